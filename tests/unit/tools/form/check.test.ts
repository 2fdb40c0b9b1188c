import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../../../env/projectRoot";
import { editionsIn } from "../../../../forms";
import { check } from "../../../../tools/form/check";
import { newEdition } from "../../../../tools/form/newEdition";

const EDITION = "behovsmelding-2026";
const EDITIONS = editionsIn(join(projectRoot(), "forms"));

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
  const checked = async (edition = EDITION) => {
    const said: string[] = [];
    return { status: await check(join(folder, edition), (line) => said.push(line)), said };
  };

  it.each(EDITIONS)("finds nothing wrong with %s", async (edition) => {
    const { status, said } = await checked(edition);

    expect(status).toBe(0);
    expect(said.filter((line) => line.startsWith("Feil"))).toEqual([]);
    expect(said).toEqual([`${edition}: ingen feil, 0 merknader.`]);
  });

  it("says each mistake on a line of its own, with file, line and place, in the order of the file", async () => {
    change("form.json", '"writers": ["coordinator"]', '"writers": ["Ministry"]');
    change("form.json", '"id": "phases"', '"id": "phases", "colour": "blue"');
    change("nb.json", '"Målgruppe"', '""');

    const { status, said } = await checked();

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

  it("says what is wrong in form.json before what follows from it in the texts", async () => {
    change("form.json", '"id": "audience"', '"id": "crowd", "under": "gone"');

    const said = (await checked()).said.filter((line) => line.startsWith("Feil"));

    expect(said[0]).toContain("/form.json:");
    expect(said.filter((line) => line.includes("har ikke noe som heter dette"))).toEqual([
      expect.stringContaining("/en.json:"),
      expect.stringContaining("/nb.json:"),
      expect.stringContaining("/nn.json:"),
    ]);
  });

  it("finds a source that no other edition has, and an edition to follow that is not there", async () => {
    change("form.json", '"behovsmelding-2024/audience.text"', '"behovsmelding-2024/audience.essay"');
    change("form.json", '"year": 2026', '"follows": "behovsmelding-2025",\n  "year": 2026');

    const { said } = await checked();

    expect(said).toContainEqual(expect.stringContaining("follows: ingen annen utgave heter «behovsmelding-2025»"));
    expect(said).toContainEqual(
      expect.stringContaining("ingen annen utgave har feltet «behovsmelding-2024/audience.essay»"),
    );
  });

  it("finds a recognition of a field that the form does not have", async () => {
    change("recognition.json", '"section": "audience"', '"section": "crowd"');

    expect((await checked()).said).toContainEqual(
      expect.stringMatching(/^Feil: behovsmelding-2026\/recognition\.json:\d+: parts\.\d+: skjemaet har ikke/),
    );
  });

  describe("of an edition of the same year, copied from another", () => {
    const title = '"titles": [\n    "Kollektiv kompetanseutvikling i barnehage og grunnskole",';
    beforeEach(() => newEdition(EDITION, "agder-2026", () => {}, folder));
    const edit = (file: string, from: string, to: string) => {
      const path = join(folder, "agder-2026", file);
      writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    };

    it("says that documents of the other are read as its own, and how to tell them apart", async () => {
      const { status, said } = await checked("agder-2026");

      expect(status).toBe(0);
      expect(said).toContainEqual(
        expect.stringMatching(
          /^Merk: agder-2026\/recognition\.json:1: titles: et utfylt dokument av «behovsmelding-2026» leses som denne utgaven\. Gi skjemaet en egen «title»/,
        ),
      );
    });

    it("says so no longer once it has a title of its own", async () => {
      edit("nb.json", '"title": "Kollektiv', '"title": "Agder: Kollektiv');
      edit(
        "recognition.json",
        title,
        '"titles": [\n    "Agder: Kollektiv kompetanseutvikling i barnehage og grunnskole",',
      );

      expect((await checked("agder-2026")).said).toEqual(["agder-2026: ingen feil, 0 merknader."]);
    });

    it("says that its own are not recognised if its parts are not found in them", async () => {
      const path = join(folder, "agder-2026", "recognition.json");
      const recognition = JSON.parse(readFileSync(path, "utf8"));
      writeFileSync(path, JSON.stringify({ ...recognition, titles: ["Agder"], parts: recognition.parts.slice(0, 2) }));
      for (const other of EDITIONS) rmSync(join(folder, other, "recognition.json"), { force: true });

      expect((await checked("agder-2026")).said).toContainEqual(
        expect.stringContaining("et utfylt dokument av utgaven kjennes ikke igjen"),
      );
    });
  });

  it("notes what can hardly be meant", async () => {
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

    const { status, said } = await checked();

    expect(status).toBe(0);
    expect(said).toContainEqual(
      expect.stringMatching(/^Merk: .*sections\.consultation: ingen må svare på noe i «consultation»/),
    );
  });

  it("notes each text that a translation lacks", async () => {
    writeFileSync(join(folder, EDITION, "en.json"), '{ "name": "Application 2026" }');

    expect((await checked()).said).toContainEqual(
      expect.stringMatching(/^Merk: behovsmelding-2026\/en\.json:1: title: teksten mangler/),
    );
  });

  it("says where to point if there is no form", async () => {
    const said: string[] = [];

    expect(await check(folder, (line) => said.push(line))).toBe(1);
    expect(said).toEqual([expect.stringContaining("Det er ingen form.json i")]);
  });
});
