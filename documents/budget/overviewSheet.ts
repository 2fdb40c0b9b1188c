import { longDay } from "../../domain/values/dayAndMonth";
import type { ApplicationData } from "../data/applicationData";
import { documentWords, moment } from "../wording/documentWords";
import { type BudgetSheet, type Cell, empty, formula, text } from "./budgetSheet";
import { sumOfLines } from "./sumOfLines";
import { figuresOf } from "./totalsSheet";

/** What the budget is of, its sums, and how they follow from the ledger. */
export function overviewSheet(data: ApplicationData): BudgetSheet {
  const { application, form, draft, final } = data;
  const sumOf = sumOfLines(data);
  const day = longDay(draft.day);
  const facts = [
    [documentWords("budget.title"), application.title],
    [documentWords("budget.form"), form.name],
    [
      documentWords("budget.draft"),
      final
        ? documentWords("finalVersion", { number: final.number, day })
        : documentWords("compiled", { version: draft.version, day }),
    ],
    [documentWords("budget.deadline"), moment(application.deadline)],
  ];
  return {
    name: documentWords("budget.overview"),
    widths: [34, 60],
    titles: null,
    rows: [
      ...facts.map(([label = "", value = ""]): Cell[] => [text(label, { bold: true }), text(value)]),
      [empty()],
      ...figuresOf(data).map(({ title, lines, value }): Cell[] => [
        text(title, { bold: true }),
        formula(sumOf(...lines), value(data.sums), { left: true }),
      ]),
      [empty()],
      [
        text(documentWords("budget.about"), { bold: true }),
        text(documentWords("budget.follows", { ledger: documentWords("budget.ledger") })),
      ],
    ],
  };
}
