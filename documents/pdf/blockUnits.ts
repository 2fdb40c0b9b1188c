import { type Block, keepsNext } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import type { Run } from "../typesetting/linesOf";
import type { Words } from "../typesetting/words";
import { documentWords } from "../wording/documentWords";
import { choiceUnits } from "./choiceUnits";
import type { Unit, Units } from "./pageFlow";
import { paragraphUnits } from "./paragraphUnits";
import { CELL, STYLES, type TextStyle } from "./styles";
import { tableUnits } from "./tableUnits";
import { type Tag, tagIn } from "./tag";

/** Blocks on paper, below the heading of their section. What stays on a page is the same as in Word. */
export function* blockUnits(words: Words, parent: Tag, blocks: readonly Block[]): Units {
  for (const [index, block] of blocks.entries())
    yield* unitsOfBlock(words, parent, block, keepsNext(block, blocks[index + 1]), blocks[index - 1]);
}

function* unitsOfBlock(words: Words, parent: Tag, block: Block, isKept: boolean, above: Block | undefined): Units {
  const paragraph = (runs: readonly Run[], style: TextStyle, keepsNext = false, mark: Pick<Tag, "mark"> = {}) =>
    paragraphUnits(words, runs, style, tagIn(parent, "P", mark), { keepsNext });
  const plain = (text: string, style: TextStyle, keepsNext = false, mark: Pick<Tag, "mark"> = {}) =>
    paragraph([{ text, face: style.face }], style, keepsNext, mark);
  const remark = (text: string, keepsNext = false) => plain(text, STYLES.remark, keepsNext, { mark: "Remark" });
  const byWhom = function* ({ party, note }: { party: string | null; note: string | null }): Units {
    if (party !== null) yield plain(party, STYLES.party, true, { mark: "Party" });
    if (note !== null) yield remark(note, true);
  };
  switch (block.kind) {
    case "line": {
      const [first = "", ...rest] = block.value === null ? [] : splitLines(block.value);
      const answer: Run =
        block.value === null
          ? { text: ` ${documentWords("unanswered")}`, face: "italic" }
          : { text: ` ${first}`, face: "regular" };
      yield paragraph([{ text: `${block.label}:`, face: "bold" }, answer], STYLES.body, isKept);
      for (const line of rest) yield plain(line, STYLES.body, isKept);
      return;
    }
    case "text":
      if (block.label !== null) yield headingUnits(words, parent, "H4", block.label);
      for (const { party, note, text } of block.entries) {
        yield* byWhom({ party, note });
        if (text === null) yield remark(documentWords("unanswered"));
        else for (const line of splitLines(text)) yield plain(line, line === "" ? STYLES.blank : STYLES.body);
      }
      return;
    case "choice":
      if (block.label !== null) yield plain(block.label, STYLES.label, true);
      for (const { party, note, ...entry } of block.entries) {
        yield* byWhom({ party, note });
        yield choiceUnits(words, parent, entry);
      }
      return;
    case "table":
      if (block.label !== null) yield plain(block.label, STYLES.label, true);
      yield* tableUnits(words, parent, block, {
        keepsNext: isKept,
        before: block.label === null && above !== undefined && above.kind !== "table" ? CELL.before : 0,
      });
      return;
    case "note":
      yield remark(block.text);
      return;
  }
}

const HEADINGS = { H1: STYLES.title, H2: STYLES.chapter, H3: STYLES.section, H4: STYLES.label } as const;

/** A heading, which stays with what follows. */
export const headingUnits = (words: Words, parent: Tag, role: keyof typeof HEADINGS, text: string): Unit[] => {
  const style = HEADINGS[role];
  return paragraphUnits(words, [{ text, face: style.face }], style, tagIn(parent, role), { keepsNext: true });
};
