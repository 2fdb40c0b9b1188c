import { join } from "node:path";
import type { Application } from "../../../domain/section/section";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";
import { filledApplication } from "../../../tools/form/filledApplication";
import { sampleApplication } from "../../../tools/form/sampleApplication";
import { computedForm } from "./computedForm";
import { fieldKindsForm } from "./fieldKindsForm";
import { ledgerForm } from "./ledgerForm";
import { privateForm } from "./privateForm";
import { tablesForm } from "./tablesForm";

const readIn = (folder: string): Form[] => [...readForms(join(projectRoot(), folder)).values()];

/** Every edition that ships, those that tests have as folders, and small ones that have what no other has. */
export const allForms: readonly (readonly [id: string, form: Form])[] = [
  ...readIn("forms"),
  ...readIn("tests/support/editions"),
  ...[computedForm(), fieldKindsForm, ledgerForm, privateForm, tablesForm],
].map((form) => [form.id, form]);

/** An application of a form in which everything is answered. */
export function aFilledApplication(form: Form): Application {
  const { application, now } = sampleApplication(form);
  return filledApplication(form, application, now);
}
