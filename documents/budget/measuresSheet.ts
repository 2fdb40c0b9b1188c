import type { ApplicationData } from "../data/applicationData";
import { documentWords } from "../wording/documentWords";
import { type BudgetSheet, number, text } from "./budgetSheet";
import { figuresOf, totalsSheet } from "./totalsSheet";

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
