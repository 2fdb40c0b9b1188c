import { join } from "node:path";
import { projectRoot } from "../env/projectRoot";
import { type LeftOut, readForms } from "../forms";
import { asJson } from "./document/asJson";
import { fileNameOf, readFile } from "./document/readFile";
import { summary } from "./document/summary";
import { fileSentence } from "./formats/fileRefusal";
import { readApart } from "./process/readApart";

const USAGE = "Bruk: npm run import -- FIL [--json]";
const REFUSED = 2;

/**
 * `npm run import -- FILE [--json]`: prints the content of a filled-in form. Exits with 0, or with 2 and one sentence
 * if it cannot be read.
 */
async function main(args: readonly string[]): Promise<number> {
  const files = args.filter((argument) => !argument.startsWith("--"));
  const [path] = files;
  const unknown = args.find((argument) => argument.startsWith("--") && argument !== "--json");
  if (path === undefined || files.length > 1 || unknown !== undefined) return refused(USAGE);
  const bytes = await readFile(path);
  if (!bytes.ok) return refused(fileSentence(fileNameOf(path), bytes.refusal));
  const imported = await readApart(bytes.value);
  if (!imported.ok) return refused(fileSentence(fileNameOf(path), imported.refusal));
  const form = readForms(join(projectRoot(), "forms"), leftOut).get(imported.value.edition);
  if (!form) throw new Error(`No form ${imported.value.edition}`);
  process.stdout.write(
    `${args.includes("--json") ? JSON.stringify(asJson(imported.value, form), null, 2) : summary(imported.value, form)}\n`,
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
