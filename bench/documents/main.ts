import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { promisify } from "node:util";
import { NotYet } from "../../bot/delivery/sendFailure";
import type { CompiledDraft } from "../../bot/documents/compiledDraft";
import { fetchedFile } from "../../bot/documents/fetchedFile";
import { keepFiles } from "../../bot/documents/keepFiles";
import { THREAD_MEGABYTES } from "../../bot/documents/renderThread";
import { versionFile } from "../../bot/documents/versionFile";
import { contentFor } from "../../documents/files/contentFor";
import { documentFiles } from "../../documents/files/documentFiles";
import { wholeFileName } from "../../documents/outline/documentParts";
import type { Reader } from "../../domain/fetching/reader";
import { fetchedPage } from "./fetchedPage";
import { largeDraft } from "./largeDraft";
import { PAGE } from "./pageAsked";
import type { Took } from "./took";
import { type BenchStores, withDrafts } from "./withDrafts";

const run = promisify(execFile);
/** The document of the edition of 2024 is of all measures together: with 40 it has fourteen million letters. */
const APPLICATIONS = [
  ["behovsmelding-2026", 5],
  ["behovsmelding-2026", 40],
  ["behovsmelding-2024", 40],
] as const;
/** The goals of decision 051. */
const [MOST_MS, MOST_MB, LONGEST_HOLD_MS] = [3_000, 300, 50];
const NO_FORMS = { of: () => null, failed: () => {} };

/** A stored draft, and files with the text of its outline and of its raw values. */
type Large = {
  readonly id: string;
  readonly edition: string;
  readonly measures: number;
  readonly folder: string;
  readonly files: readonly [outline: string, data: string, rest: string];
};

/** How long others' turns were held up meanwhile, at most, in milliseconds. */
async function held<Value>(work: () => Promise<Value>): Promise<{ longest: number; value: Value }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const value = await work();
  delay.disable();
  return { longest: Math.round(delay.max / 1e6), value };
}

/** Why the bot does not give a file; null if it does. */
async function refusedBy(stores: BenchStores, { id }: Large, fileName: string, reader: Reader): Promise<string | null> {
  const made =
    fileName === PAGE
      ? await fetchedPage(stores.drafts, id)
      : await versionFile({ ...stores, issued: NO_FORMS })(id, {
          ...{ reader, fileName, beside: { log: null, attachments: [] } },
        });
  return made.ok ? null : made.refusal.kind;
}

/** What a file takes, alone in a process with a thread's memory; what went wrong, if it is not made. */
async function alone(child: "child" | "archiveChild", ...asked: readonly string[]): Promise<Took | string> {
  const { all, young } = THREAD_MEGABYTES;
  // V8 counts three halves of a young generation.
  const memory = [`--max-old-space-size=${all}`, `--max-semi-space-size=${Math.floor(young / 3)}`];
  try {
    const { stdout } = await run(process.execPath, [...memory, join(__dirname, `${child}.js`), ...asked]);
    return JSON.parse(stdout) as Took;
  } catch (err) {
    return /heap|memory/i.test(String(err)) ? "for lite minne" : String(err).slice(0, 200);
  }
}

/** Writes figures, and marks and counts those that are over their limit. */
function figures() {
  const counted = { over: 0 };
  const figure = (value: number, most: number, width: number) => {
    if (value >= most) counted.over++;
    return `${value >= most ? "!" : " "}${String(value).padStart(width)}`;
  };
  return {
    counted,
    line(
      name: string,
      took: Took | string,
      { longest, value: refused }: { longest: number; value: string | null },
      mostMs: number,
    ) {
      const cost =
        typeof took === "string"
          ? `! ${took}`
          : `${figure(took.milliseconds, mostMs, 6)} ms ${figure(took.megabytes, MOST_MB, 5)} MB ${String(took.kilobytes).padStart(7)} kB`;
      if (typeof took === "string" || refused !== null) counted.over++;
      const waits = `andre venter ${figure(longest, LONGEST_HOLD_MS, 4)} ms`;
      process.stdout.write(
        `${name.padEnd(15)} ${cost}  ${waits}${refused === null ? "" : ` ! boten gir den ikke: ${refused}`}\n`,
      );
    },
    waited: (longest: number) => `andre venter ${figure(longest, LONGEST_HOLD_MS, 4)} ms`,
  };
}

/** One line for each format. An archive whose files are not kept yet has no limit of time: see docs/decisions/057. */
async function formats(stores: BenchStores, large: Large, names: readonly string[]): Promise<number> {
  const { counted, line } = figures();
  process.stdout.write(`\n${large.edition}, ${large.measures} tiltak med 20 000 tegn i hvert svar\n`);
  // The thread starts with the first.
  await refusedBy(stores, large, names[0] as string, "member");
  for (const name of names) {
    const isArchive = endingOf(name) === ".zip";
    const took = await alone("child", ...large.files, name);
    const waited = await held(() => refusedBy(stores, large, name, "member"));
    line(isArchive ? ".zip, laget nå" : endingOf(name), took, waited, isArchive ? Number.POSITIVE_INFINITY : MOST_MS);
  }
  return counted.over;
}

/** Makes all files of a version as the queue does, and then the archive of them. */
async function archive(stores: BenchStores, large: Large, fileName: string): Promise<number> {
  const { counted, line, waited } = figures();
  const keep = keepFiles({ ...stores, issued: NO_FORMS, makeFile: fetchedFile });
  const start = performance.now();
  const { longest } = await held(async () => {
    for (let isDone = false; !isDone; )
      isDone = await keep(large.id).then(
        () => true,
        (err: unknown) => {
          if (!(err instanceof NotYet)) throw err;
          return false;
        },
      );
  });
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  const names = await stores.keptFiles.namesOf(large.id, "everybody");
  process.stdout.write(`${names.length} filer lages i bakgrunnen: ${seconds} s  ${waited(longest)}\n`);

  const [head, folder] = [join(large.folder, "head.json"), join(large.folder, "kept")];
  writeFileSync(head, JSON.stringify((await stores.drafts.loadHead(large.id))?.outline));
  mkdirSync(folder);
  for (const name of names) {
    const file = await stores.keptFiles.find(large.id, "everybody", name);
    if (file) writeFileSync(join(folder, name), file.bytes);
  }
  const took = await alone("archiveChild", head, folder);
  line(".zip", took, await held(() => refusedBy(stores, large, fileName, "everybody")), MOST_MS);
  return counted.over;
}

/**
 * `npm run bench:documents`: what each format takes of an application with long texts in every field. It fails if a
 * figure is over its limit, which is marked.
 */
async function main(): Promise<number> {
  return withDrafts(async (stores, store) => {
    let over = 0;
    for (const [edition, measures] of APPLICATIONS) {
      const draft = largeDraft(edition, measures);
      const content = contentFor(draft, "member");
      const zip = wholeFileName(content.outline, "zip");
      // One of each format: with many measures there are as many Word documents, each as large.
      const names = [...documentFiles(content).map(({ fileName }) => fileName), zip];
      const shown = names.filter((name, at) => names.findIndex((each) => endingOf(each) === endingOf(name)) === at);
      const large = { id: await store(draft), edition, measures, ...written(draft) };
      over += await formats(stores, large, [...shown, PAGE]);
      over += await archive(stores, large, zip);
    }
    process.stdout.write(over === 0 ? "\nAlt er innenfor grensene.\n" : `\n${over} tall er over grensen (!).\n`);
    return over;
  });
}

/** The files of a draft's text, in the system's folder for such. */
function written({ outline, data, ...rest }: CompiledDraft): Pick<Large, "folder" | "files"> {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-draft-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const files = [join(folder, "outline.json"), join(folder, "data.json"), join(folder, "rest.json")] as const;
  writeFileSync(files[0], JSON.stringify(outline));
  writeFileSync(files[1], JSON.stringify(data));
  writeFileSync(files[2], JSON.stringify(rest));
  return { folder, files };
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf("."));

void main().then((over) => process.exit(over === 0 ? 0 : 1));
