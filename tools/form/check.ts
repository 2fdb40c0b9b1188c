import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { mappingFaults } from "../../documents/issued/mappingFaults";
import { editionsIn, readEdition, readPlans } from "../../forms";
import { type FileMistake, inFile, mistakeLine } from "../../forms/fileMistake";
import type { Form } from "../../forms/form";
import { readIssuedForm } from "../../forms/issued/readIssuedForm";
import { lostEdition, lostSources } from "../../forms/lostSources";
import { FormError } from "../../forms/parseEdition";
import type { Recognition } from "../../forms/recognition/recognition";
import { readRecognition } from "../../importing/document/knownForms";
import type { KnownForm } from "../../importing/model/knownForm";
import { misreadDocuments } from "./misreadDocuments";
import { suspicionsIn } from "./suspicionsIn";
import { choicesIn, lostAnswers } from "./use/lostAnswers";
import { useInWords } from "./use/useInWords";
import { type Use, useOf } from "./use/useOf";

/**
 * `npm run form -- check FOLDER`: says every mistake of an edition on a line of its own, with file, line, place by ids,
 * and how to mend it; then what is suspicious, and who uses it. `database` finds the address of the database, or null;
 * without it nobody asks after use.
 * @returns the exit status: 0 if the edition can be used, 1 if it has mistakes
 */
export async function check(
  folder: string,
  say: (line: string) => void,
  database?: () => Promise<string | null>,
): Promise<number> {
  const path = resolve(folder);
  const id = basename(path);
  const editions = dirname(path);
  if (!existsSync(join(path, "form.json"))) {
    say(`Det er ingen form.json i ${folder}. Pek på mappen til én utgave, for eksempel forms/behovsmelding-2026.`);
    return 1;
  }
  const mistakes: FileMistake[] = [];
  const suspicious: FileMistake[] = [];
  const plans = readPlans(join(editions, "plans"), (_, err) => mistakes.push(...err.mistakes));
  const { form, structure, untranslated, mistakes: own } = readEdition(editions, id, plans);
  mistakes.push(...own);
  if (form) {
    const others = new Map<string, Form>();
    const unread = new Set<string>();
    for (const other of editionsIn(editions)) {
      const read = other === id ? form : readEdition(editions, other, plans).form;
      if (read) others.set(other, read);
      else unread.add(other);
    }
    const lost = [...lostEdition(form, others, unread), ...lostSources(form, others, unread)];
    mistakes.push(...lost.map((each) => inFile(structure, each)));
    const recognition = recognitionOf(editions, form);
    if (recognition instanceof FormError) mistakes.push(...recognition.mistakes);
    else if (recognition && mistakes.length === 0)
      for (const message of await misreadDocuments({ form, recognition }, knownAmong(editions, id, others)))
        suspicious.push({ file: `${id}/recognition.json`, line: 1, place: "titles", message });
    mistakes.push(...inIssuedForm(editions, form));
    suspicious.push(...suspicionsIn(form).map((each) => inFile(structure, each)));
  }
  const use = database && (await useIn(id, form, database));
  if (use && form && typeof use !== "string")
    suspicious.push(...lostAnswers(form, use).map((each) => inFile(structure, each)));
  for (const each of inOrder(mistakes)) say(`Feil: ${mistakeLine(each)}`);
  for (const each of inOrder([...suspicious, ...untranslated])) say(`Merk: ${mistakeLine(each)}`);
  if (use) for (const line of typeof use === "string" ? [use] : useInWords(id, use)) say(line);
  const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const notes = suspicious.length + untranslated.length;
  say(
    `${id}: ${mistakes.length === 0 ? "ingen feil" : counted(mistakes.length, "feil", "feil")}, ${counted(notes, "merknad", "merknader")}.`,
  );
  return mistakes.length === 0 ? 0 : 1;
}

/** How filled-in documents of the edition are recognised; null if they are not, an error if that cannot be read. */
function recognitionOf(editions: string, form: Form): Recognition | null | FormError {
  try {
    return readRecognition(editions, form);
  } catch (err) {
    if (err instanceof FormError) return err;
    throw err;
  }
}

/** What is wrong with the form.docx of the edition and its mapping, if it has them. */
function inIssuedForm(editions: string, form: Form): readonly FileMistake[] {
  try {
    const issued = readIssuedForm(editions, form);
    return issued ? mappingFaults(form, issued).map((each) => inFile(issued.read, each)) : [];
  } catch (err) {
    if (err instanceof FormError) return err.mistakes;
    throw err;
  }
}

/** The other editions whose documents are read in, or will be. */
const knownAmong = (editions: string, id: string, forms: ReadonlyMap<string, Form>): KnownForm[] =>
  [...forms.values()].flatMap((form) => {
    const recognition = form.id === id ? null : recognitionOf(editions, form);
    return recognition && !(recognition instanceof FormError) ? [{ form, recognition }] : [];
  });

/** What uses the edition, or in a sentence why that is unknown. The address of the database is never said. */
async function useIn(id: string, form: Form | null, database: () => Promise<string | null>): Promise<Use | string> {
  try {
    const url = await database();
    if (url === null)
      return "Bruk: ikke kontrollert, for databasen kjører ikke. Start Samskriv, eller sett DATABASE_URL.";
    return await useOf(url, id, form ? choicesIn(form) : []);
  } catch (err) {
    const { code = "" } = err as { code?: string };
    return `Bruk: ikke kontrollert, for databasen svarer ikke som den skal${code && ` (${code})`}.`;
  }
}

/** By file and line, as one reads. The structure comes first: a mistake in it brings others in the texts along. */
const inOrder = (mistakes: readonly FileMistake[]): FileMistake[] => {
  const placeOf = ({ file }: FileMistake) => (file.endsWith("/form.json") ? "" : file);
  return [...mistakes].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one === other ? a.line - b.line : one < other ? -1 : 1;
  });
};
