import { formatKroner } from "../../domain/amounts/formatKroner";
import { documentWords } from "../wording/documentWords";
import { anchor } from "./anchor";
import type { PageTotals } from "./pageContent";
import { type Segment, type Share, segmentsOf, sharesOf } from "./sharesOf";

type Figure = { readonly label: string; readonly kroner: string };

export type TotalsView = {
  readonly total: string;
  readonly shares: readonly Share[];
  /** All shares beside each other. */
  readonly together: readonly Segment[];
  /** The columns, in the order of their colours. */
  readonly legend: readonly string[];
  readonly measures: readonly {
    readonly id: string;
    readonly name: string;
    readonly total: string;
    readonly bar: readonly Segment[];
    readonly columns: readonly Figure[];
  }[];
  /** The sum of each column, of each year, and what is shown beside. */
  readonly sums: readonly Figure[];
};

/** The sums with their charts; null while no amount is written. Bars of measures are as long as their share of the largest. */
export function totalsView({ total, columns, measures, shares, years, beside }: PageTotals): TotalsView | null {
  if (total <= 0) return null;
  const largest = Math.max(...measures.map((measure) => measure.total));
  const inKroner = (kroner: number): string => documentWords("kroner", { kroner: formatKroner(kroner) });
  return {
    total: inKroner(total),
    shares: sharesOf(shares, total),
    together: segmentsOf(
      shares.map(({ kroner }) => kroner),
      total,
    ),
    legend: columns.map(({ label }) => label),
    measures: measures.map((measure) => ({
      id: anchor({ measureId: measure.id, sectionId: null }),
      name: measure.name,
      total: inKroner(measure.total),
      bar: segmentsOf(columns.length > 0 ? measure.columns : [measure.total], largest),
      columns: columns.map(({ label }, index) => ({ label, kroner: formatKroner(measure.columns[index] ?? 0) })),
    })),
    sums: [
      ...columns.map(({ label, kroner }) => ({ label, kroner: inKroner(kroner) })),
      ...years.map(({ year, kroner }) => ({ label: String(year), kroner: inKroner(kroner) })),
      ...beside.map(({ label, kroner }) => ({ label, kroner: inKroner(kroner) })),
    ],
  };
}
