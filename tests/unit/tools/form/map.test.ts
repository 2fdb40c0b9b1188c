import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../../../env/projectRoot";
import { check } from "../../../../tools/form/check";
import { map } from "../../../../tools/form/map";
import { issuedForm2026, MAPPING_2026 } from "../../../support/issued/filledFor";

const EDITION = "behovsmelding-2026";
type Place = { readonly answer: string; readonly option?: string; readonly of?: readonly string[] };

describe("the proposal for a mapping", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
    cpSync(join(projectRoot(), "forms"), folder, { recursive: true });
    writeFileSync(join(folder, EDITION, "form.docx"), issuedForm2026.docx);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const mapping = () => join(folder, EDITION, "mapping.json");
  const mapped = ({ write = false } = {}) => {
    const said: string[] = [];
    return { status: map(join(folder, EDITION), write, (line) => said.push(line)), said };
  };
  const kinds = (places: readonly Place[]) =>
    places.map(({ answer, option = "", of = [] }) => [answer, option, ...of].join(" "));

  it("finds what the tests' own mapping says, and is told apart from what is left on either side", () => {
    const { status, said } = mapped({ write: true });
    const proposed = JSON.parse(readFileSync(mapping(), "utf8"));
    const right = JSON.parse(readFileSync(MAPPING_2026, "utf8"));

    expect(status).toBe(0);
    expect(kinds(right.places).filter((each) => !kinds(proposed.places).includes(each))).toEqual(["economy.use "]);
    expect(kinds(proposed.places).filter((each) => !kinds(right.places).includes(each))).toEqual([]);
    expect(proposed.lists.map(({ each }: { each: string }) => each)).toEqual(
      right.lists.map(({ each }: { each: string }) => each),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        "Steder i form.docx som står igjen uten svar: 1",
        "  «Bruk av midlene», tekst etter «):»",
        "  economy.use (Hvordan midlene skal brukes)",
        "  economy.travel (Herav reise og opphold)",
      ]),
    );
  });

  it("passes the check when it is written", async () => {
    mapped({ write: true });
    const said: string[] = [];

    expect(await check(join(folder, EDITION), (line) => said.push(line))).toBe(0);
    expect(said).toEqual([`${EDITION}: ingen feil, 0 merknader.`]);
  });

  it("writes nothing unless it is asked to", () => {
    expect(mapped().said.at(-1)).toBe(
      `Ingenting er skrevet. Kjør det samme med --write for å få det i ${EDITION}/mapping.json.`,
    );
    expect(existsSync(mapping())).toBe(false);
  });

  it("keeps what the mapping has, and proposes only what it lacks", () => {
    const right = JSON.parse(readFileSync(MAPPING_2026, "utf8"));
    const [first, ...rest] = right.places;
    writeFileSync(mapping(), JSON.stringify({ ...right, places: rest }));

    mapped({ write: true });
    expect(JSON.parse(readFileSync(mapping(), "utf8")).places).toEqual([...rest, first]);
  });

  it.each<[string, () => void, string]>([
    ["there is no form.docx", () => rmSync(join(folder, EDITION, "form.docx")), "Det er ingen form.docx"],
    [
      "form.docx is no Word file",
      () => writeFileSync(join(folder, EDITION, "form.docx"), "x"),
      "form.docx kan ikke leses",
    ],
    ["the edition has mistakes", () => writeFileSync(join(folder, EDITION, "form.json"), "{"), "har feil. Kjør først"],
    ["the mapping cannot be read", () => writeFileSync(mapping(), "{"), "mapping.json har feil"],
  ])("says why there is none if %s", (_, spoil, line) => {
    spoil();
    const { status, said } = mapped();

    expect(status).toBe(1);
    expect(said).toEqual([expect.stringContaining(line)]);
  });
});
