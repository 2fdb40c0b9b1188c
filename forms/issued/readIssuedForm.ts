import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FileMistake, inFile, type ReadFile } from "../fileMistake";
import type { Form } from "../form";
import { FormError, parseFile } from "../parseEdition";
import { Mapping } from "./mapping";
import { mistakesInMapping } from "./mistakesInMapping";
import { withPrintedWords } from "./withPrintedWords";

/** The form as its issuer published it in Word, and where the answers stand in it. Plain data. */
export type IssuedForm = { readonly docx: Uint8Array; readonly mapping: Mapping };

/** The same, with the file that the mapping was read from. */
export type ReadIssuedForm = IssuedForm & { readonly read: ReadFile };

/** The name of the file in the folder of its edition. */
export const ISSUED_FORM = "form.docx";
const MAPPING = "mapping.json";

/**
 * The form.docx of an edition with its mapping; null if the edition has none. What is wrong inside form.docx is not
 * looked for here.
 * @throws FormError if one of the two files is missing, or the mapping names what the form does not have
 */
export function readIssuedForm(folder: string, form: Form): ReadIssuedForm | null {
  const path = (name: string) => join(folder, form.id, name);
  const [hasForm, hasMapping] = [ISSUED_FORM, MAPPING].map((name) => existsSync(path(name)));
  if (!hasForm && !hasMapping) return null;
  if (!hasForm || !hasMapping) throw new FormError([oneAlone(form.id, hasForm ? MAPPING : ISSUED_FORM)]);
  const file = `${form.id}/${MAPPING}`;
  const { value, read, mistakes } = parseFile(Mapping, file, readFileSync(path(MAPPING)));
  if (value === undefined || mistakes.length > 0) throw new FormError(mistakes);
  const wrong = mistakesInMapping(form, value);
  if (wrong.length > 0) throw new FormError(wrong.map((each) => inFile(read, each)));
  return { docx: readFileSync(path(ISSUED_FORM)), mapping: withPrintedWords(form, value), read };
}

const oneAlone = (id: string, missing: string): FileMistake => ({
  file: `${id}/${missing}`,
  line: 1,
  place: "",
  message:
    missing === MAPPING
      ? `filen mangler: den sier hvor svarene skal stå i form.docx. Kjør: npm run form -- map forms/${id}`
      : "skjemaet fra statsforvalteren mangler: mapping.json sier hvor svarene skal stå i det",
});
