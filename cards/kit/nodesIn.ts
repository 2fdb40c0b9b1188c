export type CardNode = { readonly [key: string]: unknown };

/** Every object of a card, from the outside in. */
export function nodesIn(part: unknown): CardNode[] {
  const nodes: CardNode[] = [];
  const look = (each: unknown): void => {
    if (typeof each !== "object" || each === null) return;
    if (!Array.isArray(each)) nodes.push(each as CardNode);
    for (const value of Array.isArray(each) ? each : Object.values(each)) look(value);
  };
  look(part);
  return nodes;
}

/**
 * A card with some of its objects replaced; null from `replace` goes on inside the object. What has nothing to replace
 * is not copied: a card has a thousand objects and is sent at each press.
 */
export function replaceNodes(part: unknown, replace: (node: CardNode) => CardNode | null): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) {
    const replaced = part.map((each) => replaceNodes(each, replace));
    return replaced.some((each, index) => each !== part[index]) ? replaced : part;
  }
  const node = part as CardNode;
  const replaced = replace(node);
  if (replaced) return replaced;
  let copy: Record<string, unknown> | null = null;
  for (const [key, value] of Object.entries(node)) {
    const inside = replaceNodes(value, replace);
    if (inside === value) continue;
    copy ??= { ...node };
    copy[key] = inside;
  }
  return copy ?? node;
}
