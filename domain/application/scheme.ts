import type { Form } from "../../forms/form";
import { type Measure, measuresOf, type Structure } from "./structure";
import { besideIn, byYearIn, columnsIn, type MeasureTotal, type Totals } from "./totals";

/** A grant scheme (ordning) of the form. */
export type Scheme = { readonly id: string; readonly label: string };

/** The sums of one scheme's measures; `scheme` is null for measures without one. */
export type SchemeTotal = Pick<MeasureTotal, "columns" | "total" | "beside" | "byYear"> & {
  readonly scheme: Scheme | null;
  readonly measures: number;
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
  form: Pick<Form, "schemes" | "columns">,
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
    return {
      scheme,
      measures: rows.length,
      columns: columnsIn(form, rows),
      total: rows.reduce((sum, { total }) => sum + total, 0),
      beside: besideIn(rows),
      byYear: byYearIn(rows),
    };
  };
  if (form.schemes.length === 0) return [];
  const rest = of(null);
  return [...form.schemes.map(of), ...(rest.measures > 0 ? [rest] : [])];
}
