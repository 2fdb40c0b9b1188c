import { formatKroner } from "../../domain/amounts/formatKroner";
import type { SchemeTotal } from "../../domain/application/scheme";
import type { ColumnSum, InstitutionShare, MeasureTotal, PurposeSum, Totals } from "../../domain/application/totals";
import { insideSentence } from "../../domain/values/insideSentence";
import type { Form } from "../../forms/form";
import { t } from "../wording";
import { type Sentence, sentences } from "./note";

type Figure = { readonly kroner: string; readonly weight: "Default" | "Bolder"; readonly shares: readonly Sentence[] };

/** A figure on a line of its own, under its column's name. */
type FigureLine = Figure & { readonly label: string };

export type Sums = { readonly figures: readonly { readonly label: string; readonly kroner: string }[] };

/**
 * The figures of each measure, with its name on a line above. They stand side by side where that is readable at 320
 * pixels as at 800, and on a line each where it is not.
 */
export type TotalsTable = {
  readonly heads: readonly { readonly columns: readonly Sentence[] }[];
  readonly measures: readonly {
    readonly name: string;
    readonly rows: readonly { readonly figures: readonly Figure[] }[];
    readonly lines: readonly FigureLine[];
  }[];
  readonly more: readonly Sentence[];
  readonly sums: readonly Sums[];
};

/** Figures side by side that a narrow phone has room for: three up to "9 999 999", under words that are not long. */
const MOST_SIDE_BY_SIDE = 3;
const LONGEST_OF_THREE = { figure: 9, word: 12 };

/** Parties listed per column of a measure; more are summed up. */
const MOST_SHARES = 4;

/** The words of the table that are the form's own. */
type Words = Pick<Form, "columns" | "purposes">;

const labelsOf = ({ columns }: Words): string[] => [...columns.map(({ label }) => label), t("totals.total")];

/** Whether a figure has lines below it that a third of a phone is too narrow for: "2027: 1 000 000". */
const hasLongLines = ({ purposes }: Words): boolean =>
  purposes.some(({ isSummed, perYear, partOf }) => (isSummed ? perYear : partOf === undefined));

function tableOf(form: Words, rows: readonly (Figures & { readonly name: string })[]): TotalsTable {
  const labels = labelsOf(form);
  const isWide =
    labels.length > MOST_SIDE_BY_SIDE ||
    hasLongLines(form) ||
    rows.some(({ total }) => formatKroner(total).length > LONGEST_OF_THREE.figure);
  return {
    heads: isWide ? [] : [{ columns: sentences(...labels) }],
    measures: rows.map((row) => {
      const figures = figuresOf(form, row);
      return isWide
        ? { name: row.name, rows: [], lines: figures.map((figure, at) => ({ ...figure, label: labels[at] ?? "" })) }
        : { name: row.name, rows: [{ figures }], lines: [] };
    }),
    more: [],
    sums: [],
  };
}

/** A table of some measures, without totals. */
export const measuresTable = (form: Words, rows: readonly MeasureTotal[]): TotalsTable =>
  tableOf(
    form,
    rows.map((row) => ({ ...row, name: `${row.number} ${row.name}` })),
  );

/** A table of the schemes, without totals. */
export const schemesTable = (form: Words, rows: readonly SchemeTotal[]): TotalsTable =>
  tableOf(
    form,
    rows.map((row) => ({
      ...row,
      name: row.scheme?.label ?? t("totals.noScheme"),
      beside: wholeOnes(form, row.beside),
    })),
  );

/** The totals of all measures, as the table's last rows: by column, by year, and of what is shown beside. */
export const sumsOf = (form: Words, totals: Totals): Sums[] =>
  sumRows(form, totals, {
    column: (label) =>
      t("totals.sumOf", { column: insideSentence(label) }).replace(/^./u, (letter) => letter.toUpperCase()),
    total: t("totals.sum"),
  });

/** The totals in rows that a narrow phone has room for. */
export function sumRows(
  form: Words,
  { columns, total, beside, byYear }: Totals,
  words: { readonly column: (label: string) => string; readonly total: string },
): Sums[] {
  const inRows = (figures: readonly (readonly [label: string, kroner: number])[]): Sums[] => {
    const drawn = figures.map(([label, kroner]) => ({ label, kroner: formatKroner(kroner) }));
    const isLong = drawn.some(
      ({ label, kroner }) =>
        kroner.length > LONGEST_OF_THREE.figure || label.split(" ").some((word) => word.length > LONGEST_OF_THREE.word),
    );
    const most = isLong ? MOST_SIDE_BY_SIDE - 1 : MOST_SIDE_BY_SIDE;
    return Array.from({ length: Math.ceil(drawn.length / most) }, (_, row) => ({
      figures: drawn.slice(row * most, (row + 1) * most),
    }));
  };
  return [
    ...inRows([
      ...form.columns.map(({ id, label }) => [words.column(label), kronerIn(columns, id)] as const),
      [words.total, total],
    ]),
    ...inRows([
      ...byYear.map(({ year, kroner }) => [String(year), kroner] as const),
      ...wholeOnes(form, beside).map(({ purpose, kroner }) => [purposeLabel(form, purpose), kroner] as const),
    ]),
  ];
}

const kronerIn = (columns: readonly ColumnSum[], id: string): number =>
  columns.find(({ column }) => column === id)?.kroner ?? 0;

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

type Figures = Pick<MeasureTotal, "columns" | "total" | "beside" | "byYear">;

const figuresOf = (form: Words, { columns, total, beside, byYear }: Figures): Figure[] => [
  ...form.columns.map(
    ({ id }): Figure => ({
      kroner: formatKroner(kronerIn(columns, id)),
      weight: "Default",
      shares: sharesOf(columns.find(({ column }) => column === id)?.shares ?? []),
    }),
  ),
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

/** The parties behind a column's figure: a single one by name alone, several each with its amount. */
function sharesOf(shares: readonly InstitutionShare[]): Sentence[] {
  const [only] = shares;
  if (!only) return [];
  if (shares.length === 1) return sentences(only.institution);
  const shown = shares.length > MOST_SHARES ? shares.slice(0, MOST_SHARES - 1) : shares;
  const rest = shares.slice(shown.length);
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
