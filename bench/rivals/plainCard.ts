import type { Card } from "../../demo/card";

export type PlainCard = { readonly template: Card; readonly data: Readonly<Record<string, unknown>> };

/** What differs from card to card: all that is read or typed, and what the buttons carry. */
const BOUND = new Set(["text", "label", "value", "title", "data"]);

/** A drawn card made into a template again: each of its words becomes `${bound7}`, and the data says what stands there. */
export function plainCard(card: Card): PlainCard {
  const data: Record<string, unknown> = {};

  const bind = (value: unknown): string => {
    const name = `bound${Object.keys(data).length + 1}`;
    data[name] = value;
    return `\${${name}}`;
  };
  const unbound = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(unbound);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([name, value]) => [name, BOUND.has(name) ? bind(value) : unbound(value)]),
    );
  };
  return { template: unbound(card) as Card, data };
}
