import type { Form } from "../../forms/form";
import type { MeasureId, Party, PartyId, Structure } from "./structure";
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

/** The part of the sum applied for that is for one calendar year. */
export type YearSum = { readonly year: number; readonly kroner: number };

export type MeasureTotal = {
  readonly measureId: MeasureId;
  readonly number: number;
  readonly name: string;
  readonly owner: number;
  readonly uh: readonly InstitutionShare[];
  readonly uhSum: number;
  readonly total: number;
  /** By the form's purposes; those without a line are left out. */
  readonly beside: readonly PurposeSum[];
  /** Empty if no purpose of the sum is asked for by year. */
  readonly byYear: readonly YearSum[];
};
export type Totals = {
  readonly owner: number;
  readonly uh: number;
  readonly total: number;
  readonly byMeasure: readonly MeasureTotal[];
  readonly byInstitution: readonly InstitutionShare[];
  readonly beside: readonly PurposeSum[];
  readonly byYear: readonly YearSum[];
};

const sum = (kroner: readonly number[]): number => kroner.reduce((a, b) => a + b, 0);

/** What goes to each purpose, in the order in which they are met. */
export const besideIn = (rows: readonly Pick<MeasureTotal, "beside">[]): PurposeSum[] => {
  const sums = new Map<string, number>();
  for (const { purpose, kroner } of rows.flatMap(({ beside }) => beside))
    sums.set(purpose, (sums.get(purpose) ?? 0) + kroner);
  return [...sums].map(([purpose, kroner]) => ({ purpose, kroner }));
};

/** What is for each year. */
export const byYearIn = (rows: readonly Pick<MeasureTotal, "byYear">[]): YearSum[] => {
  const sums = new Map<number, number>();
  for (const { year, kroner } of rows.flatMap(({ byYear }) => byYear)) sums.set(year, (sums.get(year) ?? 0) + kroner);
  return [...sums].map(([year, kroner]) => ({ year, kroner }));
};

/**
 * Every sum that the application shows, from its ledger lines. Lines of parties that no longer take part are ignored,
 * and so are those of purposes that the form does not have.
 */
export function totalsOf(
  { purposes, years }: Pick<Form, "purposes" | "years">,
  structure: Structure,
  amounts: readonly Amount[],
): Totals {
  const summed = purposes.filter(({ isSummed }) => isSummed);
  const beside = purposes.filter(({ isSummed }) => !isSummed);
  const isYearly = summed.some(({ perYear }) => perYear);
  const byMeasure = measuresOf(structure).map((measure): MeasureTotal => {
    const parties = new Map(participantsOf(structure, measure.id).map((party) => [party.id, party]));
    // Sort by party, not by storage order: approvals are bound to a hash of this content.
    const ofMeasure = amounts.filter(({ measureId }) => measureId === measure.id);
    const lines = [...parties.keys()].flatMap((id) => ofMeasure.filter(({ partyId }) => partyId === id));
    const grants = lines.filter(({ purpose }) => summed.some(({ id }) => id === purpose));
    const of = (wanted: (party: Party) => boolean) =>
      grants.filter(({ partyId }) => wanted(parties.get(partyId) as Party));
    const shares = new Map<PartyId, number>();
    for (const { partyId, kroner } of of(({ column }) => column === "each"))
      shares.set(partyId, (shares.get(partyId) ?? 0) + kroner);
    const uh = [...shares].map(([partyId, kroner]) => ({
      institution: partyLabel(parties.get(partyId) as Party),
      kroner,
    }));
    const owner = sum(of(({ column }) => column !== "each").map(({ kroner }) => kroner));
    const uhSum = sum(uh.map(({ kroner }) => kroner));
    return {
      measureId: measure.id,
      number: measure.number,
      name: measure.name,
      owner,
      uh,
      uhSum,
      total: owner + uhSum,
      beside: beside.flatMap(({ id }) => {
        const own = lines.filter(({ purpose }) => purpose === id);
        return own.length > 0 ? [{ purpose: id, kroner: sum(own.map(({ kroner }) => kroner)) }] : [];
      }),
      byYear: isYearly
        ? Array.from({ length: years }, (_, index) => ({
            year: structure.year + index,
            kroner: sum(grants.filter(({ year }) => year === index + 1).map(({ kroner }) => kroner)),
          }))
        : [],
    };
  });

  const byInstitution = new Map<string, number>();
  for (const { institution, kroner } of byMeasure.flatMap(({ uh }) => uh)) {
    byInstitution.set(institution, (byInstitution.get(institution) ?? 0) + kroner);
  }
  const owner = sum(byMeasure.map((row) => row.owner));
  const uh = sum(byMeasure.map((row) => row.uhSum));
  return {
    owner,
    uh,
    total: owner + uh,
    byMeasure,
    byInstitution: [...byInstitution].map(([institution, kroner]) => ({ institution, kroner })),
    beside: besideIn(byMeasure),
    byYear: byYearIn(byMeasure),
  };
}
