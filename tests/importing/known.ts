import { join } from "node:path";
import { asJson } from "../../importing/asJson";
import type { Imported } from "../../importing/imported";
import { importForm } from "../../importing/importForm";
import { readKnownForms } from "../../importing/knownForms";

const known = readKnownForms(join(__dirname, "..", "..", "forms"));

/** Imports a text, and fails where it is no form. */
export function imported(text: string): Imported {
  const outcome = importForm(text, known.forms, known.institutions);
  if (!outcome.ok) throw new Error(`not a form: ${text.slice(0, 200)}`);
  return outcome.value;
}

export const isForm = (text: string): boolean => importForm(text, known.forms, known.institutions).ok;

/** What `json` gives, or null where the text is no form. */
export const importedOrNull = (text: string): ReturnType<typeof json> | null => (isForm(text) ? json(text) : null);

// biome-ignore lint/suspicious/noExplicitAny: what a program reads that knows the shape from the documentation
export const json = (text: string): any => {
  const result = imported(text);
  const form = known.forms.find(({ form }) => form.id === result.edition)?.form;
  return JSON.parse(JSON.stringify(asJson(result, form as NonNullable<typeof form>)));
};
