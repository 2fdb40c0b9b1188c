import { HeadingLevel, Paragraph, type Table, TextRun } from "docx";
import type { Block } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import { documentWords } from "../wording/documentWords";
import { docxTable } from "./docxTable";
import { docxRuns, paragraph, paragraphsOf } from "./paragraph";
import { styleId } from "./styles";

/** One block in Word. */
export function docxBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "line":
      return lineParagraphs(block.label, block.value);
    case "text":
      return [
        ...subheading(block.label),
        ...block.entries.flatMap(({ party, note, text }) => [
          ...byWhom(party),
          ...(note === null ? [] : [remark(note, true)]),
          ...(text === null ? [remark(documentWords("unanswered"))] : paragraphsOf(text)),
        ]),
      ];
    case "choice":
      return [
        ...(block.label === null ? [] : [paragraph(block.label, { style: styleId.label })]),
        ...block.entries.flatMap(({ party, note, options, answered }) => [
          ...byWhom(party),
          ...(note === null ? [] : [remark(note, true)]),
          choice(options, answered),
        ]),
      ];
    case "table":
      return [
        ...(block.label === null ? [] : [paragraph(block.label, { style: styleId.label })]),
        docxTable(block),
        // Word merges two tables that touch.
        new Paragraph({ style: styleId.gap }),
      ];
    case "note":
      return [remark(block.text)];
  }
}

const remark = (text: string, keepNext = false): Paragraph => paragraph(text, { style: styleId.remark, keepNext });

const subheading = (label: string | null): Paragraph[] =>
  label === null ? [] : [paragraph(label, { heading: HeadingLevel.HEADING_3 })];

const byWhom = (party: string | null): Paragraph[] =>
  party === null ? [] : [paragraph(party, { style: styleId.party })];

function lineParagraphs(label: string, value: string | null): Paragraph[] {
  const [first = "", ...rest] = value === null ? [] : splitLines(value);
  const answer = value === null ? [new TextRun({ text: documentWords("unanswered"), italics: true })] : docxRuns(first);
  return [
    new Paragraph({ children: [...docxRuns(`${label}: `, { bold: true }), ...answer] }),
    ...rest.map((line) => paragraph(line)),
  ];
}

/** The options on one line, as in the form; each label stays together with its box. */
function choice(options: readonly { label: string; chosen: boolean }[], answered: boolean): Paragraph {
  const boxes = options
    .map(({ label, chosen }) => `${label}\u00a0${chosen ? documentWords("yes") : documentWords("no")}`)
    .join("    ");
  const missing = answered ? [] : [new TextRun({ text: `    ${documentWords("unanswered")}`, italics: true })];
  return new Paragraph({ children: [...docxRuns(boxes), ...missing] });
}
