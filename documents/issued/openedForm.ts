import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { type ArchiveRefusal, unpacked, type WordParts } from "./packed";
import { childOf, childrenOf, type Document, type Element, parsedXml, UnreadableXml } from "./parsedXml";

/** A form that was opened: its parts, and its main text as a tree that can be changed. */
export type OpenedForm = {
  readonly parts: WordParts;
  readonly mainName: string;
  readonly document: Document;
  readonly body: Element;
};

/** Opens a Word file. Parts are found by their relations, since programs name them freely (ECMA-376 part 2). */
export function openedForm(docx: Uint8Array): Outcome<OpenedForm, ArchiveRefusal> {
  const unzipped = unpacked(docx);
  if (!unzipped.ok) return refuse(unzipped.refusal);
  const parts = unzipped.value;
  try {
    const mainName = mainPartOf(parts);
    const bytes = parts.get(mainName);
    if (!bytes) return refuse({ kind: "not-docx" });
    const document = parsedXml(bytes);
    const body = childOf(document.documentElement, "w:body");
    return body ? ok({ parts, mainName, document, body }) : refuse({ kind: "not-docx" });
  } catch (err) {
    if (err instanceof UnreadableXml) return refuse({ kind: "not-docx" });
    throw err;
  }
}

const USUAL = "word/document.xml";

function mainPartOf(parts: WordParts): string {
  const relations = parts.get("_rels/.rels");
  if (!relations) return USUAL;
  const main = childrenOf(parsedXml(relations).documentElement).find((each) =>
    each.getAttribute("Type")?.endsWith("/officeDocument"),
  );
  return main?.getAttribute("Target")?.replace(/^\//, "") ?? USUAL;
}
