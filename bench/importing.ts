import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { asDocx } from "../tests/support/importing/asDocx";
import { asPdf } from "../tests/support/importing/asPdf";
import { laidOut } from "../tests/support/importing/blocks";
import { blocksOf2024, type Filled2024 } from "../tests/support/importing/filled2024";
import { PARAGRAPHS } from "./paragraphs";
import { watchPeak } from "./watchPeak";

/**
 * What it takes to read a filled-in form of at least twenty pages with the command, from its start to its end. The
 * memory is that of the command and of the process that reads for it, in bytes.
 */
export type Imported = {
  readonly kind: string;
  readonly pages: number;
  readonly ms: number;
  readonly peak: number | null;
};

const ROUNDS = 5;
const PAGES = 20;
const MEASURES = 10;

export async function measureImporting(wrong: string[]): Promise<Imported[]> {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-bench-import-"));
  try {
    const blocks = blocksOf2024(longForm(), (kroner) => `${kroner.toLocaleString("nb-NO")},-`);
    const pdf = asPdf(blocks);
    const pages = Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]);
    if (pages < PAGES) wrong.push(`the form has only ${pages} pages`);
    const plain = {
      cells: "line",
      width: 0,
      airy: true,
      upper: false,
      boxes: "sign",
      marks: true,
      nbsp: true,
    } as const;
    const kinds = { PDF: pdf, Word: await asDocx(blocks), tekst: Buffer.from(laidOut(blocks, plain)) };
    const measured: Imported[] = [];
    for (const [kind, bytes] of Object.entries(kinds)) {
      const file = join(folder, `form.${{ PDF: "pdf", Word: "docx", tekst: "txt" }[kind]}`);
      writeFileSync(file, bytes);
      const runs = [];
      for (let round = 1; round <= ROUNDS; round += 1) runs.push(await run(file, wrong));
      const middle = runs.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number;
      measured.push({ kind, pages, ms: middle, peak: most(runs.map(({ peak }) => peak)) });
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const most = (peaks: (number | null)[]): number | null =>
  peaks.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)));

async function run(file: string, wrong: string[]): Promise<{ ms: number; peak: number | null }> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(__dirname, "..", "importing", "main.js"), file, "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const peak = watchPeak(child.pid as number);
  const [said, [code]] = await Promise.all([text(child.stdout as Readable), once(child, "exit") as Promise<[number]>]);
  const ms = performance.now() - started;
  const found = code === 0 ? (JSON.parse(said) as { measures: object[]; sums: { holds: boolean }[] }) : null;
  if (found?.measures.length !== MEASURES || found.sums.some(({ holds }) => !holds))
    wrong.push(`${file} was not read as it was written (exit status ${code})`);
  return { ms, peak: peak() };
}

const longForm = (): Filled2024 => ({
  owner: "Fjordvik kommune",
  network: "Salten",
  uh: "Nord universitet",
  scheme: 0,
  others: [
    { owner: 0, uh: 0 },
    { owner: 625_000, uh: 919_000 },
    { owner: 300_000, uh: 280_000 },
  ],
  measures: Array.from({ length: MEASURES }, (_, index) => ({
    name: `Kompetanseheving del ${"ABCDEFGHIJ"[index]}`,
    owner: 50_000 + 1_000 * index,
    uh: 174_000 + 2_000 * index,
    purpose: 2,
    texts: PARAGRAPHS.concat(PARAGRAPHS[0] as string).map((paragraph) => paragraph.repeat(2)),
    periods: [true, true, false],
  })),
});
