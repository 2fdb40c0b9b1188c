export type CardNode = { readonly [key: string]: unknown };

const isPart = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Every object of a card, from the outside in. */
export function nodesIn(part: unknown): CardNode[] {
  const nodes: CardNode[] = [];
  const look = (value: unknown): void => {
    if (!isPart(value)) return;
    // Lists by their values: `for … in` makes a text of each index, and took four times as long.
    if (Array.isArray(value)) for (const each of value) look(each);
    else {
      nodes.push(value as CardNode);
      for (const key in value) look((value as CardNode)[key]);
    }
  };
  look(part);
  return nodes;
}

/**
 * A card with some of its objects replaced; null from `replace` goes on inside the object. What has nothing to replace
 * is not copied: a card has a thousand objects and is sent at each press.
 */
export function replaceNodes(part: unknown, replace: (node: CardNode) => CardNode | null): unknown {
  if (!isPart(part)) return part;
  if (Array.isArray(part)) {
    let copy: unknown[] | null = null;
    for (const [index, value] of part.entries()) {
      const inside = replaceNodes(value, replace);
      if (inside === value) continue;
      copy ??= [...part];
      copy[index] = inside;
    }
    return copy ?? part;
  }
  const replaced = replace(part as CardNode);
  if (replaced) return replaced;
  let copy: Record<string, unknown> | null = null;
  for (const key in part) {
    const value = (part as CardNode)[key];
    const inside = replaceNodes(value, replace);
    if (inside === value) continue;
    copy ??= { ...part };
    copy[key] = inside;
  }
  return copy ?? part;
}
