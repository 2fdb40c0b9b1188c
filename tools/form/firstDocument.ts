import { applicationDataOf } from "../../documents/data/applicationDataOf";
import { wordDocument } from "../../documents/files/wordDocument";
import { documentParts } from "../../documents/outline/documentParts";
import { outlineOf } from "../../documents/outline/outline";
import type { Application } from "../../domain/section/section";
import { inLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { IssuedForm } from "../../forms/issued/readIssuedForm";

/**
 * The document of the first measure, or of the first scheme, in the language of the application. It is the issuer's own
 * form, if there is one.
 */
export async function firstDocument(
  form: Form,
  application: Application,
  at: Date,
  issued: IssuedForm | null = null,
): Promise<Buffer> {
  const outline = inLanguage(application.language, () => outlineOf(form, application, { version: 1, at }));
  const [part] = documentParts(outline);
  if (!part) throw new Error(`the form ${form.id} has no document`);
  const data = applicationDataOf(form, application, { version: 1, at, parts: [] });
  return inLanguage(application.language, () => wordDocument({ outline, data, issued, withheld: false }, part));
}
