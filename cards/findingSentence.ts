import type { Structure } from "../domain/application";
import type { Finding } from "../domain/findings";
import type { Form } from "../forms/form";

/** What is to be mended, and where, as a person reads it. */
export function findingSentence(_finding: Finding, _form: Form, _application: Pick<Structure, "measures">): string {
  return "";
}
