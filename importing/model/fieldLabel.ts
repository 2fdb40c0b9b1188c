import { formIn } from "../../domain/application/formInYear";
import { currentLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";

type Place = { readonly section: string | null; readonly field?: string | null | undefined };

/** A field's label in the language of whoever sent the document; it is printed in the form's own. */
export const fieldLabel = (form: Form, { section, field }: Place): string | undefined =>
  formIn(form, currentLanguage())
    .sections.find(({ id }) => id === section)
    ?.fields.find(({ id }) => id === field)?.label;
