import type { Card } from "../../demo/card";
import type { PlainCard } from "./plainCard";

const BOUND = /^\$\{(bound\d+)\}$/;

/** A template as the function that somebody would write by hand: an object literal, with the data in its places. */
export function drawnByFunction(template: Card): (data: PlainCard["data"]) => Card {
  const literal = (node: unknown): string => {
    if (Array.isArray(node)) return `[${node.map(literal).join(",")}]`;
    if (typeof node === "object" && node !== null)
      return `{${Object.entries(node).map(([name, value]) => `${JSON.stringify(name)}:${literal(value)}`)}}`;
    const [, bound] = (typeof node === "string" && BOUND.exec(node)) || [];
    return bound ? `data.${bound}` : JSON.stringify(node);
  };
  return new Function("data", `return ${literal(template)};`) as (data: PlainCard["data"]) => Card;
}
