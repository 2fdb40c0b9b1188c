import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { basePages, TRAITS } from "./pdfTraits";
import { type PlacedPdf, placedPdf } from "./placedPdf";

const folder = mkdtempSync(join(tmpdir(), "samskriv-traits-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: what a program reads that knows the shape from the documentation
type Read = any;

/** Reads all documents in one process. */
function readAll(documents: readonly Buffer[]): Read[] {
  const paths = documents.map((bytes, index) => {
    const path = join(folder, `${index}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "readPdfs.mjs")], {
    input: paths.join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const lines = stdout.split("\n").filter(Boolean);
  if (lines.length !== documents.length) throw new Error(stderr);
  return lines.map((line) => JSON.parse(line));
}

let base: PlacedPdf;
let truth: Read;
/** What was read, without what is said of the document itself. */
const answersIn = ({ findings: _, ...read }: Read): Read => ({
  ...read,
  // A word across the page and a mark at a figure are no answers, and are kept.
  unplaced: read.unplaced?.filter(({ text }: { text: string }) => !/^(?:UTKAST\s*)+$|200 000,-¹/.test(text)),
});

beforeAll(async () => {
  base = await basePages();
  [truth] = readAll([placedPdf(base)]);
});

describe("the base form as a PDF", () => {
  it("is read as the Word document is", () => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(__dirname, "..", "..", "dist", "importing", "main.js"),
        join(__dirname, "documents", "base.docx"),
        "--json",
      ],
      { encoding: "utf8" },
    );

    expect(answersIn(truth)).toEqual(answersIn(JSON.parse(stdout)));
  });
});

describe("a PDF with a trait", () => {
  const names = Object.keys(TRAITS);
  let read: Map<string, Read>;
  beforeAll(() => {
    const documents = names.map((name) => placedPdf(TRAITS[name]?.trait(base, 1) as PlacedPdf));
    const all = readAll(documents);
    read = new Map(names.map((name, index) => [name, all[index]]));
  });

  it.each(names)("is read as the form without it: %s", (name) => {
    expect(answersIn(read.get(name))).toEqual(answersIn(truth));
  });
});

describe("a PDF with two traits", () => {
  it("is read as the form without them", () => {
    const names = Object.keys(TRAITS);
    const pairs = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.nat(1000))
      .filter(([one, other]) => TRAITS[one]?.kind !== TRAITS[other]?.kind);
    const seed = Number(process.env.TRAITS_SEED ?? 7);
    const numRuns = Number(process.env.TRAITS_PAIRS ?? 40);
    const drawn = fc.sample(pairs, { numRuns, seed });
    const apply = (name: string, pdf: PlacedPdf, seed: number) => TRAITS[name]?.trait(pdf, seed) as PlacedPdf;
    const all = readAll(drawn.map(([one, other, seed]) => placedPdf(apply(other, apply(one, base, seed), seed))));
    const wrong = drawn.filter((_, index) => {
      const { findings } = all[index];
      return (
        JSON.stringify(answersIn(all[index])) !== JSON.stringify(answersIn(truth)) && !asks(findings, truth.findings)
      );
    });

    expect(wrong).toEqual([]);
  });
});

/** Whether a document that is not read as the base says so: it is refused, or there is something new to ask. */
function asks(findings: readonly Read[] | undefined, usual: readonly Read[]): boolean {
  return !findings || findings.some((finding) => !usual.some((each) => each.where === finding.where));
}
