import { execFile } from "node:child_process";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { promisify } from "node:util";
import { renderApart } from "../../bot/documents/renderApart";
import { documentFiles } from "../../documents/files/documentFiles";
import { wholeFileName } from "../../documents/outline/documentParts";
import type { Took } from "./child";
import { largeContent } from "./largeContent";

const run = promisify(execFile);
const MEASURES = [5, 40];
/** The goals of decision 051. */
const [MOST_MS, MOST_MB, LONGEST_HOLD_MS] = [3_000, 300, 50];

/** How long others' turns are held up while a file is made in its thread: the longest, in milliseconds. */
async function heldUp(content: ReturnType<typeof largeContent>, fileName: string): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const made = await renderApart({ content, fileName, beside: { log: null, attachments: [] } });
  delay.disable();
  if (!made.ok) throw new Error(`${fileName}: ${made.refusal.kind}`);
  return Math.round(delay.max / 1e6);
}

/** `npm run bench:documents`: what each format takes of an application with long texts in every field. */
async function main(): Promise<void> {
  for (const measures of MEASURES) {
    const content = largeContent("behovsmelding-2026", measures);
    // One of each format: with many measures there are as many Word documents, each as large.
    const names = [...documentFiles(content).map(({ fileName }) => fileName), wholeFileName(content.outline, "zip")];
    const shown = names.filter((name, index) => names.findIndex((each) => endingOf(each) === endingOf(name)) === index);
    process.stdout.write(`\n${measures} tiltak med 20 000 tegn i hvert svar\n`);
    // The thread starts with the first.
    await heldUp(content, shown[0] as string);
    for (const name of shown) {
      const { stdout } = await run(process.execPath, [join(__dirname, "child.js"), String(measures), name]);
      const took = JSON.parse(stdout) as Took;
      const held = await heldUp(content, name);
      const isGood = took.milliseconds < MOST_MS && took.megabytes < MOST_MB && held < LONGEST_HOLD_MS;
      process.stdout.write(
        `${isGood ? "  " : "! "}${endingOf(name).padEnd(6)} ${String(took.milliseconds).padStart(6)} ms ${String(took.megabytes).padStart(5)} MB ${String(took.kilobytes).padStart(7)} kB  andre venter ${String(held).padStart(4)} ms\n`,
      );
    }
  }
  process.exit();
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf("."));

void main();
