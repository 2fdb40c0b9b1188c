import type { FormImport } from "../../../../domain/importing/formImport";
import { importedAnswers } from "../../../../domain/importing/importedAnswers";
import type { Form } from "../../../../forms/form";
import { form2026 } from "../../../support/application/application";
import { ledgerForm } from "../../../support/application/ledgerForm";

const draftOf = ({ id }: Form): FormImport => ({
  edition: id,
  year: 2026,
  answers: [],
  partners: [],
  sums: [],
  findings: [],
  parties: [{ id: "p0", name: "LMS", kind: "uh", aliases: [], confirmed: true }],
  measures: [
    {
      number: 1,
      name: "Ledersamlinger",
      scheme: null,
      total: 3,
      amounts: [{ side: "uh", institution: "LMS", kroner: 3, read: 3, partyId: "p0" }],
    },
  ],
  unplaced: [],
  ids: 1,
});

const lead = { id: "lead", kind: "coordinator" };

describe("A share that was read", () => {
  it("is the party's earlier grant.", () => {
    const { answers, left } = importedAnswers(form2026, draftOf(form2026), lead);
    expect(answers).toEqual([
      { measure: 0, sectionId: "economy", answer: { field: "grant", partyId: "p0", value: 3 } },
    ]);
    expect(left).toEqual([]);
  });

  it("is left behind, and shown, where the form asks for each year.", () => {
    const { answers, left } = importedAnswers(ledgerForm, draftOf(ledgerForm), lead);
    expect(answers).toEqual([]);
    expect(left).toEqual([{ measure: 0, label: "LMS", text: "3" }]);
  });
});
