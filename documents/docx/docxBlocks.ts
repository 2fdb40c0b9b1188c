import { HeadingLevel, Paragraph, type Table, TextRun } from "docx";
import { type Block, isBareTable, keepsNext } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import { documentWords } from "../wording/documentWords";
import { choiceList } from "./choiceList";
import { docxTable } from "./docxTable";
import type { HeadingNumbers } from "./headingNumbers";
import type { Texts } from "./heldTexts";
import { docxRuns, paragraph } from "./paragraph";
import { styleId } from "./styles";

/** What the blocks of one document share. */
export type Writing = { readonly numbers: HeadingNumbers; readonly texts: Texts };

/**
 * Blocks in Word, each below the other. A note stays with the table that it is about, and short answers with those below
 * them and their table.
 */
export const docxBlocks = (blocks: readonly Block[], writing: Writing): (Paragraph | Table)[] =>
  blocks.flatMap((block, index) => [
    ...(isBareTable(block) && isBeside(blocks[index - 1])
      ? [new Paragraph({ style: styleId.gap, keepNext: true })]
      : []),
    ...docxBlock(block, writing, keepsNext(block, blocks[index + 1])),
  ]);

/** A table has a gap below it, and a heading above the first block. */
const isBeside = (above: Block | undefined): boolean => above !== undefined && above.kind !== "table";

function docxBlock(block: Block, { numbers, texts }: Writing, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case "line":
      return lineParagraphs(block.label, block.value, keepNext);
    case "text":
      return [
        ...subheading(block.label, numbers),
        ...block.entries.flatMap(({ party, note, text }) => [
          ...byWhom(party),
          ...(note === null ? [] : [remark(note, true)]),
          ...(text === null ? [remark(documentWords("unanswered"))] : texts.paragraphs(text)),
        ]),
      ];
    case "choice":
      return [
        ...(block.label === null ? [] : [paragraph(block.label, { style: styleId.label })]),
        ...block.entries.flatMap(({ party, note, options, answered }) => [
          ...byWhom(party),
          ...(note === null ? [] : [remark(note, true)]),
          ...choiceList(options, answered),
        ]),
      ];
    case "table":
      return [
        ...(block.label === null ? [] : [paragraph(block.label, { style: styleId.label })]),
        ...docxTable(block, texts, keepNext),
      ];
    case "note":
      return [remark(block.text)];
  }
}

const remark = (text: string, keepNext = false): Paragraph => paragraph(text, { style: styleId.remark, keepNext });

function subheading(label: string | null, numbers: HeadingNumbers): Paragraph[] {
  if (label === null) return [];
  const { text, style } = numbers.of(label);
  return [paragraph(text, { heading: HeadingLevel.HEADING_3, ...style })];
}

const byWhom = (party: string | null): Paragraph[] =>
  party === null ? [] : [paragraph(party, { style: styleId.party })];

function lineParagraphs(label: string, value: string | null, keepNext: boolean): Paragraph[] {
  const [first = "", ...rest] = value === null ? [] : splitLines(value);
  const answer = value === null ? [new TextRun({ text: documentWords("unanswered"), italics: true })] : docxRuns(first);
  return [
    new Paragraph({ keepNext, children: [...docxRuns(`${label}: `, { bold: true }), ...answer] }),
    ...rest.map((line) => paragraph(line, { keepNext })),
  ];
}
