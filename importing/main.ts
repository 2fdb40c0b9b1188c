import { join } from "node:path";
import { parseArgs } from "node:util";
import { formIn } from "../domain/application/formInYear";
import { currentLanguage, inLanguage, LANGUAGES, type Language } from "../domain/values/language";
import { projectRoot } from "../env/projectRoot";
import { type LeftOut, readForms } from "../forms";
import { asJson } from "./document/asJson";
import { fileNameOf, readFile } from "./document/readFile";
import { summary } from "./document/summary";
import { fileSentence } from "./formats/fileRefusal";
import { readApart } from "./process/readApart";

const USAGE = "Bruk: npm run import -- FIL [--json] [--language nb|nn|en]";
const REFUSED = 2;

/**
 * `npm run import -- FILE [--json] [--language nn]`: prints the content of a filled-in form. Exits with 0, or with 2 and
 * one sentence if it cannot be read.
 */
async function main(args: readonly string[]): Promise<number> {
  const asked = argumentsIn(args);
  return asked ? inLanguage(asked.language, () => show(asked)) : refused(USAGE);
}

type Asked = { readonly path: string; readonly json: boolean; readonly language: Language };

function argumentsIn(args: readonly string[]): Asked | null {
  const options = { json: { type: "boolean", default: false }, language: { type: "string", default: "nb" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const language = LANGUAGES.find((each) => each === values.language);
    const [path, another] = positionals;
    return language && path !== undefined && another === undefined ? { path, json: values.json, language } : null;
  } catch {
    return null;
  }
}

async function show({ path, json }: Asked): Promise<number> {
  const bytes = await readFile(path);
  if (!bytes.ok) return refused(fileSentence(fileNameOf(path), bytes.refusal));
  const imported = await readApart(bytes.value);
  if (!imported.ok) return refused(fileSentence(fileNameOf(path), imported.refusal));
  const form = readForms(join(projectRoot(), "forms"), leftOut).get(imported.value.edition);
  if (!form) throw new Error(`No form ${imported.value.edition}`);
  process.stdout.write(
    `${json ? JSON.stringify(asJson(imported.value, form), null, 2) : summary(imported.value, formIn(form, currentLanguage()))}\n`,
  );
  return 0;
}

const leftOut: LeftOut = (id, err) => process.stderr.write(`Skjemautgaven ${id} er utelatt: ${err.message}\n`);

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return REFUSED;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  () => {
    process.exitCode = refused("Filen kunne ikke leses på grunn av en feil i programmet.");
  },
);
