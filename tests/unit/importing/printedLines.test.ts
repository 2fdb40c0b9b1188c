import fc from "fast-check";
import { documentParts } from "../../../documents/outline/documentParts";
import { outlineOf } from "../../../documents/outline/outline";
import { inLanguage, LANGUAGES, type Language } from "../../../domain/values/language";
import { documentText } from "../../../importing/document/documentText";
import { importForm } from "../../../importing/document/importForm";
import { unmatchedLines } from "../../../importing/findings/unmatchedLines";
import type { Imported } from "../../../importing/model/imported";
import { RUNNING_LINE } from "../../../importing/model/withoutRunning";
import { noon } from "../../support/application/application";
import { runs } from "../../support/cases";
import { filledIn } from "../../support/forms/everyEdition";
import { recognised } from "../../support/importing/recognised";
import { wordFile } from "../../support/office/wordFile";

/** A final document of an edition, as it is read from Word. */
async function ownText(known: (typeof recognised)[number], language: Language): Promise<string> {
  const { form, application } = filledIn(known.form, language);
  const outline = inLanguage(language, () =>
    outlineOf(form, { ...application, language }, { version: 3, at: noon, final: { number: 1, parts: [] } }),
  );
  const [part] = documentParts(outline);
  if (!part) throw new Error("no document");
  const text = await documentText(await wordFile(outline, part));
  if (!text.ok) throw new Error(text.refusal.kind);
  return text.value;
}

function read(known: (typeof recognised)[number], text: string): Imported {
  const outcome = importForm(text, [known], []);
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  return outcome.value;
}

const everything = (imported: Imported): string =>
  JSON.stringify(imported)
    .replace(/\\[nt]/g, " ")
    .replace(/\s+/g, " ");

/** What somebody may have written into our own document, with words that the form and the document print too. */
const FOREIGN = [
  "Merknad frå kontoret: hugs xylofonen i tiltaket",
  "Dato: etter zebramøtet",
  "Sum kvernutvalget totalt",
  "Frist wienerbrød kl. tolv",
  "Godkjent av quorumet i part",
  "Ikke alle beløp er ført ennå, skriver osteklokka",
];

describe.each(recognised.map((known) => [known.form.id, known] as const))("A document of %s", (_id, known) => {
  it.each(LANGUAGES)("in %s keeps every line that somebody has added to it, wherever it stands.", async (language) => {
    const lines = (await ownText(known, language)).split("\n");
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.constantFrom(...FOREIGN), (at, added) => {
        const text = [...lines.slice(0, at + 1), added, ...lines.slice(at + 1)].join("\n");
        const kept = everything(read(known, text));
        for (const word of added.match(/\p{L}+/gu) ?? []) expect(kept).toContain(word);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("A document of 2026", () => {
  const known = recognised.find(({ form }) => form.id === "behovsmelding-2026") as (typeof recognised)[number];
  const changed = async (from: string | RegExp, to: string) => {
    const text = await ownText(known, "nb");
    const other = text.replace(from, to);
    expect(other).not.toBe(text);
    return read(known, other).unplaced;
  };

  it("keeps what another header or footer says, and says that it stands there.", async () => {
    const text = `${await ownText(known, "nb")}\n${RUNNING_LINE}Vår ref. 2026/88\n${RUNNING_LINE}Side 3 av 7`;
    expect(read(known, text).unplaced).toEqual([{ near: "Topptekst og bunntekst", text: "Vår ref. 2026/88" }]);
  });

  it("keeps a figure, even one that the issuer's form prints before a row.", async () => {
    const text = (await ownText(known, "nb")).replace("Frist ", "4\nSum 3\nFrist ");
    const unplaced = read({ ...known, printed: ["3", "4"] }, text).unplaced.map((each) => each.text);
    expect(unplaced.join("\n").split("\n")).toEqual(["4", "Sum 3"]);
  });

  it("leaves no row of a list over that has only the number after the one above it.", async () => {
    const imported = read(known, await ownText(known, "nb"));
    const unplaced = (...rows: string[]) =>
      unmatchedLines(
        imported,
        known,
        [{ part: null, measure: null, heading: "Liste", start: 0, text: rows.join("\n") }],
        [],
      ).map(({ text }) => text);
    expect(unplaced("3\tKommune i Fjordvik\tEier", "87\t\t")).toEqual(["87"]);
    expect(unplaced("86\tKommune i Fjordvik\tEier", "87\t\t", "88\t\t")).toEqual(["86 Kommune i Fjordvik Eier"]);
  });

  it("keeps a line of the form's own words if a box on it is ticked.", async () => {
    const unplaced = await changed("Frist ", "☒ Om behovsmeldingen\nFrist ");
    expect(unplaced.map(({ text }) => text)).toContain("☒ Om behovsmeldingen");
  });

  it("keeps a row of the list of approvals that says something else.", async () => {
    const [line] = await changed(
      /(?<=\n)Om behovsmeldingen\t[^\n]*/,
      "Om behovsmeldingen\tFjordvik\tKari sa nei i går",
    );
    expect(line?.text).toContain("Kari sa nei i går");
  });
});

describe("A document of 2024", () => {
  const known = recognised.find(({ form }) => form.id === "behovsmelding-2024") as (typeof recognised)[number];
  const TABLES = /(?<=Tilskuddet fordeles\S*\n)(?:.+\n)+/g;

  it("leaves no row of amounts over that nobody has filled in, but one that says more.", async () => {
    const written = (await ownText(known, "nb")).replaceAll("UH/kompetansemiljø i Fjordvik", "Nordre universitet");
    const empty = written.replace(TABLES, (rows) =>
      rows.replace(/(?<=Sum.*\t\D?)\d[^\n\ue000-\uf8ff]*/, "0").replace(/(?<=\t)\d.*/g, "Ikke besvart"),
    );
    expect(empty).toMatch(/\nKommune i Fjordvik\tIkke besvart\nNordre universitet\tIkke besvart\n\W?Sum\W?\t\W?0\W?\n/);
    const unplaced = (text: string) => read(known, text).unplaced.map((each) => each.text);
    expect(unplaced(empty)).toEqual([]);
    expect(unplaced(empty.replace(/\n\W?Sum\W?\t\W?0\W?\n/g, "\nSum\t0\n"))).toEqual([]);
    for (const said of ["en million", "Ikke besvart før jul"])
      expect(unplaced(empty.replace("Fjordvik\tIkke besvart", `Fjordvik\t${said}`))).toEqual([
        `Kommune i Fjordvik ${said}\nSum 0`,
      ]);
  });
});

describe("A document of an edition with two institutions", () => {
  const known = recognised.find(({ form }) => form.id === "klima-2027") as (typeof recognised)[number];

  it("keeps the figures of the institutions if somebody has changed one, and only then.", async () => {
    const text = await ownText(known, "nb");
    const [line = ""] = /Andre fordelt på institusjon: .*/.exec(text) ?? [];
    expect(read(known, text).unplaced).toEqual([]);
    const changed = line.replace(/\d$/, (figure) => String((Number(figure) + 1) % 10));
    const [kept] = read(known, text.replace(line, changed)).unplaced;
    expect(kept?.text).toBe(changed.replace(/\s/g, " "));
  });
});
