import { partyLabel } from "../../domain/application/structure";
import type { Application, Section } from "../../domain/section/section";
import type { Field } from "../../forms/form";
import { kindInTables } from "../wording/documentWords";
import { answersOf } from "./answersOf";
import { type Column, named, row, type Table } from "./block";

/**
 * One of the form's own tables: its rows, and its columns repeated for each side (Eier, UH) that is asked. If a side
 * has several parties, each is named in the cell before its text. An unanswered cell is empty, as on paper. Null if no side
 * is asked.
 */
export function cellTable(application: Application, section: Section, group: readonly Field[]): Table | null {
  const table = section.form.tables.find(({ id }) => id === group[0]?.cell?.table);
  if (!table) throw new Error(`section ${section.form.id} has no table ${group[0]?.cell?.table}`);
  const asked = group.map((field) => ({ field, of: answersOf(application, section, field) }));
  const sides = [
    ...new Set(section.parties.filter(isAskedIn(asked)).map(({ kind }) => kindInTables(section.form, kind))),
  ];
  if (sides.length === 0) return null;

  const cell = (side: string, rowId: string, columnId: string): string | null => {
    const found = asked.find(({ field }) => field.cell?.row === rowId && field.cell.column === columnId);
    const ofSide = (found?.of ?? []).filter(({ party }) => party && kindInTables(section.form, party.kind) === side);
    const written = ofSide.filter(({ value }) => value !== null);
    if (written.length === 0) return ofSide.some(({ required }) => required) ? null : "";
    const texts = written.map(({ party, value }) =>
      figuresWhole(ofSide.length > 1 && party ? `${partyLabel(party)}: ${value}` : String(value)),
    );
    return texts.join(texts.some(hasParagraphs) ? "\n\n" : "\n");
  };
  const isPrivate = (columnId: string) => group.some((field) => field.cell?.column === columnId && field.private);
  return {
    kind: "table",
    label: table.label,
    columns: [
      named(""),
      ...sides.flatMap((side) =>
        table.columns.map(
          ({ id, label }): Column => ({ label: `${side}: ${label}`, kind: "text", private: isPrivate(id) }),
        ),
      ),
    ],
    rows: table.rows.map(({ id, label }) =>
      row([shortWhole(label), ...sides.flatMap((side) => table.columns.map((column) => cell(side, id, column.id)))]),
    ),
    private: group.every((field) => field.private),
  };
}

/** Texts of several paragraphs have the same space between them, so that one is seen to end. */
const hasParagraphs = (text: string): boolean => text.includes("\n\n");

/** "kr 1 250 000" in a narrow cell stays on one line. */
const figuresWhole = (text: string): string =>
  text.replace(/(?<=\d) (?=\d{3}(?!\d)|kr\b)|(?<=\bkr\.?) (?=\d)/gi, "\u00a0");

const LONGEST_WHOLE = 12;

/** "Høst 2025" beside wide columns stays on one line. */
const shortWhole = (label: string): string => (label.length <= LONGEST_WHOLE ? label.replaceAll(" ", "\u00a0") : label);

const isAskedIn =
  (asked: readonly { of: ReturnType<typeof answersOf> }[]) =>
  ({ id }: { id: string }): boolean =>
    asked.some(({ of }) => of.some(({ party }) => party?.id === id));
