import { applicationDataOf } from "../../../../documents/data/applicationDataOf";
import { isLedgerWithheld, withoutPrivateData } from "../../../../documents/data/withoutPrivateData";
import type { Form } from "../../../../forms/form";
import { aFilledApplication } from "../../../support/application/allForms";
import { anApplication, form2026, noon, withAllAnswers } from "../../../support/application/application";
import { privateForm } from "../../../support/application/privateForm";

const details = { version: 1, at: noon, parts: [] };
const written = applicationDataOf(privateForm, aFilledApplication(privateForm), details);
const { data: shared, withheld } = withoutPrivateData(written);
const contact = (data: typeof written) => data.sections.find(({ id }) => id === "contact")?.answers ?? [];
const isPrivate = (field: { readonly private: boolean }) => field.private;

describe("the data for readers outside the application", () => {
  it("has one word for the private answers to a field, whoever gave them", () => {
    const fields = [
      ...new Set(
        contact(written)
          .filter(isPrivate)
          .map(({ field }) => field),
      ),
    ];

    expect(fields.length).toBeGreaterThan(4);
    expect(contact(shared).filter(isPrivate)).toEqual(
      fields.map((field) => expect.objectContaining({ field, party: null, value: null, withheld: true })),
    );
    expect(withheld).toBe(true);
  });

  it("has no options or columns that only private answers name", () => {
    expect(JSON.stringify(written)).toMatch(/Ja-hemmelig/);
    expect(JSON.stringify(shared)).not.toMatch(/Ja-hemmelig|"Rolle"/);
  });

  it("has the public answers as they are", () => {
    const open = (data: typeof written) => contact(data).filter((answer) => !answer.private);

    expect(open(shared)).toEqual(open(written));
  });

  it("still shows a private answer that is missing", () => {
    const empty = applicationDataOf(privateForm, anApplication({ formId: privateForm.id }), details);

    const open = withoutPrivateData(empty);

    expect(open.withheld).toBe(false);
    expect(open.data.sections).toEqual(empty.sections);
  });

  it("has no line of the ledger that is private, and says so", () => {
    const form: Form = {
      ...form2026,
      sections: form2026.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) => (field.type === "amount" ? { ...field, private: true } : field)),
      })),
    };
    const data = applicationDataOf(form, withAllAnswers(anApplication()), details);
    const open = withoutPrivateData(data);

    expect(data.ledger).toHaveLength(10);
    expect(open.data.ledger).toEqual([]);
    expect(open.withheld && isLedgerWithheld(open.data)).toBe(true);
    expect(isLedgerWithheld(shared)).toBe(false);
  });
});
