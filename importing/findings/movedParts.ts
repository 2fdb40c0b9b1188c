import type { Form } from "../../forms/form";
import type { CheckedSum, ImportedAmount, ImportedMeasure } from "../model/imported";

type Parts = CheckedSum["parts"];
type Amounts = Pick<ImportedMeasure, "amounts" | "total">;

const isTogether = ({ columns }: Pick<Form, "columns">, side: string): boolean =>
  columns.find(({ id }) => id === side)?.parties === "together";

/** What an amount is compared by: parties that stand together may be one figure, or one for each. */
const keyOf = (form: Pick<Form, "columns">, { side, institution, purpose, year }: ImportedAmount): string =>
  JSON.stringify([side, isTogether(form, side) && purpose === undefined ? null : institution, purpose, year]);

/** Whether two documents give the same figures for a measure, in whatever order. */
export function hasSameFigures(form: Pick<Form, "columns">, a: Amounts, b: Amounts): boolean {
  const figures = ({ amounts, total }: Amounts) => {
    const sums = new Map<string, number>();
    const lines: string[] = [];
    for (const amount of amounts) {
      const { side, purpose, year, kroner } = amount;
      const key = JSON.stringify([side, purpose, year]);
      if (isTogether(form, side)) sums.set(key, (sums.get(key) ?? 0) + kroner);
      else lines.push(`${key} ${kroner}`);
    }
    return JSON.stringify([[...sums].sort(([one], [other]) => one.localeCompare(other)), lines, total]);
  };
  return figures(a) === figures(b);
}

/** The parts of a sum, where the amounts of a measure are given in more or fewer lines than before. */
export const movedParts = (
  form: Pick<Form, "columns">,
  parts: Parts,
  measure: number,
  before: readonly ImportedAmount[],
  now: readonly ImportedAmount[],
): Parts => {
  if (before === now) return parts;
  const moved = parts.flatMap((part) => {
    const amount = before[part.amount];
    if (part.measure !== measure || !amount) return [part];
    const key = keyOf(form, amount);
    return now.flatMap((each, at) => (keyOf(form, each) === key ? [{ measure, amount: at }] : []));
  });
  return [...new Map(moved.map((part) => [`${part.measure} ${part.amount}`, part])).values()];
};
