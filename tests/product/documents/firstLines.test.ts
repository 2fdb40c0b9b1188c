import mammoth from "mammoth";
import { documentParts } from "../../../documents/outline/documentParts";
import { outlineOf } from "../../../documents/outline/outline";
import type { Form } from "../../../forms/form";
import { anApplication, form2026, noon } from "../../support/application/application";
import { ledgerForm } from "../../support/application/ledgerForm";
import { wordFile } from "../../support/office/wordFile";

const measures = ["regional", "decentralised"].map((scheme, index) => ({
  ...{ id: `m${index + 1}`, number: index + 1, name: `Tiltak i ${scheme}`, scheme, partyIds: [] },
}));
const sums = ledgerForm.sections.find(({ id }) => id === "sums") as Form["sections"][number];
/** Its common section says which schemes the application is in. */
const schemesForm: Form = {
  ...ledgerForm,
  sections: [
    ...ledgerForm.sections.filter((section) => section !== sums),
    { ...sums, derived: [{ id: "schemes", label: "Gjelder", from: "schemes" }] },
  ],
};

/** The lines of each document, as another reader has them. */
const linesOf = (form: Form, title: string) => {
  const outline = outlineOf(form, anApplication({ formId: form.id, title, measures }), { version: 1, at: noon });
  return Promise.all(
    documentParts(outline).map(async (part) => {
      const { value } = await mammoth.extractRawText({ buffer: await wordFile(outline, part) });
      return value.split("\n\n").map((line) => line.replaceAll("\u00a0", " "));
    }),
  );
};

describe("The first lines of a document", () => {
  it.each([
    [
      "Behovsmelding for Fjordvik",
      ["Behovsmelding 2026", form2026.title, "Behovsmelding for Fjordvik · Frist 1. februar 2027 kl. 12.00"],
    ],
    ["Behovsmelding 2026", ["Behovsmelding 2026", form2026.title, "Frist 1. februar 2027 kl. 12.00"]],
    [
      "Behovsmelding 2026, Fjordvik",
      ["Behovsmelding 2026, Fjordvik", form2026.title, "Frist 1. februar 2027 kl. 12.00"],
    ],
  ])("say each thing once in «%s»", async (title, lines) => {
    const [first] = await linesOf(form2026, title);
    expect(first?.slice(0, 3)).toEqual(lines);
  });

  it("have the title of the form only if it is another than the name", async () => {
    const [first] = await linesOf({ ...form2026, title: form2026.name }, "Vår melding");
    expect(first?.slice(0, 2)).toEqual([form2026.name, "Vår melding · Frist 1. februar 2027 kl. 12.00"]);
  });
});

describe("The document of a measure", () => {
  it("has the box of its own scheme ticked, and that of a scheme those of the whole application", async () => {
    const ticked = async (form: Form) =>
      (await linesOf(form, "Vår melding")).map((lines) => lines.find((line) => /^[☒☐] Regional /.test(line)));
    expect(await ticked(schemesForm)).toEqual(["☒ Regional    ☐ Desentralisert", "☐ Regional    ☒ Desentralisert"]);
    expect(await ticked({ ...schemesForm, documents: "scheme" })).toEqual([
      "☒ Regional    ☒ Desentralisert",
      "☒ Regional    ☒ Desentralisert",
    ]);
  });

  it("says the first and the last year in the heading of sums over several years", async () => {
    const [first] = await linesOf(ledgerForm, "Vår melding");
    expect(first).toContain("Summer 2027–2029");
    const oneYear: Form = {
      ...ledgerForm,
      sections: ledgerForm.sections.map((section) => ({
        ...section,
        fields: section.fields.filter((field) => field.type !== "amount" || (field.year ?? 0) < 2),
      })),
    };
    const [single] = await linesOf(oneYear, "Vår melding");
    expect(single).toContain("Summer 2027");
  });
});
