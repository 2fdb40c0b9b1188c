import { formatKroner } from "../../domain/amounts/formatKroner";
import type { SchemeTotal } from "../../domain/application/scheme";
import type { InstitutionShare, MeasureTotal, PurposeSum, Totals } from "../../domain/application/totals";
import { insideSentence } from "../../domain/values/insideSentence";
import type { Form } from "../../forms/form";
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

/** The words of the table that are the form's own. */
type Words = Pick<Form, "columns" | "purposes">;

const heads = ({ columns }: Words) => sentences(columns.summed, columns.each, t("totals.total"));

/** A table of some measures, without totals. */
export const measuresTable = (form: Words, rows: readonly MeasureTotal[]): TotalsTable => ({
  heads: heads(form),
  measures: rows.map((row) => ({ name: `${row.number} ${row.name}`, figures: figuresOf(form, row) })),
  more: [],
  sums: [],
});

/** A table of the schemes, without totals. */
export const schemesTable = (form: Words, rows: readonly SchemeTotal[]): TotalsTable => ({
  heads: heads(form),
  measures: rows.map((row) => ({
    name: row.scheme?.label ?? t("totals.noScheme"),
    figures: figuresOf(form, { ...row, beside: wholeOnes(form, row.beside) }),
  })),
  more: [],
  sums: [],
});

/** Figures side by side that a narrow phone has room for. */
const MOST_SIDE_BY_SIDE = 3;

/** The totals of all measures, as the table's last rows: by column, by year, and of what is shown beside. */
export function sumsOf(form: Words, { owner, uh, total, beside, byYear }: Totals): Sums[] {
  const sumOf = (column: string) =>
    t("totals.sumOf", { column: insideSentence(column) }).replace(/^./u, (letter) => letter.toUpperCase());
  const figures = [
    ...byYear.map(({ year, kroner }) => ({ label: String(year), kroner: formatKroner(kroner) })),
    ...wholeOnes(form, beside).map((each) => ({
      label: purposeLabel(form, each.purpose),
      kroner: formatKroner(each.kroner),
    })),
  ];
  const rows: Sums[] = [];
  for (let from = 0; from < figures.length; from += MOST_SIDE_BY_SIDE)
    rows.push({ figures: figures.slice(from, from + MOST_SIDE_BY_SIDE) });
  return [
    {
      figures: [
        { label: sumOf(form.columns.summed), kroner: formatKroner(owner) },
        { label: sumOf(form.columns.each), kroner: formatKroner(uh) },
        { label: t("totals.sum"), kroner: formatKroner(total) },
      ],
    },
    ...rows,
  ];
}

const purposeLabel = ({ purposes }: Words, purpose: string): string =>
  purposes.find(({ id }) => id === purpose)?.label ?? purpose;

const isPart = ({ purposes }: Words, purpose: string): boolean =>
  purposes.some(({ id, partOf }) => id === purpose && partOf !== undefined);

/** What is beside the sum applied for, without what is part of it. */
const wholeOnes = (form: Words, beside: readonly PurposeSum[]): PurposeSum[] =>
  beside.filter(({ purpose }) => !isPart(form, purpose));

/** Shows at most so many measures; the totals include all. */
export function totalsTable(form: Words, totals: Totals, most: number): TotalsTable {
  const hidden = totals.byMeasure.slice(most);
  const more =
    hidden.length > 0
      ? t("totals.more", {
          count: hidden.length,
          kroner: formatKroner(hidden.reduce((sum, row) => sum + row.total, 0)),
        })
      : null;
  return { ...measuresTable(form, totals.byMeasure.slice(0, most)), more: sentences(more), sums: sumsOf(form, totals) };
}

type Figures = Pick<MeasureTotal, "owner" | "uh" | "uhSum" | "total" | "beside" | "byYear">;

const figuresOf = (form: Words, { owner, uh, uhSum, total, beside, byYear }: Figures): Figure[] => [
  { kroner: formatKroner(owner), weight: "Default", shares: [] },
  { kroner: formatKroner(uhSum), weight: "Default", shares: sharesOf(uh) },
  {
    kroner: formatKroner(total),
    weight: "Bolder",
    shares: sentences(
      ...byYear.map(({ year, kroner }) => t("totals.ofYear", { year, kroner: formatKroner(kroner) })),
      ...beside
        .filter(({ kroner }) => kroner > 0)
        .map(({ purpose, kroner }) =>
          t(isPart(form, purpose) ? "totals.partOf" : "totals.beside", {
            purpose: insideSentence(purposeLabel(form, purpose)),
            kroner: formatKroner(kroner),
          }),
        ),
    ),
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
