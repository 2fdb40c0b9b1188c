import type { Form } from "../../forms/form";
import { type MeasureId, measuresOf, type PartyId, partiesOf, partyLabel } from "../application/structure";
import type { Application } from "../section/section";
import type { Award, AwardLine } from "./award";
import { soughtLines } from "./soughtLines";

/** What was applied for beside what was granted, in whole kroner. */
export type Compared = {
  readonly sought: number;
  /** Null while nothing is recorded of it. */
  readonly granted: number | null;
  /** The share of it that was granted, rounded down so that 100 is all of it; null without both figures. */
  readonly percent: number | null;
  /** What was not granted; 0 if all of it was, or more, or if nothing is recorded. */
  readonly cut: number;
};

export type ComparedMeasure = Compared & { readonly id: MeasureId; readonly number: number; readonly name: string };
export type ComparedParty = Compared & { readonly id: PartyId; readonly name: string };
export type ComparedYear = Compared & { readonly year: number };

/** The whole application, and its parts: each measure, each party that applied or got something, each year. */
export type Comparison = Compared & {
  readonly measures: readonly ComparedMeasure[];
  readonly parties: readonly ComparedParty[];
  /** Calendar years; empty if the form has one sum for all of them. */
  readonly years: readonly ComparedYear[];
  /** Measures of which nothing is recorded. */
  readonly left: number;
};

const sum = (lines: readonly AwardLine[]): number => lines.reduce((total, { kroner }) => total + kroner, 0);

function compared(sought: readonly AwardLine[], granted: readonly AwardLine[]): Compared {
  const asked = sum(sought);
  if (granted.length === 0) return { sought: asked, granted: null, percent: null, cut: 0 };
  const got = sum(granted);
  return {
    sought: asked,
    granted: got,
    percent: asked === 0 ? null : Math.floor((100 * got) / asked),
    cut: Math.max(asked - got, 0),
  };
}

/** Compares an award with what was applied for. Lines of parties and measures that were removed count in nothing. */
export function compareAward(form: Form, application: Application, award: Pick<Award, "lines">): Comparison {
  const sought = soughtLines(form, application);
  const lines = award.lines.filter((line) =>
    sought.some(({ measureId, partyId }) => measureId === line.measureId && partyId === line.partyId),
  );
  const where = (of: (line: AwardLine) => boolean) => compared(sought.filter(of), lines.filter(of));
  const measures = measuresOf(application).map(({ id, number, name }) => ({
    ...{ id, number, name },
    ...where(({ measureId }) => measureId === id),
  }));
  const years = [...new Set([...sought, ...lines].map(({ year }) => year))]
    .filter((year) => year > 0)
    .sort((a, b) => a - b);
  return {
    ...where(() => true),
    measures,
    parties: partiesOf(application)
      .map((party) => ({ id: party.id, name: partyLabel(party), ...where(({ partyId }) => partyId === party.id) }))
      .filter((party) => party.sought > 0 || (party.granted ?? 0) > 0),
    years: years.map((year) => ({ year: application.year + year - 1, ...where((line) => line.year === year) })),
    left: measures.filter(({ granted }) => granted === null).length,
  };
}
