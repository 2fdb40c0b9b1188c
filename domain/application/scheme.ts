import type { Form } from "../../forms/form";
import { type Measure, measuresOf, type Structure } from "./structure";
import { besideIn, byYearIn, type InstitutionShare, type PurposeSum, type Totals, type YearSum } from "./totals";

/** A grant scheme (ordning) of the form. */
export type Scheme = { readonly id: string; readonly label: string };

/** The sums of one scheme's measures; `scheme` is null for measures without one. */
export type SchemeTotal = {
  readonly scheme: Scheme | null;
  readonly measures: number;
  readonly owner: number;
  readonly uh: readonly InstitutionShare[];
  readonly uhSum: number;
  readonly total: number;
  readonly beside: readonly PurposeSum[];
  readonly byYear: readonly YearSum[];
};

/** The form's scheme for a measure; null if it has none, or one that the form does not know. */
export const schemeOf = (
  { schemes }: { readonly schemes: readonly Scheme[] },
  { scheme }: Pick<Measure, "scheme">,
): Scheme | null => schemes.find(({ id }) => id === scheme) ?? null;

/** The schemes that have measures now, in the form's order. */
export const schemesInUse = ({ schemes }: Pick<Form, "schemes">, structure: Pick<Structure, "measures">): Scheme[] =>
  schemes.filter(({ id }) => measuresOf(structure).some(({ scheme }) => scheme === id));

/**
 * The sums by scheme, in the form's order. Includes schemes without measures, as the form's own table does. Measures
 * without a scheme come last, so that the rows always add up to the total.
 */
export function schemeTotalsOf(
  form: Pick<Form, "schemes">,
  structure: Pick<Structure, "measures">,
  totals: Pick<Totals, "byMeasure">,
): SchemeTotal[] {
  const of = (scheme: Scheme | null): SchemeTotal => {
    const ids = new Set(
      measuresOf(structure)
        .filter((measure) => (schemeOf(form, measure)?.id ?? null) === (scheme?.id ?? null))
        .map(({ id }) => id),
    );
    const rows = totals.byMeasure.filter(({ measureId }) => ids.has(measureId));
    const uh = new Map<string, number>();
    for (const { institution, kroner } of rows.flatMap((row) => row.uh))
      uh.set(institution, (uh.get(institution) ?? 0) + kroner);
    const sum = (figure: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + figure(row), 0);
    return {
      scheme,
      measures: rows.length,
      owner: sum((row) => row.owner),
      uh: [...uh].map(([institution, kroner]) => ({ institution, kroner })),
      uhSum: sum((row) => row.uhSum),
      total: sum((row) => row.total),
      beside: besideIn(rows),
      byYear: byYearIn(rows),
    };
  };
  if (form.schemes.length === 0) return [];
  const rest = of(null);
  return [...form.schemes.map(of), ...(rest.measures > 0 ? [rest] : [])];
}
