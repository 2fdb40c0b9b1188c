import fc from "fast-check";
import { type ChannelPart, channelParts } from "../../../documents/channel/channelPart";
import { jsonBytes, splitText } from "../../../documents/channel/splitText";
import { outlineOf } from "../../../documents/outline/outline";
import { splitLines } from "../../../documents/outline/splitLines";
import type { Application } from "../../../domain/section/section";
import { anyCharacter } from "../../support/anyCharacter";
import {
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
  withAnswer,
} from "../../support/application/application";
import { privateForm } from "../../support/application/privateForm";
import { rows, runs } from "../../support/cases";

const answered = withAllAnswers(anApplication());
const compile = (application: Application, form = form2026) => outlineOf(form, application, { version: 1, at: noon });
const partsOf = (application: Application, options = {}) => channelParts(compile(application), options);
const bytes = (part: ChannelPart) => Buffer.byteLength(JSON.stringify(part));
/** The text of all parts together. A line that was cut is whole again. */
const joined = (parts: readonly ChannelPart[]) =>
  parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ label, lines }) => [label ?? "", ...lines])).join("");
const needs = (number: number, value: string) => ({
  measureId: measureId(number),
  sectionId: "needs",
  field: "text",
  partyId: "fjordvik",
  value,
});
const withTexts = (value: string): Application =>
  ["needs", "ownEffort", "audience"].reduce(
    (all, sectionId) =>
      [1, 2, 3, 4, 5].reduce((each, number) => withAnswer(each, { ...needs(number, value), sectionId }), all),
    answered,
  );

describe("the parts of a draft", () => {
  it("are the common sections, each measure, and the common sections again", () => {
    expect(partsOf(answered).map(({ heading, continued }) => [heading, continued])).toEqual([
      ["Behovsmelding for Fjordvik 2027", false],
      ["Tiltak 1: Kvalitetsutvikling i barnehagene", false],
      ["Tiltak 2: Trygt og godt skolemiljø", false],
      ["Tiltak 3: Ledersamlinger", false],
      ["Tiltak 4: Fådelt skole", false],
      ["Tiltak 5: Lesing og skriving", false],
      ["Felles for alle tiltakene", false],
    ]);
  });

  it("do not increase in number with texts of usual length", () => {
    const usual = "Dette er en setning av vanlig lengde om et vanlig behov. ".repeat(50);

    expect(partsOf(withTexts(usual))).toHaveLength(7);
  });

  it("present choices, tables and notes as text", () => {
    const [first, measure] = partsOf(answered);

    expect(first?.paragraphs).toContainEqual({
      label: "Behovsmeldingen gjelder",
      lines: ["Barnehage\u00a0☒   Grunnskole\u00a0☐   Begge deler\u00a0☐"],
    });
    expect(
      first?.paragraphs
        .find(({ label }) => label?.startsWith("Total sum"))
        ?.lines.map((line) => line.replaceAll("\u00a0", " "))
        .at(-1),
    ).toBe("Sum · Eier: 880 000 · UH: 1 578 860 · Totalt: 2 458 860");
    expect(first?.paragraphs.find(({ label }) => label === "Kontaktperson")?.lines[0]).toBe(
      "Eier: Fjordvik kommune · Navn: Kontaktperson, navn hos Fjordvik kommune · Funksjon: Kontaktperson, funksjon hos Fjordvik kommune",
    );
    expect(
      measure?.paragraphs
        .find(({ label }) => label === "6. Økonomi og varighet")
        ?.lines.map((line) => line.replaceAll("\u00a0", " ")),
    ).toEqual([
      "Fjordvik kommune · Ønsket tilskuddsbeløp: 200 000",
      "Læringsmiljøsenteret (LMS) · Ønsket tilskuddsbeløp: 201 500 · Herav reise og opphold: 22 000",
      "Sum · Ønsket tilskuddsbeløp: 401 500",
    ]);
    expect(partsOf(answered).at(-1)?.paragraphs).toEqual(
      expect.arrayContaining([
        {
          label: "Hvem som har deltatt",
          lines: ["Fjordvik lærerlag · Hovedtillitsvalgt · Ulf Utkast", "Fjordvik lærerlag · Verneombud · Vera Verdi"],
        },
        {
          label: "Hvor mange enheter er inkludert i behovsmeldingen?",
          lines: [
            "Kommunale barnehager: 19",
            "Private barnehager: 19",
            "Offentlige skoler: 19",
            "Private skoler: 19",
            "PP-tjenester: 19",
          ],
        },
      ]),
    );
  });

  it("mark missing and unchanged answers", () => {
    expect(partsOf(anApplication())[1]?.paragraphs[0]).toEqual({
      label: "1. Vurdering av behov",
      lines: ["Ikke besvart"],
    });

    const same = withAnswer(withAnswer(answered, needs(1, "Det samme")), needs(2, "Det samme"));
    expect(partsOf(same)[2]?.paragraphs.slice(0, 2)).toEqual([
      { label: "1. Vurdering av behov", lines: [] },
      { label: "Fjordvik kommune", lines: ["(Uendret fra tiltak 1)", "Det samme"] },
    ]);
  });

  it("contain no private answers", () => {
    const secret = [
      { field: "phone", value: "99 99 99 99" },
      { field: "account", value: "1234 56 78903" },
      { field: "remark", value: "Hemmelig merknad" },
      { field: "members", value: [{ role: "Hemmelig rolle", name: "Hemmelig navn" }] },
      { field: "sick", value: 77 },
    ].reduce(
      (all, written) =>
        withAnswer(all, { measureId: null, sectionId: "contact", partyId: "fjordvik", ...written }, privateForm),
      withAllAnswers(anApplication(), privateForm),
    );
    const paid = withAnswer(
      secret,
      { measureId: measureId(1), sectionId: "economy", field: "wages", partyId: "lms", value: 123_456 },
      privateForm,
    );
    const outline = compile(paid, privateForm);

    const said = JSON.stringify(channelParts(outline));
    for (const word of [
      "99 99",
      "78903",
      "emmelig",
      "Telefon",
      "Kontonr",
      "77",
      "123\u00a0456",
      "Herav lønn",
      "Skjermet",
    ]) {
      expect(said).not.toContain(word);
      expect(JSON.stringify(outline)).toContain(word);
    }
    expect(said).toContain("Kontaktperson, navn hos Fjordvik kommune");
    expect(said).toContain("Ansatte: 19");
  });

  it("are cut between words and continue under the same heading", () => {
    const long = `${"ord og flere ord ".repeat(4000)}slutt`;
    const parts = partsOf(withAnswer(answered, needs(1, long)));
    const ofMeasure = parts.filter(({ heading }) => heading.startsWith("Tiltak 1"));

    expect(ofMeasure.length).toBeGreaterThan(2);
    expect(ofMeasure.map(({ continued }) => continued)).toEqual(ofMeasure.map((_, index) => index > 0));
    expect(ofMeasure[1]?.paragraphs[0]?.label).toBeNull();
    for (const part of ofMeasure.slice(0, -1)) expect(part.paragraphs.at(-1)?.lines.at(-1)).toMatch(/ $/);
    expect(joined(parts)).toContain(long);
  });

  it("never end with a heading", () => {
    for (const length of rows(Array.from({ length: 60 }, (_, index) => 3_000 + index * 20))) {
      const parts = partsOf(withAnswer(answered, needs(1, "x ".repeat(length / 2))), { mostBytes: 5_000 });

      for (const { paragraphs } of parts) expect(paragraphs.at(-1)?.lines.length).toBeGreaterThan(0);
    }
  });

  it("cannot be made in a size without room for a heading", () => {
    expect(() => partsOf(answered, { mostBytes: 1_000 })).toThrow(RangeError);
  });

  const anyText = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 3000 }),
    fc.string({ unit: anyCharacter, maxLength: 3000 }),
    fc.string({
      unit: fc.constantFrom("a", " ", "\n", '"', "\u0001", "👩‍👩‍👧", "ש", "e\u0301", "\ud83d"),
      maxLength: 3000,
    }),
    fc
      .array(fc.lorem({ maxCount: 30, mode: "sentences" }), { maxLength: 20 })
      .map((paragraphs) => paragraphs.join("\n\n")),
    fc.nat(20_000).map((length) => "å".repeat(length)),
  );

  it("lose nothing and stay within their size for any text", () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 3, maxLength: 3 }),
        fc.constantFrom(4_000, 5_000, 24_000),
        (texts, mostBytes) => {
          const application = texts.reduce(
            (all, text, index) =>
              withAnswer(all, { ...needs(1, text), sectionId: ["needs", "ownEffort", "audience"][index] as string }),
            answered,
          );
          const whole = channelParts(compile(application), { mostBytes: 10_000_000 });
          const parts = channelParts(compile(application), { mostBytes });

          expect(whole).toHaveLength(7);
          expect(joined(parts)).toBe(joined(whole));
          for (const text of texts) expect(joined(parts)).toContain(splitLines(text).join(""));
          for (const part of parts) expect(bytes(part)).toBeLessThan(mostBytes);
          expect(parts.filter(({ continued }) => !continued).map(({ heading }) => heading)).toEqual(
            whole.map(({ heading }) => heading),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it("keep the longest texts of the largest application within the size", () => {
    const worst = '"\u0001'.repeat(10_000);
    for (const part of partsOf(withTexts(worst))) expect(bytes(part)).toBeLessThan(24_000);
  });
});

describe("cutting a text", () => {
  it.each([
    ["after the last word that fits", "en to tre fire", 9, "en to ", "tre fire"],
    ["not at all when it fits", "en to", 5, "en to", ""],
    ["between letters where there is no space", "abcdef", 3, "abc", "def"],
    ["never inside a letter of several code points", "ae\u0301e\u0301", 4, "ae\u0301", "e\u0301"],
    ["never inside an emoji of several people", "ab👩‍👩‍👧", 12, "ab", "👩‍👩‍👧"],
    ["never between a space and the mark that stands on it", "ab \u0301cd", 6, "ab \u0301c", "d"],
    ["inside a letter that is itself too long", `a${"\u0301".repeat(9)}`, 5, "a\u0301\u0301", "\u0301".repeat(7)],
    ["after one code point at the least", "👩", 1, "👩", ""],
  ])("is %s", (_how, text, most, head, rest) => {
    expect(splitText(text, most)).toEqual([head, rest]);
  });

  it("gives two halves that make up the text, the first small enough", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: anyCharacter })),
        fc.integer({ min: 12, max: 60 }),
        (text, most) => {
          const [head, rest] = splitText(text, most);

          expect(head + rest).toBe(text);
          expect(jsonBytes(head)).toBeLessThanOrEqual(most);
          if (text !== "") expect(head).not.toBe("");
          expect(/[\ud800-\udbff]$/.test(head) && /^[\udc00-\udfff]/.test(rest)).toBe(false);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
