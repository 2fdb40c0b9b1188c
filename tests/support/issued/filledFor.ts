import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ApplicationData } from "../../../documents/data/applicationData";
import { applicationDataOf } from "../../../documents/data/applicationDataOf";
import { applicationScope } from "../../../documents/issued/applicationScope";
import { filledForm } from "../../../documents/issued/filledForm";
import type { MeasureId } from "../../../domain/application/structure";
import type { Application } from "../../../domain/section/section";
import { projectRoot } from "../../../env/projectRoot";
import { Mapping } from "../../../forms/issued/mapping";
import type { IssuedForm } from "../../../forms/issued/readIssuedForm";
import { form2026, noon } from "../application/application";
import { issued2026 } from "./issued2026";

/** The mapping of the tests' own form of 2026, as a file of an edition has it. */
export const MAPPING_2026 = join(projectRoot(), "tests/support/issued/mapping2026.json");

/** The tests' own form of 2026, with its mapping. */
export const issuedForm2026: IssuedForm = {
  docx: issued2026(),
  mapping: Mapping.parse(JSON.parse(readFileSync(MAPPING_2026, "utf8"))),
};

export const dataOf = (application: Application): ApplicationData =>
  applicationDataOf(form2026, application, { version: 1, at: noon, parts: [] });

/** The form of one measure, filled in. */
export function filledWith(data: ApplicationData, measure: MeasureId, form: IssuedForm = issuedForm2026): Buffer {
  const filled = filledForm(form.docx, form.mapping, applicationScope(data, [measure]));
  if (!filled.ok) throw new Error(filled.refusal.kind);
  return filled.value;
}

export const filledFor = (application: Application, measure: MeasureId, form?: IssuedForm): Buffer =>
  filledWith(dataOf(application), measure, form);
