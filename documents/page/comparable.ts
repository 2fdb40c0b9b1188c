import type { Block, OutlineRow, Table } from "../outline/block";
import type { Outline, OutlineSection } from "../outline/outline";

type Answers = Exclude<Block, { kind: "note" }>;

/** Two versions of an application without what is private in either of them: nothing else may be compared. */
export type Compared = { readonly before: Outline; readonly now: Outline };

/**
 * Leaves out each block, column and row that is private in one of the versions. An issuer can make a field private
 * between them: its earlier answer is then withheld too.
 */
export function comparable(before: Outline, now: Outline): Compared {
  const hidden = privateNames([before, now]);
  return { before: publicOutline(before, hidden), now: publicOutline(now, hidden) };
}

const sectionsOf = ({ before, measures, after }: Outline): OutlineSection[] => [
  ...before,
  ...measures.flatMap(({ sections }) => sections),
  ...after,
];

/** A block of a section of the form: the same in every measure. */
const blockName = ({ id }: OutlineSection, { kind, label }: Answers): string => [id, label ?? kind].join("\n");
const columnName = (block: string, { label }: Table["columns"][number]): string => [block, "column", label].join("\n");
const rowName = (block: string, { cells }: OutlineRow): string => [block, "row", cells[0]].join("\n");

function privateNames(outlines: readonly Outline[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const section of outlines.flatMap(sectionsOf))
    for (const block of section.blocks) {
      if (block.kind === "note") continue;
      const name = blockName(section, block);
      if (block.private) names.add(name);
      if (block.kind !== "table") continue;
      for (const column of block.columns) if (column.private) names.add(columnName(name, column));
      for (const row of block.rows) if (row.private) names.add(rowName(name, row));
    }
  return names;
}

function publicOutline(outline: Outline, hidden: ReadonlySet<string>): Outline {
  const inSections = (sections: readonly OutlineSection[]): OutlineSection[] =>
    sections.map((section) => ({ ...section, blocks: section.blocks.flatMap((block) => publicBlock(section, block)) }));
  const publicBlock = (section: OutlineSection, block: Block): Block[] => {
    if (block.kind === "note") return [block];
    const name = blockName(section, block);
    if (hidden.has(name)) return [];
    if (block.kind !== "table") return [block];
    const kept = block.columns.map((column) => !hidden.has(columnName(name, column)));
    const columns = block.columns.filter((_, index) => kept[index]);
    if (columns.length === 0) return [];
    const rows = block.rows
      .filter((row) => !hidden.has(rowName(name, row)))
      .map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) }));
    return [{ ...block, columns, rows }];
  };
  return {
    ...outline,
    before: inSections(outline.before),
    measures: outline.measures.map((measure) => ({ ...measure, sections: inSections(measure.sections) })),
    after: inSections(outline.after),
  };
}
