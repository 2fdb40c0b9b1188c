import { join } from "node:path";
import fc from "fast-check";
import { projectRoot } from "../../../env/projectRoot";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms } from "../../../importing/document/knownForms";
import { readPlainText } from "../../../importing/formats/readPlainText";
import { any2026 } from "../../support/importing/anyForm";
import { blocksOf2026 } from "../../support/importing/filled2026";

const known = readKnownForms(join(projectRoot(), "forms"));
const [form] = fc.sample(any2026, { numRuns: 1, seed: 3 });
if (!form) throw new Error("no sample");
const lines = blocksOf2026(form, (kroner) => `${kroner},-`).flatMap((block) =>
  block.kind === "line" ? [block.text] : block.rows.map((row) => row.join("\t")),
);

/**
 * The number of characters that patterns and searches scan, and of items that are copied from lists: a measure
 * independent of the machine's load.
 */
function signsSeen(work: () => void): number {
  let seen = 0;
  const { exec } = RegExp.prototype;
  const { indexOf, includes, replaceAll, toLowerCase } = String.prototype;
  const { slice } = Array.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const tied = this.sticky || (this.source.startsWith("^") && !this.multiline);
    seen += found ? found.index + found[0].length - from + 1 : tied ? 1 : Math.max(text.length - from, 0) + 1;
    return found;
  };
  String.prototype.indexOf = function (this: string, words: string, from = 0) {
    const at = indexOf.call(this, words, from);
    seen += (at < 0 ? Math.max(this.length - from, 0) : at - from) + 1;
    return at;
  };
  String.prototype.includes = function (this: string, words: string, from = 0) {
    return this.indexOf(words, from) >= 0;
  };
  String.prototype.replaceAll = function (this: string, ...of: Parameters<typeof replaceAll>) {
    seen += this.length;
    return replaceAll.apply(this, of);
  } as typeof replaceAll;
  String.prototype.toLowerCase = function (this: string) {
    seen += this.length;
    return toLowerCase.call(this);
  };
  Array.prototype.slice = function (this: unknown[], ...of: Parameters<typeof slice>) {
    const copied = slice.apply(this, of);
    seen += copied.length;
    return copied;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
    Array.prototype.slice = slice;
    Object.assign(String.prototype, { indexOf, includes, replaceAll, toLowerCase });
  }
  return seen;
}

/** The form with a text of that shape after a line of it; without a line, the text alone. */
function seenFor(shape: string, after: RegExp | null, letters: number): number {
  const text = shape.repeat(Math.ceil(letters / shape.length));
  const at = after ? lines.findIndex((line) => after.test(line)) + 1 : 0;
  if (after && at === 0) throw new Error(`no line ${after}`);
  const bytes = Buffer.from(after ? [...lines.slice(0, at), text, ...lines.slice(at)].join("\n") : text);
  return signsSeen(() => {
    const plain = readPlainText(bytes);
    if (plain.ok) importForm(plain.value, known.forms, known.institutions);
  });
}

const [SMALL, LARGE] = [10_000, 300_000];
const TEXT = /^1\. Vurdering/;
const TOTALS = /^Sum\b/;

it("The measurement itself detects quadratic work.", () => {
  const work = (letters: number) =>
    signsSeen(() => [..."a".repeat(letters)].map((_, at) => "a".repeat(at).includes("b")));
  expect(work(2_000) / work(1_000)).toBeGreaterThan(3.5);
});

it.each<[string, RegExp | null]>([
  ["Tiltak 1 ", null],
  ["Tiltak 1\n", null],
  ["a\tb\tc\n", TEXT],
  ["100 000 200 000 300 000\n", TOTALS],
  ["100 000 (Aa) 200 000 (Bb)\n", TOTALS],
  ["Tiltak 1 100 000 200 000 300 000\n", TOTALS],
  ["Tiltak 1 ", TOTALS],
  ["Tiltak 1\n", /^Rolle/],
  ["<input ", null],
  ["<p>", null],
  ["<script ", null],
  ["<p><", TEXT],
  ["a", TEXT],
  ["a\n", TEXT],
  ["ab-\n", TEXT],
  [" ", TEXT],
  ["\n", TEXT],
  ["\t", TEXT],
  ["|---", null],
  ["(,", TEXT],
  ["UH: ", TEXT],
  ["Eier: 100 000\n", TEXT],
  ["Navn\n", TEXT],
  ["x ", TEXT],
  ["https://a.no \n", TEXT],
  ["Side 1 av 2 ", TEXT],
])("The work of reading %j over and over grows with its length.", (shape, after) => {
  const small = seenFor(shape, after, SMALL);
  const large = seenFor(shape, after, LARGE);
  expect(large / small).toBeLessThan((LARGE / SMALL) * 1.5);
});
