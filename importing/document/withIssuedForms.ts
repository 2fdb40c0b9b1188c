import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EMPTY } from "../../domain/amounts/figure";
import { ISSUED_FORM } from "../../forms/issued/readIssuedForm";
import type { KnownForm } from "../model/knownForm";
import { TICKED, UNTICKED } from "../model/ticked";
import { withoutBold } from "../model/withoutBold";
import { RUNNING_LINE } from "../model/withoutRunning";
import { clean } from "../text/clean";
import { docxText } from "../word/docxText";

/** The editions, each with what its issuer's Word form prints, if it has one that can be read. */
export const withIssuedForms = (folder: string, forms: readonly KnownForm[]): Promise<KnownForm[]> =>
  Promise.all(
    forms.map(async (known) => {
      const path = join(folder, known.form.id, ISSUED_FORM);
      return existsSync(path) ? { ...known, printed: await printedLines(readFileSync(path)) } : known;
    }),
  );

/** What a Word form says before anybody fills it in. Lines with boxes are left out: they are answers to choose. */
export async function printedLines(docx: Buffer): Promise<string[]> {
  const text = await docxText(docx);
  if (!text.ok) return [];
  return clean(withoutBold(text.value), [])
    .text.split(SEPARATE)
    .filter((line) => !BOX.test(line));
}

const SEPARATE = new RegExp(`[\\n\\t\\u2028${EMPTY}${RUNNING_LINE}]`);
const BOX = new RegExp(`[${TICKED}${UNTICKED}]`);
