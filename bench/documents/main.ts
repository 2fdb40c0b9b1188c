import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { promisify } from "node:util";
import type { CompiledDraft } from "../../bot/documents/compiledDraft";
import { fetchedFile } from "../../bot/documents/fetchedFile";
import { THREAD_MEGABYTES } from "../../bot/documents/renderThread";
import { contentFor } from "../../documents/files/contentFor";
import { documentFiles } from "../../documents/files/documentFiles";
import { readsValues } from "../../documents/files/readsValues";
import { wholeFileName } from "../../documents/outline/documentParts";
import type { DraftStore } from "../../domain/ports/draftStore";
import type { Took } from "./child";
import { fetchedPage } from "./fetchedPage";
import { largeDraft } from "./largeDraft";
import { PAGE } from "./pageAsked";
import { withDrafts } from "./withDrafts";

const run = promisify(execFile);
/** The document of the edition of 2024 is of all measures together: with 40 it has fourteen million letters. */
const APPLICATIONS = [
  ["behovsmelding-2026", 5],
  ["behovsmelding-2026", 40],
  ["behovsmelding-2024", 40],
] as const;
/** The goals of decision 051. */
const [MOST_MS, MOST_MB, LONGEST_HOLD_MS] = [3_000, 300, 50];

/** A stored draft, and files with the text of its outline and of its raw values. */
type Large = {
  readonly id: string;
  readonly edition: string;
  readonly measures: number;
  readonly files: readonly [outline: string, data: string, rest: string];
};

/** How long others' turns are held up while a file is fetched: the longest, and why the file is not made, if it is not. */
type Held = { readonly milliseconds: number; readonly refused: string | null };

async function heldUp(drafts: DraftStore, { id }: Large, fileName: string): Promise<Held> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const made = fileName === PAGE ? await fetchedPage(drafts, id) : await fetched(drafts, id, fileName);
  delay.disable();
  return { milliseconds: Math.round(delay.max / 1e6), refused: made.ok ? null : made.refusal.kind };
}

async function fetched(drafts: DraftStore, id: string, fileName: string) {
  const text = await drafts.loadText(id, () => readsValues(fileName, null));
  if (!text) throw new Error("the draft is not stored");
  return fetchedFile(text, {
    ...{ issued: { of: () => null, failed: () => {} }, reader: "member", fileName },
    beside: { log: null, attachments: [] },
  });
}

/** What a file takes, alone in a process with a thread's memory; what went wrong, if it is not made. */
async function alone({ files }: Large, fileName: string): Promise<Took | string> {
  const { all, young } = THREAD_MEGABYTES;
  // V8 counts three halves of a young generation.
  const memory = [`--max-old-space-size=${all}`, `--max-semi-space-size=${Math.floor(young / 3)}`];
  try {
    const { stdout } = await run(process.execPath, [...memory, join(__dirname, "child.js"), ...files, fileName]);
    return JSON.parse(stdout) as Took;
  } catch (err) {
    return /heap|memory/i.test(String(err)) ? "for lite minne" : String(err).slice(0, 200);
  }
}

/** One line for each format. @returns how many figures are over their limit */
async function measured(drafts: DraftStore, large: Large, names: readonly string[]): Promise<number> {
  let over = 0;
  process.stdout.write(`\n${large.edition}, ${large.measures} tiltak med 20 000 tegn i hvert svar\n`);
  // The thread starts with the first.
  await heldUp(drafts, large, names[0] as string);
  for (const name of names) {
    const took = await alone(large, name);
    const held = await heldUp(drafts, large, name);
    const figure = (value: number, most: number, width: number) => {
      if (value >= most) over++;
      return `${value >= most ? "!" : " "}${String(value).padStart(width)}`;
    };
    const cost =
      typeof took === "string"
        ? `! ${took}`
        : `${figure(took.milliseconds, MOST_MS, 6)} ms ${figure(took.megabytes, MOST_MB, 5)} MB ${String(took.kilobytes).padStart(7)} kB`;
    if (typeof took === "string" || held.refused !== null) over++;
    const waits = `andre venter ${figure(held.milliseconds, LONGEST_HOLD_MS, 4)} ms`;
    process.stdout.write(
      `${endingOf(name).padEnd(6)} ${cost}  ${waits}${held.refused === null ? "" : ` ! boten gir den ikke: ${held.refused}`}\n`,
    );
  }
  return over;
}

/**
 * `npm run bench:documents`: what each format takes of an application with long texts in every field. It fails if a
 * figure is over its limit, which is marked.
 */
async function main(): Promise<number> {
  return withDrafts(async (drafts, store) => {
    let over = 0;
    for (const [edition, measures] of APPLICATIONS) {
      const draft = largeDraft(edition, measures);
      const content = contentFor(draft, "member");
      // One of each format: with many measures there are as many Word documents, each as large.
      const names = [...documentFiles(content).map(({ fileName }) => fileName), wholeFileName(content.outline, "zip")];
      const shown = names.filter((name, at) => names.findIndex((each) => endingOf(each) === endingOf(name)) === at);
      shown.push(PAGE);
      over += await measured(drafts, { id: await store(draft), edition, measures, files: written(draft) }, shown);
    }
    process.stdout.write(over === 0 ? "\nAlt er innenfor grensene.\n" : `\n${over} tall er over grensen (!).\n`);
    return over;
  });
}

/** The files of a draft's text, in the system's folder for such. */
function written({ outline, data, ...rest }: CompiledDraft): Large["files"] {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-draft-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const files = [join(folder, "outline.json"), join(folder, "data.json"), join(folder, "rest.json")] as const;
  writeFileSync(files[0], JSON.stringify(outline));
  writeFileSync(files[1], JSON.stringify(data));
  writeFileSync(files[2], JSON.stringify(rest));
  return files;
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf("."));

void main().then((over) => process.exit(over === 0 ? 0 : 1));
