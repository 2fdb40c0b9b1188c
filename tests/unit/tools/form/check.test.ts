import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../../../env/projectRoot";
import { check } from "../../../../tools/form/check";

const EDITION = "behovsmelding-2026";

describe("the check of an edition", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
    cpSync(join(projectRoot(), "forms"), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (file: string, from: string, to: string) => {
    const path = join(folder, EDITION, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const checked = (edition = EDITION) => {
    const said: string[] = [];
    return { status: check(join(folder, edition), (line) => said.push(line)), said };
  };

  it.each([EDITION, "behovsmelding-2024"])("finds nothing wrong with %s", (edition) => {
    const { status, said } = checked(edition);

    expect(status).toBe(0);
    expect(said.filter((line) => line.startsWith("Feil"))).toEqual([]);
    expect(said).toEqual([`${edition}: ingen feil, 0 merknader.`]);
  });

  it("says each mistake on a line of its own, with file, line and place, in the order of the file", () => {
    change("form.json", '"writers": ["coordinator"]', '"writers": ["Ministry"]');
    change("form.json", '"id": "phases"', '"id": "phases", "colour": "blue"');
    change("nb.json", '"Målgruppe"', '""');

    const { status, said } = checked();

    expect(status).toBe(1);
    expect(said.filter((line) => line.startsWith("Feil"))).toEqual([
      expect.stringMatching(
        /^Feil: behovsmelding-2026\/form\.json:\d+: sections\.header\.fields\.concerns\.writers\.1: skal være bokstaver a til z/,
      ),
      expect.stringMatching(
        /^Feil: behovsmelding-2026\/form\.json:\d+: sections\.needs\.fields\.phases\.colour: «colour» er ikke et ord/,
      ),
      expect.stringMatching(/^Feil: behovsmelding-2026\/nb\.json:\d+: sections\.audience\.title: kan ikke være tom/),
    ]);
    expect(said.at(-1)).toBe("behovsmelding-2026: 3 feil, 0 merknader.");
  });

  it("finds a source that no other edition has, and an edition to follow that is not there", () => {
    change("form.json", '"behovsmelding-2024/audience.text"', '"behovsmelding-2024/audience.essay"');
    change("form.json", '"year": 2026', '"follows": "behovsmelding-2025",\n  "year": 2026');

    const { said } = checked();

    expect(said).toContainEqual(expect.stringContaining("follows: ingen annen utgave heter «behovsmelding-2025»"));
    expect(said).toContainEqual(
      expect.stringContaining("ingen annen utgave har feltet «behovsmelding-2024/audience.essay»"),
    );
  });

  it("finds a recognition of a field that the form does not have", () => {
    change("recognition.json", '"section": "audience"', '"section": "crowd"');

    expect(checked().said).toContainEqual(
      expect.stringMatching(/^Feil: behovsmelding-2026\/recognition\.json:\d+: parts\.\d+: skjemaet har ikke/),
    );
  });

  it("notes what can hardly be meant", () => {
    change(
      "form.json",
      '"requiredOf": ["union"],\n          "answeredBy": "each",\n          "options"',
      '"requiredOf": [],\n          "answeredBy": "each",\n          "options"',
    );
    change(
      "form.json",
      '"requiredOf": ["union"],\n          "answeredBy": "each",\n          "formerly"',
      '"requiredOf": [],\n          "answeredBy": "each",\n          "formerly"',
    );

    const { status, said } = checked();

    expect(status).toBe(0);
    expect(said).toContainEqual(
      expect.stringMatching(/^Merk: .*sections\.consultation: ingen må svare på noe i «consultation»/),
    );
  });

  it("notes each text that a translation lacks", () => {
    writeFileSync(join(folder, EDITION, "en.json"), '{ "name": "Application 2026" }');

    expect(checked().said).toContainEqual(
      expect.stringMatching(/^Merk: behovsmelding-2026\/en\.json:1: title: teksten mangler/),
    );
  });

  it("says where to point if there is no form", () => {
    const said: string[] = [];

    expect(check(folder, (line) => said.push(line))).toBe(1);
    expect(said).toEqual([expect.stringContaining("Det er ingen form.json i")]);
  });
});
