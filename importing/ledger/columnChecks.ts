import { formIn } from "../../domain/application/formInYear";
import { currentLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { CheckedSum, Claim, ImportedAmount, ImportPlace } from "../model/imported";
import { placeWords } from "../model/placeWords";
import type { ZoneReading } from "../place/zoneReading";
import { TOTAL } from "../readers/readSums";
import type { ColumnRow } from "../tables/readColumns";
import type { Ledger } from "./documentLedger";
import type { LedgerMeasure } from "./ledgerMeasure";
import type { RowSubject } from "./rowSubject";

type Row = ColumnRow & { readonly place: ImportPlace; readonly subject: RowSubject };
type Placed = { readonly measure: number; readonly amount: number; readonly line: ImportedAmount };

/**
 * Every figure that a document claims as a sum, checked against the amounts that it adds up.
 *
 * A cell of a measure, a scheme, a year or the whole is checked if the document has all its measures. Otherwise its row
 * and its column are: the columns make the total, and the rows above make the last one.
 */
export function columnChecks(
  form: Form,
  rows: readonly Row[],
  measures: readonly LedgerMeasure[],
  { amountSums }: ZoneReading,
): Pick<Ledger, "claims" | "sums"> {
  const placed = measures.flatMap(({ amounts }, measure) =>
    amounts.map((line, amount): Placed => ({ measure, amount, line })),
  );
  const claims: Claim[] = [];
  const sums: (CheckedSum & { readonly place: ImportPlace })[] = [];
  const check = (of: string, claimed: number, parts: readonly Placed[], place: ImportPlace) =>
    checkFigure(of, claimed, kronerIn(parts), parts, place);
  const checkFigure = (of: string, claimed: number, computed: number, parts: readonly Placed[], place: ImportPlace) =>
    sums.push({
      of,
      claimed,
      computed,
      holds: claimed === computed,
      place,
      parts: parts.map(({ measure, amount }) => ({ measure, amount })),
    });

  for (const { place, purpose, year, kroner } of amountSums) {
    const own = placed.filter(
      ({ measure, line }) => measure === place.measure && line.purpose === purpose && (line.year ?? 0) === year,
    );
    const number = measures[place.measure ?? -1]?.number ?? 0;
    const label = labelAt(form, place);
    claims.push({ what: placeWords("measure", { number }), side: purpose, institution: null, kroner });
    check(placeWords("column", { what: placeWords("measure", { number }), column: label }), kroner, own, place);
  }
  for (const row of rows) {
    const { label, cells, subject, place } = row;
    const within = linesOf(form, subject, measures, placed);
    for (const { column, shares } of cells) {
      for (const { kroner, note } of shares)
        claims.push({ what: label, side: column === TOTAL ? "total" : column, institution: note, kroner });
      const of = placeWords("column", { what: label, column: wordsOf(form, column) });
      const claimed = shares.reduce((sum, { kroner }) => sum + kroner, 0);
      const purpose = form.purposes.find(({ id }) => id === column);
      if (shares.length === 0 || purpose?.from !== undefined) continue;
      if (within) check(of, claimed, within.filter(isIn(form, column)), place);
      else if (subject.kind === "sum") {
        const above = rows.filter((each) => each.subject.kind === "measure" || each.subject.kind === "scheme");
        checkFigure(of, claimed, sharesIn(above, column), [], place);
      }
    }
    const total = figureIn(row, TOTAL);
    if (total !== null && hasAllColumns(form, row) && everyoneHasColumn(form))
      checkFigure(
        placeWords("both", { what: label, parts: form.columns.map(({ id }) => wordsOf(form, id)).join(" + ") }),
        total,
        form.columns.reduce((sum, { id }) => sum + (figureIn(row, id) ?? 0), 0),
        [],
        place,
      );
  }
  return { claims, sums };
}

/** The amounts that a row adds up; null if the document does not have all of them. */
function linesOf(
  form: Form,
  subject: RowSubject,
  measures: readonly LedgerMeasure[],
  placed: readonly Placed[],
): readonly Placed[] | null {
  const isComplete = (of: readonly LedgerMeasure[]) => of.length > 0 && of.every(({ isDescribed }) => isDescribed);
  switch (subject.kind) {
    case "measure": {
      const at = measures.findIndex(({ number }) => number === subject.number);
      return measures[at]?.isDescribed ? placed.filter(({ measure }) => measure === at) : null;
    }
    case "scheme":
      return isComplete(measures.filter(({ scheme }) => scheme === subject.scheme))
        ? placed.filter(({ measure }) => measures[measure]?.scheme === subject.scheme)
        : null;
    case "sum":
      return form.schemes.length === 0 && isComplete(measures) ? placed : null;
    default:
      return null;
  }
}

const kronerIn = (parts: readonly Placed[]): number => parts.reduce((sum, { line }) => sum + line.kroner, 0);

/** Whether an amount is part of a column: a purpose of its own, or the sum applied for of the column's parties. */
const isIn =
  ({ purposes }: Form, column: string) =>
  ({ line: { purpose, side } }: Placed): boolean => {
    if (purposes.some(({ id }) => id === column)) return purpose === column;
    const isSummed = purposes.some(({ id, isSummed }) => isSummed && id === purpose);
    return isSummed && (column === TOTAL || side === column);
  };

const figureIn = ({ cells }: ColumnRow, column: string): number | null => {
  const cell = cells.find((each) => each.column === column);
  return cell && cell.unread === null ? cell.shares.reduce((sum, { kroner }) => sum + kroner, 0) : null;
};

const sharesIn = (rows: readonly ColumnRow[], column: string): number =>
  rows.reduce((sum, row) => sum + (figureIn(row, column) ?? 0), 0);

/** A table that goes on beside another may have its total apart from its columns. */
const hasAllColumns = ({ columns }: Form, row: ColumnRow): boolean =>
  columns.every(({ id }) => figureIn(row, id) !== null);

/** Whether the columns have the amounts of everyone that is asked for a part of the sum applied for. */
function everyoneHasColumn({ sections, partyKinds, purposes }: Form): boolean {
  const summed = purposes.filter(({ isSummed }) => isSummed).map(({ id }) => id);
  const asked = sections.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.type === "amount" && summed.includes(field.purpose) ? field.writers : [])),
  );
  return asked.every((kind) => partyKinds.some(({ id, column }) => id === kind && column !== undefined));
}

function wordsOf(form: Form, column: string): string {
  const { columns, purposes } = formIn(form, currentLanguage());
  return [...columns, ...purposes].find(({ id }) => id === column)?.label ?? placeWords("total");
}

const labelAt = (form: Form, { section, field }: ImportPlace): string =>
  formIn(form, currentLanguage())
    .sections.find(({ id }) => id === section)
    ?.fields.find(({ id }) => id === field)?.label ?? "";
