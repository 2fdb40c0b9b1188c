import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Form } from "./form";

/** A form file that cannot be used. The message names the file, the place in it and the mistake. */
export class FormError extends Error {
  override readonly name = "FormError";
}

/** Parses one edition. @throws FormError that names file, place and mistake. */
export function parseForm(file: string, text: string): Form {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new FormError(`${file}: not JSON (${(cause as Error).message})`, { cause });
  }
  const parsed = Form.safeParse(json);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw new FormError(`${file}: ${mistakes.join("; ")}`);
}

/** Every edition in the folder, by its id. Read once, at start. @throws FormError */
export function readForms(folder: string): ReadonlyMap<string, Form> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  const forms = files.map((name) => parseForm(name, readFileSync(join(folder, name), "utf8")));
  return new Map(forms.map((form) => [form.id, form]));
}
