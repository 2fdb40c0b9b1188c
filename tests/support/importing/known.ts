import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { asJson } from "../../../importing/document/asJson";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms } from "../../../importing/document/knownForms";
import type { Imported } from "../../../importing/model/imported";

const known = readKnownForms(join(projectRoot(), "forms"));

/** Imports a text, and fails where it is no form. */
export function imported(text: string): Imported {
  const outcome = importForm(text, known.forms, known.institutions);
  if (!outcome.ok) throw new Error(`not a form: ${text.slice(0, 200)}`);
  return outcome.value;
}

// biome-ignore lint/suspicious/noExplicitAny: what a program reads that knows the shape from the documentation
const jsonOf = (result: Imported): any => {
  const form = known.forms.find(({ form }) => form.id === result.edition)?.form;
  return JSON.parse(JSON.stringify(asJson(result, form as NonNullable<typeof form>)));
};

export const json = (text: string): ReturnType<typeof jsonOf> => jsonOf(imported(text));

export const isForm = (text: string): boolean => importForm(text, known.forms, known.institutions).ok;

/** What `json` gives, or null where the text is no form. */
export function importedOrNull(text: string): ReturnType<typeof jsonOf> | null {
  const outcome = importForm(text, known.forms, known.institutions);
  return outcome.ok ? jsonOf(outcome.value) : null;
}
