import { outlineOf } from "../../documents/outline";
import { documentParts, renderDocx } from "../../documents/renderDocx";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";

/** The document of the first measure, or of the first scheme. */
export async function firstDocument(form: Form, application: Application, at: Date): Promise<Buffer> {
  const outline = outlineOf(form, application, { version: 1, at });
  const [part] = documentParts(outline);
  if (!part) throw new Error(`the form ${form.id} has no document`);
  return renderDocx(outline, part);
}
