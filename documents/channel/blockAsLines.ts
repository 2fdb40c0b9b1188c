import type { Block, Table } from "../outline/block";
import { splitLines } from "../outline/splitLines";
import { documentWords } from "../wording/documentWords";

/** A label without lines is the heading of the paragraphs after it. */
export type Paragraph = { readonly label: string | null; readonly lines: readonly string[] };

/** One block as lines, since a channel has no tables. Private parts are left out. */
export function blockAsLines(block: Block): Paragraph[] {
  if (block.kind === "note") return [{ label: null, lines: [block.text] }];
  if (block.private) return [];
  switch (block.kind) {
    case "line":
      return [{ label: block.label, lines: splitLines(block.value ?? documentWords("unanswered")) }];
    case "text":
      return block.entries.map(({ party, note, text }) => ({
        label: labelOf(block.label, party),
        lines: [...remark(note), ...splitLines(text ?? documentWords("unanswered"))],
      }));
    case "choice":
      return block.entries.map(({ party, note, options, answered }) => {
        const boxes = options
          .map(({ label, chosen }) => `${label}\u00a0${chosen ? documentWords("yes") : documentWords("no")}`)
          .join("   ");
        return {
          label: labelOf(block.label, party),
          lines: [...remark(note), boxes, ...(answered ? [] : [documentWords("unanswered")])],
        };
      });
    case "table":
      return [{ label: block.label, lines: tableLines(block) }];
  }
}

const labelOf = (label: string | null, party: string | null): string | null =>
  label !== null && party !== null ? `${label} – ${party}` : (label ?? party);

const remark = (note: string | null): string[] => (note === null ? [] : [`(${note})`]);

/**
 * One line per row: "Tiltak 1: Lesing · Eier: 200 000 · Totalt: 401 500". A single row without a name gets one line per
 * cell.
 */
function tableLines({ columns, rows }: Table): string[] {
  const shown = rows.filter((row) => !row.private);
  const lines = shown.map(({ cells }) =>
    columns.flatMap(({ label, kind, private: isPrivate }, index) => {
      const cell = cells[index] === null ? documentWords("unanswered") : splitLines(cells[index] ?? "").join(", ");
      if (isPrivate || cell === "") return [];
      return [kind === "name" || label === "" ? cell : `${label}: ${cell}`];
    }),
  );
  const [only] = lines;
  if (only && lines.length === 1 && columns.every(({ kind }) => kind === "figure")) return only;
  const separator = columns.length === 2 && columns.every(({ kind }) => kind === "name") ? ": " : " · ";
  return lines.map((cells) => cells.join(separator));
}
