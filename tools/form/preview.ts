import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { readEdition, readPlans } from "../../forms";
import { readIssuedForm } from "../../forms/issued/readIssuedForm";
import { LANGUAGES } from "../../forms/texts";
import { check } from "./check";
import { filledApplication } from "./filledApplication";
import { firstDocument } from "./firstDocument";
import { previewModel } from "./preview/previewModel";
import { previewPage } from "./preview/previewPage";
import { sampleApplication } from "./sampleApplication";

/**
 * `npm run form -- preview FOLDER --out DIR`: an edition before anybody uses it. Writes a page with its cards as each
 * kind of party sees them, and its document, empty and filled in.
 * @returns the exit status: 0, or 1 after the mistakes of an edition that cannot be used
 */
export async function preview(folder: string, out: string, say: (line: string) => void): Promise<number> {
  if (existsSync(out) && !statSync(out).isDirectory()) {
    say(`${out} er en fil. Velg en mappe med --out.`);
    return 1;
  }
  const said: string[] = [];
  const status = await check(folder, (line) => said.push(line));
  for (const line of status === 0 ? said.slice(-1) : said) say(line);
  if (status !== 0) return status;
  const path = resolve(folder);
  const { form, untranslated } = readEdition(
    dirname(path),
    basename(path),
    readPlans(join(dirname(path), "plans"), () => {}),
  );
  if (!form) throw new Error(`${folder} passes the check and cannot be read`);

  const sample = sampleApplication(form);
  const filled = filledApplication(form, sample.application, sample.now);
  const missing = new Map(
    LANGUAGES.map((each) => [each, untranslated.filter(({ file }) => file.endsWith(`/${each}.json`)).length]),
  );
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "index.html"), previewPage(previewModel(form, sample, filled, missing)));
  const issued = readIssuedForm(dirname(path), form);
  writeFileSync(join(out, "tom.docx"), await firstDocument(form, sample.application, sample.now, issued));
  writeFileSync(join(out, "utfylt.docx"), await firstDocument(form, filled, sample.now, issued));
  say(`Åpne ${join(out, "index.html")} i en nettleser, og tom.docx og utfylt.docx i ${out} i Word.`);
  return 0;
}
