import { xmlSafe } from "../docx/xmlSafe";
import { childOf, childrenOf, copyOf, type Element, everyOf, insertAfter, made, nameOf, removed } from "./parsedXml";

/** What a run looks like: its `w:rPr`, or null for the look of its paragraph. */
export type RunLook = Element | null;

/** Marks of a placeholder's look: its style, its colour, and that it is hidden in print. */
const PLACEHOLDER_LOOK = ["w:rStyle", "w:color", "w:vanish"];

/** The look of a run without that of a placeholder. */
export function withoutPlaceholderLook(look: Element | undefined): RunLook {
  if (!look) return null;
  const own = copyOf(look);
  for (const mark of childrenOf(own, ...PLACEHOLDER_LOOK)) removed(mark);
  return own.firstChild ? own : null;
}

/** A run with the lines of a text, and breaks between them. */
export function runOf(like: Element, look: RunLook, text: string): Element {
  const run = made(like, "r");
  if (look) run.appendChild(copyOf(look));
  for (const [index, line] of linesOf(text).entries()) {
    if (index > 0) run.appendChild(made(like, "br"));
    for (const [place, words] of line.split("\t").entries()) {
      if (place > 0) run.appendChild(made(like, "tab"));
      if (words === "") continue;
      const element = made(
        like,
        "t",
        (like.ownerDocument as NonNullable<typeof like.ownerDocument>).createTextNode(words),
      );
      element.setAttribute("xml:space", "preserve");
      run.appendChild(element);
    }
  }
  return run;
}

export const linesOf = (text: string): string[] => xmlSafe(text).split(/\r\n|[\n\r\u2028\u2029]/);

/** The text without line breaks, for a place that has one line. A line without a stop gets a semicolon. */
export const inOneLine = (text: string): string =>
  linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line, index, { length }) => (index < length - 1 && !/[.,:;!?]$/.test(line) ? `${line};` : line))
    .join(" ");

/** What stands in a paragraph beside its properties. */
const CONTENT = /^(?!w:pPr$)/;

/** A paragraph of the same properties with other words. `leads` says whether it stays on the page of what follows. */
function paragraphOf(prototype: Element, look: RunLook, line: string, leads: boolean): Element {
  const old = childOf(prototype, "w:pPr");
  const paragraph = made(prototype, "p");
  const properties = old ? withoutMarkLook(copyOf(old)) : made(prototype, "pPr");
  if (leads && !childOf(properties, "w:keepNext"))
    properties.insertBefore(
      made(prototype, "keepNext"),
      childOf(properties, "w:pStyle")?.nextSibling ?? properties.firstChild,
    );
  if (properties.firstChild) paragraph.appendChild(properties);
  if (line !== "") paragraph.appendChild(runOf(prototype, look, line));
  return paragraph;
}

/** The paragraph's own mark may look like a placeholder too. */
function withoutMarkLook(properties: Element): Element {
  const mark = childOf(properties, "w:rPr");
  if (mark) for (const look of childrenOf(mark, "w:rStyle", "w:vanish")) removed(look);
  return properties;
}

/**
 * Writes a text into what holds paragraphs: a cell, or the content of a control. The first paragraph shows how the others
 * look. `lines` says whether each line is a paragraph, or all are one paragraph with breaks. A line that ends in a colon, as the
 * name of a party before its text, does not stay alone at the foot of a page.
 */
export function writeParagraphs(holder: Element, look: RunLook, text: string, lines: "breaks" | "paragraphs"): void {
  const old = childrenOf(holder, "w:p");
  const first = old[0] ?? made(holder, "p");
  const texts = lines === "paragraphs" ? linesOf(text) : [text];
  let last = childrenOf(holder).findLast((child) => nameOf(child) === "w:tcPr");
  for (const child of childrenOf(holder)) if (CONTENT.test(nameOf(child)) && child !== last) removed(child);
  for (const [index, line] of texts.entries()) {
    const paragraph = paragraphOf(first, look, line, index < texts.length - 1 && line.endsWith(":"));
    if (last) insertAfter(paragraph, last);
    else holder.appendChild(paragraph);
    last = paragraph;
  }
}

/** Writes a text into what holds runs. */
export function writeRuns(holder: Element, look: RunLook, text: string): void {
  for (const child of childrenOf(holder)) if (CONTENT.test(nameOf(child))) removed(child);
  holder.appendChild(runOf(holder, look, text));
}

/** The look of the first run in a part of the document. */
export const firstLook = (holder: Element): Element | undefined => childOf(everyOf(holder, "w:r")[0], "w:rPr");
