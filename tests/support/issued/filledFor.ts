import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApplicationData } from "../../../documents/data/applicationData";
import { applicationDataOf } from "../../../documents/data/applicationDataOf";
import { applicationScope } from "../../../documents/issued/applicationScope";
import { filledForm } from "../../../documents/issued/filledForm";
import type { MeasureId } from "../../../domain/application/structure";
import type { Application } from "../../../domain/section/section";
import { projectRoot } from "../../../env/projectRoot";
import type { Form } from "../../../forms/form";
import { Mapping } from "../../../forms/issued/mapping";
import type { IssuedForm } from "../../../forms/issued/readIssuedForm";
import { withPrintedWords } from "../../../forms/issued/withPrintedWords";
import { form2026, noon } from "../application/application";
import { form2024 } from "../application/application2024";
import { issued2024 } from "./issued2024";
import { issued2026 } from "./issued2026";

/** The mapping of the tests' own form of 2026, as a file of an edition has it. */
export const MAPPING_2026 = join(projectRoot(), "tests/support/issued/mapping2026.json");

export const MAPPING_2024 = join(projectRoot(), "tests/support/issued/mapping2024.json");

const withMapping = (form: Form, docx: Uint8Array, mapping: string): IssuedForm => ({
  docx,
  mapping: withPrintedWords(form, Mapping.parse(JSON.parse(readFileSync(mapping, "utf8")))),
});

/** The tests' own form of 2026, with its mapping. */
export const issuedForm2026 = withMapping(form2026, issued2026(), MAPPING_2026);
/** The same of 2024. */
export const issuedForm2024 = withMapping(form2024, issued2024(), MAPPING_2024);

export const dataOf = (application: Application, form: Form = form2026): ApplicationData =>
  applicationDataOf(form, application, { version: 1, at: noon, parts: [] });

/** The form of one measure, filled in. */
export const filledWith = (data: ApplicationData, measure: MeasureId, form: IssuedForm = issuedForm2026): Buffer =>
  filledForMeasures(data, [measure], form);

/** The form of some measures, filled in. */
export function filledForMeasures(data: ApplicationData, measures: readonly MeasureId[], form: IssuedForm): Buffer {
  const filled = filledForm(form.docx, form.mapping, applicationScope(data, measures));
  if (!filled.ok) throw new Error(filled.refusal.kind);
  return filled.value;
}

export const filledFor = (application: Application, measure: MeasureId, form?: IssuedForm): Buffer =>
  filledWith(dataOf(application), measure, form);
