import type { ApplicationData } from "../data/applicationData";
import { documentWords } from "../wording/documentWords";
import { type BudgetSheet, text } from "./budgetSheet";
import { nameToFind } from "./ledgerSheet";
import { figuresOf, totalsSheet } from "./totalsSheet";

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
