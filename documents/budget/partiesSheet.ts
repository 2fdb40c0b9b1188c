import type { ApplicationData } from "../data/applicationData";
import { documentWords } from "../wording/documentWords";
import { type BudgetSheet, number, text } from "./budgetSheet";
import { partyNumber } from "./ledgerSheet";
import { figuresOf, type Sums, totalsSheet } from "./totalsSheet";

/** A row for each party that has an amount, or that is in a column. */
export const partiesSheet = (data: ApplicationData): BudgetSheet =>
  totalsSheet(data, {
    name: documentWords("budget.parties"),
    named: [
      { title: documentWords("budget.number"), width: 6 },
      { title: documentWords("party"), width: 40 },
      { title: documentWords("budget.orgNumber"), width: 14 },
      { title: documentWords("budget.kind"), width: widthOf(data.form.partyKinds.map(({ label }) => label)) },
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

/** A column that shows each of these on one line, within reason. */
const widthOf = (labels: readonly string[]): number =>
  Math.min(Math.max(18, ...labels.map(({ length }) => length + 2)), 40);

function sumsOfParty({ sums, form, ledger }: ApplicationData, party: string): Sums {
  const beside = form.purposes.map(({ id: purpose }) => ({
    purpose,
    kroner: ledger.reduce((sum, line) => sum + (line.party === party && line.purpose === purpose ? line.kroner : 0), 0),
  }));
  return { total: sums.byParty.find((each) => each.party === party)?.kroner ?? 0, byColumn: [], beside };
}
