import type { Card } from "../demo/card";

export type PlainCard = { readonly template: Card; readonly data: Readonly<Record<string, string>> };

/** What Samskriv's own templates bind too: all that is read or typed. */
const BOUND = new Set(["text", "label", "value", "title"]);

/** A drawn card made into a template again: each of its words becomes `${word7}`, and the data says what stands there. */
export function plainCard(card: Card): PlainCard {
  const data: Record<string, string> = {};

  const bind = (text: string): string => {
    const name = `word${Object.keys(data).length + 1}`;
    data[name] = text;
    return `\${${name}}`;
  };
  const unbound = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(unbound);
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).map(([name, value]): [string, unknown] => {
      if (name === "data") return [name, value];
      return [name, BOUND.has(name) && typeof value === "string" && value !== "" ? bind(value) : unbound(value)];
    });
    return Object.fromEntries(entries);
  };
  return { template: unbound(card) as Card, data };
}
