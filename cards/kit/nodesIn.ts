export type CardNode = { readonly [key: string]: unknown };

const isPart = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Every object of a card, from the outside in. */
export function nodesIn(part: unknown): CardNode[] {
  const nodes: CardNode[] = [];
  const look = (each: object): void => {
    if (!Array.isArray(each)) nodes.push(each as CardNode);
    for (const key in each) {
      const value = (each as CardNode)[key];
      if (isPart(value)) look(value);
    }
  };
  if (isPart(part)) look(part);
  return nodes;
}

/**
 * A card with some of its objects replaced; null from `replace` goes on inside the object. What has nothing to replace
 * is not copied: a card has a thousand objects and is sent at each press.
 */
export function replaceNodes(part: unknown, replace: (node: CardNode) => CardNode | null): unknown {
  if (!isPart(part)) return part;
  const replaced = Array.isArray(part) ? null : replace(part as CardNode);
  if (replaced) return replaced;
  let copy: Record<string, unknown> | unknown[] | null = null;
  for (const key in part) {
    const value = (part as CardNode)[key];
    if (!isPart(value)) continue;
    const inside = replaceNodes(value, replace);
    if (inside === value) continue;
    copy ??= Array.isArray(part) ? [...part] : { ...part };
    (copy as Record<string, unknown>)[key] = inside;
  }
  return copy ?? part;
}
