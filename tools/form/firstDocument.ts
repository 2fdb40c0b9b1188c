import { renderDocx } from "../../documents/docx/renderDocx";
import { documentParts } from "../../documents/outline/documentParts";
import { outlineOf } from "../../documents/outline/outline";
import type { Application } from "../../domain/section/section";
import { inLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";

/** The document of the first measure, or of the first scheme, in the language of the application. */
export async function firstDocument(form: Form, application: Application, at: Date): Promise<Buffer> {
  const outline = inLanguage(application.language, () => outlineOf(form, application, { version: 1, at }));
  const [part] = documentParts(outline);
  if (!part) throw new Error(`the form ${form.id} has no document`);
  return renderDocx(outline, part);
}
