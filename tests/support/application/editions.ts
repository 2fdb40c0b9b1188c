import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";

/** Every edition there is: the shipped ones and drafts, and that of the tests. */
export const editions: readonly Form[] = ["forms", "tests/support/editions"].flatMap((folder) => [
  ...readForms(join(projectRoot(), folder)).values(),
]);
