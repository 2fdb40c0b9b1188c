import fc from "fast-check";
import { bothTexts, mergedText, mergeTexts } from "../../../../domain/values/mergeTexts";

const merged = (base: string, mine: string, theirs: string) => mergedText(mergeTexts(base, mine, theirs));

const BASE = "Vi leser for lite. Lærerne ønsker tid, f.eks. en time i uka.\n\nLederne er med. Vi begynner i mars.";

describe("the merge of two texts with a common origin", () => {
  it("has the changes of both if they changed different sentences", () => {
    const mine = BASE.replace("for lite", "altfor lite");
    const theirs = BASE.replace("i mars", "i april");

    expect(merged(BASE, mine, theirs)).toBe(
      "Vi leser altfor lite. Lærerne ønsker tid, f.eks. en time i uka.\n\nLederne er med. Vi begynner i april.",
    );
  });

  it("succeeds if the changed sentences are adjacent", () => {
    const mine = BASE.replace("er med", "er alltid med");
    const theirs = BASE.replace("i mars", "i april");

    expect(merged(BASE, mine, theirs)).toContain("Lederne er alltid med. Vi begynner i april.");
  });

  it("fails if both changed the same sentence, however far apart in it", () => {
    const mine = BASE.replace("Lærerne ønsker", "Lærerne ønsker ikke");
    const theirs = BASE.replace("en time i uka", "to timer i uka");

    expect(merged(BASE, mine, theirs)).toBeNull();
  });

  it("fails if both added text at the end", () => {
    expect(merged(BASE, `${BASE} Vi slutter i juni.`, `${BASE} Vi møtes ofte.`)).toBeNull();
  });

  it("fails if one removed a sentence the other changed", () => {
    expect(merged(BASE, BASE.replace(" Vi begynner i mars.", ""), BASE.replace("mars", "april"))).toBeNull();
    expect(merged(BASE, "", BASE.replace("mars", "april"))).toBeNull();
  });

  it("puts both in the text for manual merging, mine first, and common parts once", () => {
    const mine = BASE.replace("i mars", "i april");
    const theirs = BASE.replace("i mars", "i mai").replace("for lite", "altfor lite");

    expect(bothTexts(mergeTexts(BASE, mine, theirs))).toBe(
      "Vi leser altfor lite. Lærerne ønsker tid, f.eks. en time i uka.\n\nLederne er med. Vi begynner i april. Vi begynner i mai.",
    );
  });

  it("puts both in that text even if their origin is unknown", () => {
    expect(bothTexts(mergeTexts(null, "Alle er med. Vi leser.", "Alle er med. Vi skriver."))).toBe(
      "Alle er med. Vi leser. Vi skriver.",
    );
  });

  it("finishes, however long and similar the texts are", () => {
    const long = "Ja. ".repeat(5_000);

    expect(mergedText(mergeTexts(long, `Nei. ${long}`, `${long}Kanskje.`))).toBeNull();
  });
});

describe("for any texts", () => {
  const words = fc.array(fc.constantFrom("a", "b", "Vi", "ikke", "og", "er"), { minLength: 1, maxLength: 5 });
  const sentence = words.map((each) => `S${each.join(" ")}.`);
  const gap = fc.constantFrom(" ", "\n", "\n\n");
  const text = fc
    .array(fc.tuple(sentence, gap), { maxLength: 8 })
    .map((all) => all.map((pair) => pair.join("")).join(""));

  it("a person who changed nothing gets the other's text", () => {
    fc.assert(
      fc.property(text, text, (base, theirs) => {
        expect(merged(base, base, theirs)).toBe(theirs);
        expect(merged(base, theirs, base)).toBe(theirs);
      }),
    );
  });

  it("two people who made the same change agree", () => {
    fc.assert(fc.property(text, text, (base, same) => expect(merged(base, same, same)).toBe(same)));
  });

  it("the order of the two people does not matter", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) =>
        expect(merged(base, mine, theirs)).toBe(merged(base, theirs, mine)),
      ),
    );
  });

  /** Sentences that all differ, and two of them. */
  const places = fc
    .integer({ min: 2, max: 12 })
    .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1), gap));
  const sentencesOf = (size: number) => Array.from({ length: size }, (_, index) => `Setning ${index} er her.`);
  const change = (all: readonly string[], at: number, by: string) =>
    all.map((each, index) => (index === at ? by : each));

  it("two changed sentences both keep their changes, and nothing else changes", () => {
    const made = fc.constantFrom("er endret", "er ikke her", "blir f.eks. slik");
    fc.assert(
      fc.property(places, made, made, ([size, one, other, between], mine, theirs) => {
        fc.pre(one !== other);
        const base = sentencesOf(size);
        const [own, another] = [`Min ${mine}.`, `Deres ${theirs}.`];
        expect(
          merged(base.join(between), change(base, one, own).join(between), change(base, other, another).join(between)),
        ).toBe(change(change(base, one, own), other, another).join(between));
      }),
    );
  });

  it("a removed sentence and several inserted ones, separated by an untouched one, are merged", () => {
    fc.assert(
      fc.property(places, ([size, one, other, between]) => {
        fc.pre(Math.abs(one - other) > 1);
        const base = sentencesOf(size);
        const without = (all: readonly string[]) => all.filter((each) => each !== base[one]);
        const more = change(base, other, ["Mer er lagt til.", `${base[other]}`, "Og enda mer."].join(between));
        expect(merged(base.join(between), without(base).join(between), more.join(between))).toBe(
          without(more).join(between),
        );
      }),
    );
  });

  it("two changes of the same sentence are never merged, and the text for manual merging contains both", () => {
    fc.assert(
      fc.property(places, ([size, at, , between]) => {
        const base = sentencesOf(size);
        const mine = change(base, at, "Setningen er min.").join(between);
        const theirs = change(base, at, "Setningen er deres.").join(between);

        const pieces = mergeTexts(base.join(between), mine, theirs);

        expect(mergedText(pieces)).toBeNull();
        expect(bothTexts(pieces)).toContain("Setningen er min.");
        expect(bothTexts(pieces)).toContain("Setningen er deres.");
      }),
    );
  });

  it("every sentence written by only one of them is in the text for manual merging", () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const both = bothTexts(mergeTexts(null, mine, theirs));
        for (const each of `${mine}${theirs}`.match(/S[^.]*\./g) ?? []) expect(both).toContain(each);
      }),
    );
  });
});
