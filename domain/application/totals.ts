import type { Form } from "../../forms/form";
import { columnOf } from "./columnOf";
import type { MeasureId, PartyId, Structure } from "./structure";
import { measuresOf, participantsOf, partyLabel } from "./structure";

/**
 * One line of the ledger: the whole kroner of one party in one measure, for a purpose of the form. `year` counts from 1,
 * the application's own; 0 if the purpose is not asked for by year.
 */
export type Amount = {
  readonly measureId: MeasureId;
  readonly partyId: PartyId;
  readonly purpose: string;
  readonly year: number;
  readonly kroner: number;
};

export type InstitutionShare = { readonly institution: string; readonly kroner: number };

/** The sum of a purpose that is shown beside the sum applied for, and never added to it. */
export type PurposeSum = { readonly purpose: string; readonly kroner: number };

/** The sum of a column of the form. `shares` has each party's own; empty if the column has its parties together. */
export type ColumnSum = {
  readonly column: string;
  readonly kroner: number;
  readonly shares: readonly InstitutionShare[];
};

/** The part of the sum applied for that is for one calendar year, and its part in each column. */
export type YearSum = {
  readonly year: number;
  readonly kroner: number;
  /** Empty in drafts stored before it was kept. */
  readonly columns: readonly Omit<ColumnSum, "shares">[];
};

type Sums = {
  /** In the order of the form's columns. */
  readonly columns: readonly ColumnSum[];
  /** Includes amounts of parties that no column has. */
  readonly total: number;
  /** By the form's purposes; those without a line are left out. */
  readonly beside: readonly PurposeSum[];
  /** Empty if no purpose of the sum is asked for by year. */
  readonly byYear: readonly YearSum[];
};

export type MeasureTotal = Sums & { readonly measureId: MeasureId; readonly number: number; readonly name: string };

export type Totals = Sums & {
  readonly byMeasure: readonly MeasureTotal[];
  /** The shares of all columns. */
  readonly byInstitution: readonly InstitutionShare[];
};

const sum = (kroner: readonly number[]): number => kroner.reduce((a, b) => a + b, 0);

/** What goes to each purpose, in the order in which they are met. */
export const besideIn = (rows: readonly Pick<MeasureTotal, "beside">[]): PurposeSum[] => {
  const sums = new Map<string, number>();
  for (const { purpose, kroner } of rows.flatMap(({ beside }) => beside))
    sums.set(purpose, (sums.get(purpose) ?? 0) + kroner);
  return [...sums].map(([purpose, kroner]) => ({ purpose, kroner }));
};

/** The shares of each institution, added up, in the order in which they are met. */
const sharesIn = (shares: readonly InstitutionShare[]): InstitutionShare[] => {
  const sums = new Map<string, number>();
  for (const { institution, kroner } of shares) sums.set(institution, (sums.get(institution) ?? 0) + kroner);
  return [...sums].map(([institution, kroner]) => ({ institution, kroner }));
};

/** What is in each of the columns. */
export const columnsIn = (
  { columns }: Pick<Form, "columns">,
  rows: readonly Pick<MeasureTotal, "columns">[],
): ColumnSum[] =>
  columns.map(({ id: column }) => {
    const own = rows.flatMap((row) => row.columns.filter((each) => each.column === column));
    return {
      column,
      kroner: sum(own.map(({ kroner }) => kroner)),
      shares: sharesIn(own.flatMap(({ shares }) => shares)),
    };
  });

/** What is for each year. */
export const byYearIn = (rows: readonly Pick<MeasureTotal, "byYear">[]): YearSum[] => {
  const all = rows.flatMap(({ byYear }) => byYear);
  return [...new Set(all.map(({ year }) => year))].map((year) => {
    const own = all.filter((each) => each.year === year);
    return {
      year,
      kroner: sum(own.map(({ kroner }) => kroner)),
      columns: (own[0]?.columns ?? []).map(({ column }, index) => ({
        column,
        kroner: sum(own.map(({ columns }) => columns[index]?.kroner ?? 0)),
      })),
    };
  });
};

/**
 * Every sum that the application shows, from its ledger lines. Lines of parties that no longer take part are ignored,
 * and so are those of purposes that the form does not have.
 */
export function totalsOf(
  form: Pick<Form, "purposes" | "years" | "columns" | "partyKinds">,
  structure: Structure,
  amounts: readonly Amount[],
): Totals {
  const summed = form.purposes.filter(({ isSummed }) => isSummed);
  const beside = form.purposes.filter(({ isSummed }) => !isSummed);
  const isYearly = summed.some(({ perYear }) => perYear);
  const byMeasure = measuresOf(structure).map((measure): MeasureTotal => {
    // Sort by party, not by storage order: approvals are bound to a hash of this content.
    const ofMeasure = amounts.filter(({ measureId }) => measureId === measure.id);
    const lines = participantsOf(structure, measure.id).flatMap((party) => {
      const column = columnOf(form, party)?.id ?? null;
      return ofMeasure
        .filter(({ partyId }) => partyId === party.id)
        .map((line) => ({ ...line, column, institution: partyLabel(party) }));
    });
    const grants = lines.filter(({ purpose }) => summed.some(({ id }) => id === purpose));
    return {
      measureId: measure.id,
      number: measure.number,
      name: measure.name,
      columns: form.columns.map(({ id, parties }) => {
        const own = grants.filter(({ column }) => column === id);
        return { column: id, kroner: kronerIn(own), shares: parties === "each" ? sharesByParty(own) : [] };
      }),
      total: kronerIn(grants),
      beside: beside.flatMap(({ id }) => {
        const own = lines.filter(({ purpose }) => purpose === id);
        return own.length > 0 ? [{ purpose: id, kroner: kronerIn(own) }] : [];
      }),
      byYear: isYearly
        ? Array.from({ length: form.years }, (_, index) => {
            const own = grants.filter(({ year }) => year === index + 1);
            return {
              year: structure.year + index,
              kroner: kronerIn(own),
              columns: form.columns.map(({ id }) => ({
                column: id,
                kroner: kronerIn(own.filter(({ column }) => column === id)),
              })),
            };
          })
        : [],
    };
  });
  const columns = columnsIn(form, byMeasure);
  return {
    columns,
    total: sum(byMeasure.map(({ total }) => total)),
    byMeasure,
    byInstitution: sharesIn(byMeasure.flatMap((row) => row.columns.flatMap(({ shares }) => shares))),
    beside: besideIn(byMeasure),
    byYear: byYearIn(byMeasure),
  };
}

const kronerIn = (lines: readonly Pick<Amount, "kroner">[]): number => sum(lines.map(({ kroner }) => kroner));

/** Two parties of one name stay apart. */
function sharesByParty(lines: readonly (Amount & InstitutionShare)[]): InstitutionShare[] {
  const shares = new Map<PartyId, InstitutionShare>();
  for (const { partyId, institution, kroner } of lines)
    shares.set(partyId, { institution, kroner: (shares.get(partyId)?.kroner ?? 0) + kroner });
  return [...shares.values()];
}
