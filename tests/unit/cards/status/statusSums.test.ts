import { bytesOf } from "../../../../cards/kit/fitted";
import { statusCard } from "../../../../cards/status/statusCard";
import { progressOf } from "../../../../domain/progress/progress";
import type { Form } from "../../../../forms/form";
import { filledApplication } from "../../../../tools/form/filledApplication";
import { sampleApplication } from "../../../../tools/form/sampleApplication";
import { formWithColumns } from "../../../support/application/columnsForm";
import { ledgerForm } from "../../../support/application/ledgerForm";

function cardOf(form: Form, measures = 2) {
  const { application, now } = sampleApplication(form);
  const [first] = application.measures;
  const all = Array.from({ length: measures }, (_, index) => ({
    ...{ id: `m${index}`, number: index + 1, name: `Tiltak om lesing og skriving i alle fag ${index}` },
    ...{ scheme: application.measures[index]?.scheme ?? null, partyIds: first?.partyIds ?? [] },
  }));
  const filled = filledApplication(form, { ...application, measures: all }, now);
  return statusCard({ form, application: filled, progress: progressOf(form, filled), now, note: null });
}

/** The words of the rows of figures: those whose every column ends with one in bold. */
const rowsIn = (card: object): string[][] =>
  ((card as { body: { type: string; style?: string; columns?: { items: { text: string }[] }[] }[] }).body ?? [])
    .filter(({ type, style }) => type === "ColumnSet" && style === "emphasis")
    .map(({ columns = [] }) => columns.map(({ items }) => items[0]?.text ?? ""));

describe("The status card", () => {
  it("has the sum of each year, and of what is beside the sum applied for", () => {
    expect(rowsIn(cardOf(ledgerForm))).toEqual([["Eier", "UH", "Totalt"], ["2027", "2028", "2029"], ["Egenandel"]]);
  });

  it("fits in a message with six columns, six years and forty measures", () => {
    const columns = Array.from({ length: 6 }, (_, index) => ({
      ...{ id: `c${index}`, parties: "together" as const, label: `Kolonne ${index}` },
    }));
    const card = cardOf(formWithColumns(columns, { years: 6 }), 40);

    expect(rowsIn(card).flat()).toEqual([
      ...columns.map(({ label }) => label),
      ...["Totalt", "2027", "2028", "2029", "2030", "2031", "2032", "Egenandel"],
    ]);
    expect(bytesOf(card)).toBeLessThan(28_000);
  });
});
