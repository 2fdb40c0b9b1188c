import { join } from "node:path";
import { formIn } from "../../../domain/application/formInYear";
import type { Application } from "../../../domain/section/section";
import type { Language } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";
import { filledApplication } from "../../../tools/form/filledApplication";
import { sampleApplication } from "../../../tools/form/sampleApplication";

/** Every edition that is shipped, and quite another application of the tests. */
export const everyEdition: readonly Form[] = ["forms", "tests/support/editions"].flatMap((folder) => [
  ...readForms(join(projectRoot(), folder)).values(),
]);

/** An edition in a language, and an application of it with every field answered. */
export function filledIn(
  edition: Form,
  language: Language = edition.printedIn,
): { form: Form; application: Application } {
  const { application, now } = sampleApplication(edition);
  return {
    form: formIn(edition, language),
    application: filledApplication(edition, { ...application, language }, now),
  };
}
