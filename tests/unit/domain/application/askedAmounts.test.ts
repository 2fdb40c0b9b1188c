import { askedAmounts } from "../../../../domain/application/askedAmounts";
import { anApplication, form2026, measureId } from "../../../support/application/application";

const line = (partyId: string, purpose: "grant" | "coordinator") => ({
  ...{ measureId: measureId(1), partyId, purpose, year: 0, kroner: 1_000 },
});
const amounts = [line("fjordvik", "grant"), line("lms", "grant"), line("coordinator", "coordinator")];
const asked = (form: typeof form2026) =>
  askedAmounts(form, anApplication({ amounts })).map(({ partyId, purpose }) => `${partyId} ${purpose}`);
const withFields = (change: (field: (typeof form2026)["sections"][number]["fields"][number]) => unknown) =>
  ({
    ...form2026,
    sections: form2026.sections.map((section) => ({ ...section, fields: section.fields.flatMap(change) })),
  }) as typeof form2026;

describe("the lines of the ledger that count", () => {
  it("are all that the form asks for", () => {
    expect(asked(form2026)).toEqual(["fjordvik grant", "lms grant", "coordinator coordinator"]);
  });

  it("follow the form, even for an application that was asked about before", () => {
    const application = anApplication({ amounts });
    const none = withFields(() => []);

    expect([form2026, none, form2026].map((form) => askedAmounts(form, application).length)).toEqual([3, 0, 3]);
  });

  it("are not those of a purpose that it no longer asks for", () => {
    expect(asked(withFields((field) => (field.id === "coordinatorSum" ? [] : [field])))).toEqual([
      "fjordvik grant",
      "lms grant",
    ]);
  });

  it("are not those of a kind of party that it no longer asks", () => {
    expect(
      asked(withFields((field) => [field.type === "amount" ? { ...field, writers: ["coordinator", "uh"] } : field])),
    ).toEqual(["lms grant", "coordinator coordinator"]);
  });
});
