import { formatKroner } from "../../domain/amounts/formatKroner";
import type { SchemeTotal } from "../../domain/application/scheme";
import type { InstitutionShare, MeasureTotal, Totals } from "../../domain/application/totals";
import { t } from "../wording";
import { type Sentence, sentences } from "./note";

type Figure = { readonly kroner: string; readonly weight: "Default" | "Bolder"; readonly shares: readonly Sentence[] };

type Sums = { readonly figures: readonly { readonly label: string; readonly kroner: string }[] };

/** Three columns of figures, with each measure's name on its own line above: readable at 320 pixels and at 800. */
export type TotalsTable = {
  readonly heads: readonly Sentence[];
  readonly measures: readonly { readonly name: string; readonly figures: readonly Figure[] }[];
  readonly more: readonly Sentence[];
  readonly sums: readonly Sums[];
};

/** Institutions listed per measure; more are summed up. */
const MOST_SHARES = 4;

const heads = () => sentences(t("totals.owner"), t("totals.uh"), t("totals.total"));

/** A table of some measures, without totals. */
export const measuresTable = (rows: readonly MeasureTotal[]): TotalsTable => ({
  heads: heads(),
  measures: rows.map(rowOf),
  more: [],
  sums: [],
});

/** A table of the schemes, without totals. */
export const schemesTable = (rows: readonly SchemeTotal[]): TotalsTable => ({
  heads: heads(),
  measures: rows.map(({ scheme, owner, uh, uhSum, total }) => ({
    name: scheme?.label ?? t("totals.noScheme"),
    figures: figuresOf({ owner, uh, uhSum, total, coordinator: 0 }),
  })),
  more: [],
  sums: [],
});

/** The totals of all measures, as the table's last row. */
export const sumsOf = ({ owner, uh, total }: Totals): Sums => ({
  figures: [
    { label: t("totals.sumOwner"), kroner: formatKroner(owner) },
    { label: t("totals.sumUh"), kroner: formatKroner(uh) },
    { label: t("totals.sum"), kroner: formatKroner(total) },
  ],
});

/** Shows at most so many measures; the totals include all. */
export function totalsTable(totals: Totals, most: number): TotalsTable {
  const hidden = totals.byMeasure.slice(most);
  const more =
    hidden.length > 0
      ? t("totals.more", {
          count: hidden.length,
          kroner: formatKroner(hidden.reduce((sum, row) => sum + row.total, 0)),
        })
      : null;
  return { ...measuresTable(totals.byMeasure.slice(0, most)), more: sentences(more), sums: [sumsOf(totals)] };
}

const rowOf = (measure: MeasureTotal): TotalsTable["measures"][number] => ({
  name: `${measure.number} ${measure.name}`,
  figures: figuresOf(measure),
});

type Figures = Pick<MeasureTotal, "owner" | "uh" | "uhSum" | "total" | "coordinator">;

const figuresOf = ({ owner, uh, uhSum, total, coordinator }: Figures): Figure[] => [
  { kroner: formatKroner(owner), weight: "Default", shares: [] },
  { kroner: formatKroner(uhSum), weight: "Default", shares: sharesOf(uh) },
  {
    kroner: formatKroner(total),
    weight: "Bolder",
    shares: coordinator > 0 ? sentences(t("totals.ofThisCoordinator", { kroner: formatKroner(coordinator) })) : [],
  },
];

/** The institutions behind the UH share: a single one by name alone, several each with its amount. */
function sharesOf(uh: readonly InstitutionShare[]): Sentence[] {
  const [only] = uh;
  if (!only) return [];
  if (uh.length === 1) return sentences(only.institution);
  const shown = uh.length > MOST_SHARES ? uh.slice(0, MOST_SHARES - 1) : uh;
  const rest = uh.slice(shown.length);
  return sentences(
    ...shown.map(({ institution, kroner }) => t("totals.share", { institution, kroner: formatKroner(kroner) })),
    rest.length > 0
      ? t("totals.sharesMore", {
          count: rest.length,
          kroner: formatKroner(rest.reduce((sum, each) => sum + each.kroner, 0)),
        })
      : null,
  );
}
