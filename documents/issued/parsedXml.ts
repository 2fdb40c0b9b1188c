import { DOMParser, type Document, type Element, type Node, onErrorStopParsing, XMLSerializer } from "@xmldom/xmldom";

export type { Document, Element, Node };

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PREFIXES: Readonly<Record<string, string>> = {
  [MAIN]: "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
};

/** Deeper, or with more tags, than any form that people make. */
const DEEPEST = 400;
const MOST_TAGS = 1_000_000;

/** A part that is not XML, or not one that this reads: it has a document type, with which entities are declared. */
export class UnreadableXml extends Error {
  override readonly name = "UnreadableXml";
}

/** Reads a part of a Word file. @throws UnreadableXml */
export function parsedXml(part: Uint8Array): Document {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(part);
  } catch {
    throw new UnreadableXml("not UTF-8");
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableXml("a document type");
  let depth = 0;
  let tags = 0;
  for (const [tag] of text.matchAll(/<[/!?]?|\/>/g)) {
    if (++tags > 2 * MOST_TAGS) throw new UnreadableXml("too many tags");
    depth += tag === "<" ? 1 : tag === "</" || tag === "/>" ? -1 : 0;
    if (depth > DEEPEST) throw new UnreadableXml("too deep");
  }
  try {
    return new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(text, "text/xml");
  } catch (err) {
    throw new UnreadableXml("not XML", { cause: err });
  }
}

export const xmlBytes = (document: Document): Uint8Array =>
  new TextEncoder().encode(new XMLSerializer().serializeToString(document));

const isElement = (node: Node | null): node is Element => node?.nodeType === 1;

/** The element's name with the usual prefix, whatever prefix the file uses: "w:sdt", "w14:checkbox". */
export const nameOf = (node: Node): string =>
  isElement(node) ? `${PREFIXES[node.namespaceURI ?? ""] ?? ""}:${node.localName}` : "";

export function childrenOf(parent: Node | null | undefined, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling)
    if (isElement(node) && (names.length === 0 || names.includes(nameOf(node)))) found.push(node);
  return found;
}

export const childOf = (parent: Node | null | undefined, name: string): Element | undefined =>
  childrenOf(parent, name)[0];

/** Every element with one of the names in a part of the tree, in document order; the root itself among them. */
export function everyOf(root: Node, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = root; node; node = following(node, root))
    if (names.includes(nameOf(node))) found.push(node as Element);
  return found;
}

/** The next node of the tree in document order; null after the last one below `root`. */
export function following(node: Node, root: Node, { inside = true } = {}): Node | null {
  if (inside && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/** The closest element with one of the names that holds the node; the node itself too. */
export function within(node: Node | null, ...names: readonly string[]): Element | undefined {
  for (let at = node; at; at = at.parentNode) if (names.includes(nameOf(at))) return at as Element;
  return undefined;
}

/** An attribute in the element's own namespace: `w:val`. */
export const attributeOf = (element: Element | undefined, key = "val"): string | null =>
  element ? (element.getAttributeNS(element.namespaceURI, key) ?? element.getAttribute(key)) : null;

export const setValue = (element: Element, key: string, value: string): void => {
  const prefix = element.prefix ? `${element.prefix}:` : "";
  element.setAttributeNS(element.namespaceURI, `${prefix}${key}`, value);
};

/** A property that is on by being there, or says so. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !["0", "false", "off"].includes(attributeOf(element) ?? "1");

/** A new element in the namespace of another: `made(paragraph, "r")`. */
export const made = (like: Element, name: string, ...children: readonly Node[]): Element => {
  const prefix = like.prefix ? `${like.prefix}:` : "";
  const element = (like.ownerDocument as Document).createElementNS(like.namespaceURI, `${prefix}${name}`);
  for (const child of children) element.appendChild(child);
  return element;
};

export const copyOf = (element: Element): Element => element.cloneNode(true) as Element;

export const removed = (node: Node | undefined): void => {
  node?.parentNode?.removeChild(node);
};

export const insertAfter = (node: Node, before: Node): void => {
  before.parentNode?.insertBefore(node, before.nextSibling);
};
