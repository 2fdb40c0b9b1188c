import { blockAsLines } from "../channel/blockAsLines";
import type { Block, OutlineRow, Table } from "../outline/block";
import type { OutlineSection } from "../outline/outline";

/** One answer, or the lines of one table, as text that can be compared. An answer that is missing is "". */
export type Passage = { readonly label: string; readonly text: string };

/** The answers of a section, without the document's own notes. */
export const passagesOf = ({ blocks }: OutlineSection): Passage[] => blocks.flatMap(passagesIn);

function passagesIn(block: Block): Passage[] {
  switch (block.kind) {
    case "note":
      return [];
    case "line":
      return [{ label: block.label, text: block.value ?? "" }];
    case "text":
      return block.entries.map(({ party, text }) => ({ label: labelled(block.label, party), text: text ?? "" }));
    case "choice":
      return block.entries.map(({ party, options }) => ({
        label: labelled(block.label, party),
        text: options.flatMap(({ label, chosen }) => (chosen ? [label] : [])).join(", "),
      }));
    case "table":
      return [tablePassage(block)];
  }
}

const labelled = (label: string | null, party: string | null): string =>
  [label, party].filter((each) => each !== null).join(" – ");

/** A row a line: "Tiltak 1: Lesing · Eier: 200 000". A missing cell is left out. */
function tablePassage(table: Table): Passage {
  const rows = table.rows.map((row): OutlineRow => ({ ...row, cells: row.cells.map((cell) => cell ?? "") }));
  const lines = blockAsLines({ ...table, rows }).flatMap((paragraph) => paragraph.lines);
  return { label: table.label ?? "", text: lines.join("\n") };
}
