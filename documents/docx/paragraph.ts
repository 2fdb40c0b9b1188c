import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from "docx";
import { splitLines } from "../outline/splitLines";
import { styleId } from "./styles";
import { xmlSafe } from "./xmlSafe";

const RTL_SCRIPTS = ["Hebrew", "Arabic", "Syriac", "Thaana", "Nko", "Samaritan", "Mandaic", "Adlam", "Hanifi_Rohingya"];
const RTL = `[${RTL_SCRIPTS.map((script) => `\\p{Script=${script}}`).join("")}]`;
const RTL_LETTER = new RegExp(RTL, "u");
const FIRST_LETTER = new RegExp(`${RTL}|\\p{L}`, "u");
/** A stretch of right-to-left words, including the characters between them. */
const RTL_STRETCH = new RegExp(`(${RTL}(?:[^\\p{L}]*${RTL})*)`, "u");

/** A line's direction is that of its first letter (Unicode's rule P2), whatever follows. */
const runsRightToLeft = (line: string): boolean => RTL_LETTER.test(FIRST_LETTER.exec(line)?.[0] ?? "");

export type RunStyle = Omit<IRunOptions, "children" | "text" | "rightToLeft">;

/** Whether each line of a text is one run: it has no tabs, and no words from right to left. */
export const isOfPlainLines = (text: string): boolean => !text.includes("\t") && !RTL_LETTER.test(text);

/** One line as runs: no markup is interpreted, tabs are kept, and each stretch states its direction. */
export function docxRuns(line: string, style: RunStyle = {}): TextRun[] {
  return xmlSafe(line)
    .split(RTL_STRETCH)
    .flatMap((stretch, index) => {
      if (stretch === "") return [];
      const children = stretch
        .split("\t")
        .flatMap((words, place) => [...(place > 0 ? [new Tab()] : []), ...(words === "" ? [] : [words])]);
      return [new TextRun({ ...style, children, ...(index % 2 === 1 ? { rightToLeft: true } : {}) })];
    });
}

export type ParagraphStyle = Omit<IParagraphOptions, "children" | "text" | "bidirectional">;

export function paragraph(line: string, style: ParagraphStyle = {}, run: RunStyle = {}): Paragraph {
  return new Paragraph({
    ...style,
    ...(runsRightToLeft(line) ? { bidirectional: true } : {}),
    children: docxRuns(line, run),
  });
}

/** A text as written: one paragraph per line. Empty lines between others are lower than those. */
export function paragraphsOf(text: string, style: ParagraphStyle = {}, run: RunStyle = {}): Paragraph[] {
  const lines = splitLines(text);
  const isBlank = (line: string) => lines.length > 1 && xmlSafe(line) === "";
  return lines.map((line) => paragraph(line, isBlank(line) ? { ...style, style: styleId.blank } : style, run));
}
