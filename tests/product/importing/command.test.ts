import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { projectRoot } from "../../../env/projectRoot";
import { any2024, any2026 } from "../../support/importing/anyForm";
import { asDocx } from "../../support/importing/asDocx";
import { asPdf } from "../../support/importing/asPdf";
import { asZip } from "../../support/importing/asZip";
import { line } from "../../support/importing/blocks";
import { blocksOf2024 } from "../../support/importing/filled2024";
import { blocksOf2026, uhOf } from "../../support/importing/filled2026";

const folder = mkdtempSync(join(tmpdir(), "samskriv-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = join(projectRoot(), "dist", "importing", "main.js");
const run = (path: string, ...more: string[]) =>
  spawnSync(process.execPath, [main, path, ...more], { encoding: "utf8" });
function file(name: string, content: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const [form] = fc.sample(any2026, { numRuns: 1, seed: 11 });
const [older] = fc.sample(any2024, { numRuns: 1, seed: 12 });
const money = (kroner: number, label?: string) => `${kroner.toLocaleString("nb-NO")},-${label ? ` (${label})` : ""}`;
if (!form || !older) throw new Error("no sample");

const figures = (stdout: string) =>
  JSON.parse(stdout).measures.map(({ amounts }: { amounts: { kroner: number }[] }) =>
    amounts.map(({ kroner }) => kroner),
  );

describe("npm run import", () => {
  const truth = form.rows.map((row) => [row.owner, uhOf(row)]);

  it.each(["form.docx", "form.pdf", "form.txt"])("reads %s, and prints one object", async (name) => {
    const blocks = blocksOf2026(form, money);
    const content = name.endsWith("docx")
      ? await asDocx(blocks)
      : name.endsWith("pdf")
        ? asPdf(blocks)
        : blocks
            .map((block) => (block.kind === "line" ? block.text : block.rows.map((row) => row.join("\t")).join("\n")))
            .join("\n");
    const { status, stdout, stderr } = run(file(name, content), "--json");

    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(figures(stdout)).toEqual(truth);
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      "edition",
      "header",
      "parties",
      "measures",
      "claims",
      "sums",
      "findings",
      "unplaced",
    ]);
  });

  it("reports its findings in words", async () => {
    const { status, stdout } = run(file("older.docx", await asDocx(blocksOf2024(older, (kroner) => money(kroner)))));

    expect(status).toBe(0);
    expect(stdout).toContain("Behovsmelding 2024");
    expect(stdout).toContain(`Summer (${older.measures.length + 10}, alle stemmer)`);
  });

  it("detects the type of a file from its content, not from its name", async () => {
    expect(run(file("misnamed.pdf", await asDocx(blocksOf2026(form, money))), "--json").status).toBe(0);
  });

  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const declared = Buffer.from("<Types/>");
  it.each<[string, () => Buffer | string, RegExp]>([
    ["a photo", () => png, /er et bilde/],
    ["an empty file", () => "", /er tom/],
    ["blanks only", () => " \n\n ", /er tom/],
    ["another text", () => "Handleliste: melk, brød og målgruppe.\n".repeat(30), /ikke en utfylt behovsmelding/],
    ["a form that is all prompts of nothing", () => "Målgruppe\nAnnet\nEier: ingen\n", /ikke en utfylt behovsmelding/],
    ["a locked PDF", () => asPdf([line("Hemmelig")], { encrypted: true }), /låst med passord/],
    ["a PDF of pictures", () => asPdf([line(" ")]).subarray(0), /bare bilder|ikke en utfylt/],
    ["half a PDF", () => Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type"), /ikke en hel PDF/],
    ["an old or locked Word document", () => Buffer.from("d0cf11e0a1b11ae1000000", "hex"), /eldre Word-dokument/],
    [
      "a zip with no document",
      () => asZip([{ name: "note.txt", content: Buffer.from("hei") }]),
      /ikke et Word-dokument/,
    ],
    ["a broken zip", () => Buffer.from("504b030400000000ffff", "hex"), /ikke et Word-dokument/],
    [
      "a document that is not XML",
      () =>
        asZip([
          { name: "[Content_Types].xml", content: declared },
          { name: "word/document.xml", content: Buffer.from("<w:p><oops") },
        ]),
      /ikke et Word-dokument/,
    ],
    [
      "tables within tables, three thousand deep",
      () =>
        asZip([
          {
            name: "word/document.xml",
            content: Buffer.from(`${"<w:tbl><w:tr><w:tc>".repeat(3000)}${"</w:tc></w:tr></w:tbl>".repeat(3000)}`),
          },
        ]),
      /ikke et Word-dokument/,
    ],
    [
      "a zip bomb",
      () => asZip([{ name: "word/document.xml", content: Buffer.alloc(64 * 1024 * 1024, 32) }]),
      /pakker ut til mer/,
    ],
    [
      "a zip bomb that says it is small",
      () => asZip([{ name: "word/document.xml", content: Buffer.alloc(64 * 1024 * 1024, 32), saidSize: 1000 }]),
      /pakker ut til mer/,
    ],
    ["something binary", () => Buffer.from([1, 2, 0, 3, 0, 5]), /verken \.docx, \.pdf eller ren tekst/],
  ])("refuses %s with one sentence", (name, content, sentence) => {
    const { status, stdout, stderr } = run(file(`${name}.docx`, content()), "--json");

    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it("refuses a large file by its size, without reading it", () => {
    const path = file("large.txt", "x");
    truncateSync(path, 200 * 1024 * 1024);

    expect(run(path)).toMatchObject({ status: 2, stderr: "«large.txt» er for stor: Filen kan være på høyst 20 MB.\n" });
  });

  it.each([
    ["a file that is not there", [join(folder, "nowhere.docx")], /Finner ikke filen/],
    ["a folder", [folder], /er en mappe/],
    ["no file", [], /Bruk: npm run import/],
    ["an unknown option", [join(folder, "form.txt"), "--xml"], /Bruk: npm run import/],
  ])("refuses %s", (_what, args, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });

    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
  });
});
