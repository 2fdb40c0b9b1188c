import type { ApplicationData } from "../data/applicationData";
import { documentWords } from "../wording/documentWords";
import { type BudgetSheet, number } from "./budgetSheet";
import { figuresOf, totalsSheet } from "./totalsSheet";

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
