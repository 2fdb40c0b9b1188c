import { inLanguage } from "../../domain/values/language";
import { documentWords } from "../wording/documentWords";
import type { Block, OutlineRow, Table } from "./block";
import type { Outline, OutlineSection } from "./outline";

/** An outline that anybody may read, and whether anything was left out of it. */
export type SharedOutline = { readonly outline: Outline; readonly withheld: boolean };

/**
 * The outline for readers outside the application: "Utelatt" replaces each private answer.
 *
 * A missing answer still shows as missing, since drafts are read to see what is left to do. The rows, options and
 * parties of a private block are dropped: their number alone could reveal the answer.
 */
export function withoutPrivate(outline: Outline): SharedOutline {
  let withheld = false;
  const hidden = (value: string | null): string | null => {
    if (value === null || value === "") return value;
    withheld = true;
    return inLanguage(outline.language, () => documentWords("withheld"));
  };
  const inSections = (sections: readonly OutlineSection[]): OutlineSection[] =>
    sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => sharedBlock(block, hidden)) }));
  const shared: Outline = {
    ...outline,
    before: inSections(outline.before),
    measures: outline.measures.map((measure) => ({ ...measure, sections: inSections(measure.sections) })),
    after: inSections(outline.after),
  };
  return { outline: shared, withheld };
}

type Hide = (value: string | null) => string | null;

function sharedBlock(block: Block, hidden: Hide): Block {
  if (block.kind === "note") return block;
  if (block.kind === "table" && !block.private) return sharedTable(block, hidden);
  if (!block.private) return block;
  if (block.kind === "line") return { ...block, value: hidden(block.value), private: false };
  const text = isAnswered(block) ? hidden(documentWords("withheld")) : null;
  return { kind: "text", label: block.label, entries: [{ party: null, note: null, text }], private: false };
}

function isAnswered(block: Exclude<Block, { kind: "note" | "line" }>): boolean {
  switch (block.kind) {
    case "text":
      return block.entries.some(({ text }) => text !== null);
    case "choice":
      return block.entries.some(({ answered }) => answered);
    case "table":
      return true;
  }
}

/** Cells that name the row's subject are kept. */
function sharedTable({ columns, rows, ...table }: Table, hidden: Hide): Table {
  const sharedRow = (row: OutlineRow): OutlineRow => ({
    ...row,
    private: false,
    cells: row.cells.map((cell, index) => {
      const column = columns[index];
      const isPrivate = column?.private || (row.private && column?.kind !== "name");
      return isPrivate ? hidden(cell) : cell;
    }),
  });
  return { ...table, columns: columns.map((column) => ({ ...column, private: false })), rows: rows.map(sharedRow) };
}
