import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inLanguage, type Language } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import { documentText } from "../../../importing/document/documentText";
import { readApart } from "../../../importing/process/readApart";

describe("what is found in a document", () => {
  let text = "";
  beforeAll(async () => {
    const file = readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx"));
    const read = await documentText(file);
    if (!read.ok) throw new Error("the base cannot be read");
    text = read.value.replace("150 000,-\t250 000,- (Nord)\t400 000,-", "150 000,-\t250 000,- (Nord)\t410 000,-");
  });
  const found = async (language: Language) => {
    const read = await inLanguage(language, () => readApart(Buffer.from(text)));
    if (!read.ok) throw new Error(read.refusal.kind);
    return read.value.findings.map(({ where, message }) => `${where}: ${message}`).join("\n");
  };

  it.each([
    ["nb", "Forskjellen er"],
    ["nn", "Skilnaden er"],
    ["en", "The difference is"],
  ] as const)("is said in %s to who sent it, by the process that reads it", async (language, said) => {
    expect(await found(language)).toContain(said);
  });

  it("names its cell in that language, and what the form calls it there", async () => {
    expect(await found("nb")).toContain("Tiltak 2 Trygt skolemiljø: Eier + UH: Skjemaet sier");
    expect(await found("nn")).toContain(": Eigar + UH: Skjemaet seier");
    expect(await found("en")).toMatch(/Measure 2 .*: Owner \+ Institution: The form says/);
  });

  it.each([
    ["nb", "Tiltak (2):", "Summer ("],
    ["nn", "Tiltak (2):", "Summar ("],
    ["en", "Measures (2):", "Sums ("],
  ] as const)("is printed by the command in %s", (language, measures, sums) => {
    const folder = mkdtempSync(join(tmpdir(), "samskriv-import-"));
    const path = join(folder, "base.txt");
    writeFileSync(path, text);
    const main = join(projectRoot(), "dist", "importing", "main.js");
    const { stdout, status } = spawnSync(process.execPath, [main, path, "--language", language], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect([status, stdout]).toEqual([0, expect.stringContaining(measures)]);
    expect(stdout).toContain(sums);
    expect(stdout.match(language === "nb" ? /⟦/ : /⟦|kolonnen Eier|stemmer ikke\)/)).toBeNull();
  });
});
