import { whereIs } from "../../cards/words/whereIs";
import type { PageTotals } from "../../documents/page/pageContent";
import { besideTotal } from "../../documents/wording/documentWords";
import type { Form } from "../../forms/form";
import type { CompiledDraft } from "./compiledDraft";

/** The sums of a draft under the names of its edition. Without the edition there are no columns, and no sum beside the total: neither has a name. */
export function pageTotals({ totals, owners = [], measures }: CompiledDraft, form: Form | null): PageTotals {
  const columns = form?.columns ?? [];
  const kronerIn = (sums: typeof totals.columns, id: string): number =>
    sums.find(({ column }) => column === id)?.kroner ?? 0;
  return {
    total: totals.total,
    columns: columns.map(({ id, label }) => ({ label, kroner: kronerIn(totals.columns, id) })),
    measures: totals.byMeasure.map(({ measureId, total, columns: own }) => ({
      id: measureId,
      name: whereIs({ measures, title: "" }, measureId),
      total,
      columns: columns.map(({ id }) => kronerIn(own, id)),
    })),
    shares: [...owners, ...totals.byInstitution].filter(({ kroner }) => kroner > 0).sort((a, b) => b.kroner - a.kroner),
    years: totals.byYear.map(({ year, kroner }) => ({ year, kroner })),
    beside: totals.beside.flatMap(({ purpose, kroner }) => {
      const named = form?.purposes.find(({ id }) => id === purpose);
      return named && kroner > 0 ? [{ label: besideTotal(named), kroner }] : [];
    }),
  };
}
