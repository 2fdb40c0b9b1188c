import type { ApplicationData } from "../data/applicationData";
import type { SumsData } from "../data/sumsData";
import { documentWords } from "../wording/documentWords";
import { nameToFind, partyNumber } from "./ledgerSheet";
import { type BudgetSheet, type Cell, empty, formula, number, text } from "./sheet";
import { columnLetter, inSum, sumOfLines, type Wanted } from "./sumOfLines";

type Sums = Pick<SumsData, "total" | "byColumn" | "beside">;

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
      .map(({ id, label }) => ({
        title: label,
        lines: [{ in: "purpose", name: nameToFind(label) } as const],
        value: ({ beside }: Sums) => beside.find(({ purpose }) => purpose === id)?.kroner ?? 0,
      })),
  ];
}

type Row = { readonly names: readonly Cell[]; readonly lines: (row: number) => Wanted; readonly sums: Sums };
type Named = { readonly title: string; readonly width: number };

/** A sheet with a row for each of something, a formula in each column of figures, and their sum last. */
function totalsSheet(
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

/** A row for each measure. */
export const measuresSheet = (data: ApplicationData): BudgetSheet =>
  totalsSheet(data, {
    name: documentWords("budget.measures"),
    named: [
      { title: documentWords("budget.number"), width: 6 },
      { title: documentWords("measureColumn"), width: 44 },
    ],
    figures: figuresOf(data),
    rows: data.sums.byMeasure.map(({ measure: id, ...sums }) => {
      const measure = data.measures.find((each) => each.id === id);
      return {
        names: [number(measure?.number ?? 0), text(measure?.name ?? "")],
        lines: (row) => ({ in: "measure", cell: `$A${row}` }),
        sums,
      };
    }),
  });

/** A row for each scheme of the form, and one for measures without a scheme if there are any. */
export const schemesSheet = (data: ApplicationData): BudgetSheet =>
  totalsSheet(data, {
    name: documentWords("budget.schemes"),
    named: [{ title: documentWords("schemeColumn"), width: 50 }],
    figures: figuresOf(data),
    rows: data.sums.byScheme.map(({ scheme, ...sums }) => {
      const label = data.form.schemes.find(({ id }) => id === scheme)?.label ?? documentWords("noScheme");
      return { names: [text(label)], lines: () => ({ in: "scheme", name: nameToFind(label) }), sums };
    }),
  });

/** A row for each party that has an amount, or that is in a column. */
export const partiesSheet = (data: ApplicationData): BudgetSheet =>
  totalsSheet(data, {
    name: documentWords("budget.parties"),
    named: [
      { title: documentWords("budget.number"), width: 6 },
      { title: documentWords("party"), width: 40 },
      { title: documentWords("budget.orgNumber"), width: 14 },
      { title: documentWords("budget.kind"), width: 18 },
    ],
    figures: figuresOf(data, { columns: false }),
    rows: data.parties
      .filter(({ id, column }) => column !== null || data.ledger.some(({ party }) => party === id))
      .map(({ id, name, organisationNumber, kind }) => ({
        names: [
          number(partyNumber(data, id)),
          text(name),
          text(organisationNumber ?? ""),
          text(data.form.partyKinds.find((each) => each.id === kind)?.label ?? kind),
        ],
        lines: (row) => ({ in: "party", cell: `$A${row}` }),
        sums: sumsOfParty(data, id),
      })),
  });

function sumsOfParty({ sums, form, ledger }: ApplicationData, party: string): Sums {
  const beside = form.purposes.map(({ id: purpose }) => ({
    purpose,
    kroner: ledger.reduce((sum, line) => sum + (line.party === party && line.purpose === purpose ? line.kroner : 0), 0),
  }));
  return { total: sums.byParty.find((each) => each.party === party)?.kroner ?? 0, byColumn: [], beside };
}

/** A row for each year. */
export const yearsSheet = (data: ApplicationData): BudgetSheet =>
  totalsSheet(data, {
    name: documentWords("budget.years"),
    named: [{ title: documentWords("yearColumn"), width: 10 }],
    figures: figuresOf(data).filter(({ lines }) => lines.some((line) => line.in === "inSum")),
    rows: data.sums.byYear.map(({ year, kroner, byColumn }) => ({
      names: [number(year)],
      lines: (row) => ({ in: "year", cell: `$A${row}` }),
      sums: { total: kroner, byColumn, beside: [] },
    })),
  });
