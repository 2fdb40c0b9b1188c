import type { ApplicationData } from "../data/applicationData";
import type { SumsData } from "../data/sumsData";
import { besideTotal, documentWords } from "../wording/documentWords";
import { type BudgetSheet, type Cell, empty, formula, text } from "./budgetSheet";
import { nameToFind } from "./ledgerSheet";
import { columnLetter, inSum, sumOfLines, type Wanted } from "./sumOfLines";

export type Sums = Pick<SumsData, "total" | "byColumn" | "beside">;

/** A column of figures: its title, the lines that it adds up, and what they come to. */
type Figure = { readonly title: string; readonly lines: readonly Wanted[]; readonly value: (sums: Sums) => number };

/** Each column of the form, the total, and each purpose beside it that somebody has an amount for. */
export function figuresOf({ form, ledger }: ApplicationData, { total = true, columns = true } = {}): readonly Figure[] {
  const used = new Set(ledger.map(({ purpose }) => purpose));
  return [
    ...(columns ? form.columns : []).map(({ id, label }) => ({
      title: label,
      lines: [inSum(), { in: "column", name: nameToFind(label) } as const],
      value: ({ byColumn }: Sums) => byColumn.find(({ column }) => column === id)?.kroner ?? 0,
    })),
    ...(total ? [{ title: documentWords("total"), lines: [inSum()], value: (sums: Sums) => sums.total }] : []),
    ...form.purposes
      .filter(({ id, summed }) => !summed && used.has(id))
      .map(({ id, label, partOf }) => ({
        title: besideTotal({ label, partOf }),
        lines: [{ in: "purpose", name: nameToFind(label) } as const],
        value: ({ beside }: Sums) => beside.find(({ purpose }) => purpose === id)?.kroner ?? 0,
      })),
  ];
}

type Row = { readonly names: readonly Cell[]; readonly lines: (row: number) => Wanted; readonly sums: Sums };
type Named = { readonly title: string; readonly width: number };

/** A sheet with a row for each of something, a formula in each column of figures, and their sum last. */
export function totalsSheet(
  data: ApplicationData,
  {
    name,
    named,
    rows,
    figures,
  }: { name: string; named: readonly Named[]; rows: readonly Row[]; figures: readonly Figure[] },
): BudgetSheet {
  const sumOf = sumOfLines(data);
  const last = rows.length + 1;
  const sumRow = (): Cell[] => [
    ...named.map((_, index) => (index === 0 ? text(documentWords("sum"), { sum: true }) : empty({ sum: true }))),
    ...figures.map(({ value }, index) => {
      const letter = columnLetter(named.length + index);
      const sum = rows.reduce((all, { sums }) => all + value(sums), 0);
      return formula(`SUM(${letter}2:${letter}${last})`, sum, { sum: true });
    }),
  ];
  return {
    name,
    widths: [
      ...named.map(({ width }) => width),
      ...figures.map(({ title }) => Math.min(Math.max(14, title.length + 2), 24)),
    ],
    titles: [...named.map(({ title }) => title), ...figures.map(({ title }) => title)],
    rows: [
      ...rows.map(({ names, lines, sums }, index) => [
        ...names,
        ...figures.map(({ lines: own, value }) => formula(sumOf(lines(index + 2), ...own), value(sums))),
      ]),
      ...(rows.length > 0 ? [sumRow()] : []),
    ],
  };
}
