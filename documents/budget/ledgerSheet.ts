import type { ApplicationData } from "../data/applicationData";
import { documentWords } from "../wording/documentWords";
import { type BudgetSheet, type Cell, kroner, number, text } from "./budgetSheet";
import { widthFor } from "./rowHeight";

/** What a column of the ledger has. Sums ask for lines by these. */
export type LedgerColumn = "measure" | "scheme" | "party" | "column" | "purpose" | "year" | "inSum" | "kroner";

type Column = {
  readonly id: LedgerColumn | "measureName" | "partyName";
  readonly title: string;
  /** In letters; of a text the most. */
  readonly width: number;
  readonly cell: (line: ApplicationData["ledger"][number]) => Cell;
};

/** Longer names are cut: Excel takes no longer text to look for. */
const LONGEST_NAME = 200;
export const nameToFind = (label: string): string => label.slice(0, LONGEST_NAME);

/** A party's number: its place in the list of parties, from 1. */
export const partyNumber = ({ parties }: ApplicationData, id: string): number =>
  parties.findIndex((party) => party.id === id) + 1;

/** The columns of the ledger. Those that the form has no use for are left out. */
export function ledgerColumns(data: ApplicationData): readonly Column[] {
  const { form, measures, parties, ledger } = data;
  const measureOf = (id: string) => measures.find((each) => each.id === id);
  const labelIn = (all: readonly { id: string; label: string }[], id: string | null | undefined): string =>
    nameToFind(all.find((each) => each.id === id)?.label ?? "");
  const summed = new Set(form.purposes.flatMap((purpose) => (purpose.summed ? [purpose.id] : [])));
  const columns: (Column | false)[] = [
    {
      ...{ id: "measure", title: documentWords("budget.number"), width: 6 },
      cell: ({ measure }) => number(measureOf(measure)?.number ?? 0),
    },
    {
      ...{ id: "measureName", title: documentWords("measureColumn"), width: 40 },
      cell: ({ measure }) => text(measureOf(measure)?.name ?? ""),
    },
    form.schemes.length > 0 && {
      ...{ id: "scheme", title: documentWords("schemeColumn"), width: 30 },
      cell: ({ measure }) => {
        const scheme = measureOf(measure)?.scheme;
        return text(scheme ? labelIn(form.schemes, scheme) : documentWords("noScheme"));
      },
    },
    {
      ...{ id: "party", title: documentWords("budget.partyNumber"), width: 9 },
      cell: ({ party }) => number(partyNumber(data, party)),
    },
    {
      ...{ id: "partyName", title: documentWords("party"), width: 32 },
      cell: ({ party }) => text(parties.find(({ id }) => id === party)?.name ?? ""),
    },
    form.columns.length > 0 && {
      ...{ id: "column", title: documentWords("budget.column"), width: 12 },
      cell: ({ column }) => text(labelIn(form.columns, column)),
    },
    {
      ...{ id: "purpose", title: documentWords("budget.purpose"), width: 34 },
      cell: ({ purpose }) => text(labelIn(form.purposes, purpose)),
    },
    ledger.some(({ year }) => year !== null) && {
      ...{ id: "year", title: documentWords("yearColumn"), width: 8 },
      cell: ({ year }) => (year === null ? text("") : number(year)),
    },
    {
      ...{ id: "inSum", title: documentWords("budget.inSum"), width: 11 },
      cell: ({ purpose }) => text(summed.has(purpose) ? documentWords("budget.yes") : documentWords("budget.no")),
    },
    {
      ...{ id: "kroner", title: documentWords("budget.kroner"), width: 14 },
      cell: (line) => kroner(line.kroner),
    },
  ];
  return columns.filter((column) => column !== false);
}

/** A column of texts is no wider than they are: the sheet is as wide as a page, and its letters the larger the less it has. */
function widthIn({ ledger }: ApplicationData, { title, width, cell }: Column): number {
  const texts = ledger.flatMap((line) => {
    const written = cell(line);
    return written.kind === "text" ? [written.text] : [];
  });
  return texts.length > 0 ? Math.min(width, widthFor(title, texts)) : width;
}

/** Every line of the ledger. It has no sum, so that lines can be added below. */
export function ledgerSheet(data: ApplicationData): BudgetSheet {
  const columns = ledgerColumns(data);
  return {
    name: documentWords("budget.ledger"),
    widths: columns.map((column) => widthIn(data, column)),
    titles: columns.map(({ title }) => title),
    rows: data.ledger.map((line) => columns.map(({ cell }) => cell(line))),
  };
}
