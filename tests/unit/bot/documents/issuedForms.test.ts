import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { issuedForms } from "../../../../bot/documents/issuedForms";
import { projectRoot } from "../../../../env/projectRoot";
import { readForms } from "../../../../forms";
import { issuedForm2026, MAPPING_2026 } from "../../../support/issued/filledFor";

describe("the issuers' own forms at the bot's start", () => {
  const EDITION = "behovsmelding-2026";
  let folder: string;
  const said: string[] = [];
  const told: unknown[] = [];
  const log = { error: (_: unknown, line: string) => said.push(line) } as unknown as Parameters<typeof issuedForms>[2];
  const read = () =>
    issuedForms(folder, readForms(folder), log, ({ edition, what }) => void told.push([edition, what]));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
    cpSync(join(projectRoot(), "forms"), folder, { recursive: true });
    said.length = 0;
    told.length = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, EDITION, name), content);
  const mapping = readFileSync(MAPPING_2026, "utf8");

  it("are none of the editions of this repository, and nothing is said", () => {
    const issued = read();
    expect([...readForms(folder).keys()].map(issued.of)).toEqual([...readForms(folder)].map(() => null));
    expect(said).toEqual([]);
  });

  it("are read with their mapping", () => {
    put("form.docx", issuedForm2026.docx);
    put("mapping.json", mapping);

    const issued = read();
    expect(issued.of("behovsmelding-2024")).toBeNull();
    const form = issued.of(EDITION);
    expect(form).toMatchObject({ mapping: issuedForm2026.mapping });
    expect(structuredClone(form)).toEqual(form);
    expect(said).toEqual([]);
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ["lacks a mapping", { "form.docx": issuedForm2026.docx }, "behovsmelding-2026/mapping.json:1: filen mangler"],
    [
      "is not there",
      { "mapping.json": mapping },
      "behovsmelding-2026/form.docx:1: skjemaet fra statsforvalteren mangler",
    ],
    [
      "is no Word file",
      { "form.docx": "Behovsmelding", "mapping.json": mapping },
      "form.docx kan ikke leses som et Word-dokument",
    ],
    [
      "has a mapping that is no JSON",
      { "form.docx": issuedForm2026.docx, "mapping.json": "{" },
      "mapping.json:1: det mangler en avsluttende }",
    ],
    [
      "lacks a place of the mapping",
      { "form.docx": issuedForm2026.docx, "mapping.json": mapping.replace('"Kompetansenettverk"', '"Nettverket"') },
      "form.docx har ikke noe felt som heter «Nettverket»",
    ],
    [
      "is mapped to an answer that the edition lacks",
      { "form.docx": issuedForm2026.docx, "mapping.json": mapping.replace('"header.network"', '"header.net"') },
      "seksjonen «header» har ikke feltet «net»",
    ],
  ])("are not filled in, with a line in the log, if one %s", (_, files, line) => {
    for (const [name, content] of Object.entries(files)) put(name, content);

    expect(read().of(EDITION)).toBe("unusable");
    expect(said[0]).toContain(`the form.docx of ${EDITION} is not filled in: `);
    expect(said[0]).toContain(line);
    expect(told).toEqual([[EDITION, "formNotFilledIn"]]);
  });
});
