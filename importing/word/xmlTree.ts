import { SaxesParser } from "saxes";

/** An element, named with our own prefix for its namespace (e.g. `w:p`), whatever prefix the file uses. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
};
export type XmlNode = XmlElement | string;

/** The part nests deeper, or has more elements, than any document that people write. */
export class TooLarge extends Error {}

/** A hundred nested tables take four hundred elements, and content controls come between them. */
const DEEPEST = 600;
const MOST_ELEMENTS = 1_000_000;

/** ISO/IEC 29500: each namespace has a transitional and a strict address. */
const OFFICE = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/(.+)$/;
const OFFICE_PREFIX: Readonly<Record<string, string>> = {
  "wordprocessingml/2006/main": "w",
  "wordprocessingml/main": "w",
  "officeDocument/2006/relationships": "r",
  "officeDocument/relationships": "r",
  "officeDocument/2006/math": "m",
  "officeDocument/math": "m",
  "markup-compatibility/2006": "mc",
  "package/2006/relationships": "rel",
  "package/relationships": "rel",
};
const PREFIX: Readonly<Record<string, string>> = {
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "urn:schemas-microsoft-com:vml": "v",
};

/** Elements that do not affect the text, or that describe earlier formatting. */
const SKIPPED = /^w:(?:\w+Change|tblBorders|tcBorders|pBdr|sectPr|latentStyles|tblStylePr)$/;

const prefixOf = (address: string): string => PREFIX[address] ?? OFFICE_PREFIX[OFFICE.exec(address)?.[1] ?? ""] ?? "";

/** Namespaces that Word 2007 and later understand, so that it shows `mc:Choice` instead of `mc:Fallback`. */
const isUnderstood = (address: string | undefined): boolean =>
  address !== undefined && (OFFICE.test(address) || /^(?:http:\/\/schemas|urn:schemas-)[.-]?microsoft/.test(address));

/**
 * Reads XML into a tree, resolving namespaces.
 *
 * `mc:Choice` gets an attribute `understood`, because the prefixes that it requires can only be resolved here.
 */
export function xmlTree(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: "", attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  let skipping = 0;
  let elements = 0;
  parser.on("opentag", ({ uri, local, attributes }) => {
    const name = `${prefixOf(uri)}:${local}`;
    if (++elements > MOST_ELEMENTS || open.length + skipping > DEEPEST) throw new TooLarge();
    if (skipping > 0 || SKIPPED.test(name)) {
      skipping++;
      return;
    }
    const own = new Map<string, string>();
    for (const attribute of Object.values(attributes))
      if (attribute.prefix !== "xmlns" && attribute.local !== "xmlns")
        own.set(
          attribute.uri === "" ? attribute.local : `${prefixOf(attribute.uri)}:${attribute.local}`,
          attribute.value,
        );
    if (name === "mc:Choice") {
      const requires = (own.get("Requires") ?? "").split(/\s+/).filter((prefix) => prefix !== "");
      if (requires.every((prefix) => isUnderstood(parser.resolve(prefix)))) own.set("understood", "1");
    }
    // `xml:space` is in XML's own namespace.
    if (attributes["xml:space"]) own.set("space", attributes["xml:space"].value);
    const element = { name, attributes: own, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    if (skipping > 0) skipping--;
    else open.pop();
  });
  parser.on("text", (text) => {
    if (skipping === 0) open.at(-1)?.children.push(text);
  });
  parser.on("cdata", (text) => {
    if (skipping === 0) open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  return root;
}

export const childrenOf = (element: XmlElement | undefined): XmlElement[] =>
  element ? element.children.filter((child) => typeof child !== "string") : [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element).find((child) => child.name === name);

/** Every element with a name, in document order. */
export const everyOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...everyOf(child, name)]);

/** An attribute in the element's own namespace; some programs write it without a prefix. */
export const attributeOf = (element: XmlElement | undefined, key = "val"): string | undefined =>
  element?.attributes.get(`w:${key}`) ?? element?.attributes.get(`w14:${key}`) ?? element?.attributes.get(key);

/** A property that is on by being present: `<w:b/>`, `<w:b w:val="1"/>`. Undefined if it is absent. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  return element && !["0", "false", "off", "none"].includes(attributeOf(element) ?? "1");
}

/** All letters within an element that are text of the document. */
export const textWithin = (element: XmlElement): string =>
  element.children
    .map((child) =>
      typeof child === "string"
        ? /^[wm]:t$/.test(element.name)
          ? child
          : ""
        : child.name === "w:del"
          ? ""
          : textWithin(child),
    )
    .join("");
