import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beginImport, ReadForm } from "../../../domain/importing/formImport";
import { importedAnswers } from "../../../domain/importing/importedAnswers";
import { projectRoot } from "../../../env/projectRoot";
import type { ComputedField, Form } from "../../../forms/form";
import { documentText } from "../../../importing/document/documentText";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms } from "../../../importing/document/knownForms";
import { withComputedFields } from "../../../importing/document/withComputedFields";
import { computedForm } from "../../support/application/computedForm";

const [known] = readKnownForms(join(projectRoot(), "forms")).forms.filter(
  ({ form }) => form.id === "behovsmelding-2026",
);
const share = computedForm()
  .sections.flatMap(({ computedFields }) => computedFields)
  .at(-1) as ComputedField;

/** The form of 2026 with a computed field in its section of needs. */
function withShare(form: Form): Form {
  const sections = form.sections.map((section) =>
    section.id === "needs" ? { ...section, computedFields: [share] } : section,
  );
  return { ...form, sections, inLanguages: new Map([["nb", { ...form, sections }]]) };
}

it("What is computed is no part of the answer above it when a document is read in.", async () => {
  const read = await documentText(readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx")));
  if (!read.ok || !known) throw new Error("the base cannot be read");
  const above = "Alle barnehagene har kartlagt behovene sine høsten 2025.";
  const text = read.value.replace(above, `${above}\nEgeninnsats av tilskuddet (Fjordvik kommune): 20 %`);
  const form = withShare(known.form);
  const imported = importForm(text, [{ form, recognition: withComputedFields(known.recognition, form) }], []);
  if (!imported.ok) throw new Error(imported.refusal.kind);
  const needs = imported.value.answers.filter(({ section, measure }) => section === "needs" && measure === 0);
  expect(needs.find(({ field }) => field === "text")?.text).toBe(above);
  expect(needs.find(({ field }) => field === "share")?.text).toContain("20 %");
  const { answers, left } = importedAnswers(form, beginImport(form, ReadForm.parse(imported.value)), {
    id: "lead",
    kind: "coordinator",
  });
  expect(JSON.stringify([answers, left])).not.toContain("20 %");
});
