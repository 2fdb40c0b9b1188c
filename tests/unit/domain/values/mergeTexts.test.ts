import fc from "fast-check";
import { bothTexts, mergedText, mergeTexts } from "../../../../domain/values/mergeTexts";

const merged = (base: string, mine: string, theirs: string) => mergedText(mergeTexts(base, mine, theirs));

const BASE = "Vi leser for lite. Lærerne ønsker tid, f.eks. en time i uka.\n\nLederne er med. Vi begynner i mars.";

describe("two texts that were made from one", () => {
  it("become one text with the changes of both, where they changed different sentences", () => {
    const mine = BASE.replace("for lite", "altfor lite");
    const theirs = BASE.replace("i mars", "i april");

    expect(merged(BASE, mine, theirs)).toBe(
      "Vi leser altfor lite. Lærerne ønsker tid, f.eks. en time i uka.\n\nLederne er med. Vi begynner i april.",
    );
  });

  it("become one text where the changed sentences stand beside each other", () => {
    const mine = BASE.replace("er med", "er alltid med");
    const theirs = BASE.replace("i mars", "i april");

    expect(merged(BASE, mine, theirs)).toContain("Lederne er alltid med. Vi begynner i april.");
  });

  it("are not made one where both changed a sentence, however far apart in it", () => {
    const mine = BASE.replace("Lærerne ønsker", "Lærerne ønsker ikke");
    const theirs = BASE.replace("en time i uka", "to timer i uka");

    expect(merged(BASE, mine, theirs)).toBeNull();
  });

  it("are not made one where both wrote on at the end", () => {
    expect(merged(BASE, `${BASE} Vi slutter i juni.`, `${BASE} Vi møtes ofte.`)).toBeNull();
  });

  it("are not made one where one took away what the other changed", () => {
    expect(merged(BASE, BASE.replace(" Vi begynner i mars.", ""), BASE.replace("mars", "april"))).toBeNull();
    expect(merged(BASE, "", BASE.replace("mars", "april"))).toBeNull();
  });

  it("stand both in the text to edit together, mine first, and what they agree on once", () => {
    const mine = BASE.replace("i mars", "i april");
    const theirs = BASE.replace("i mars", "i mai").replace("for lite", "altfor lite");

    expect(bothTexts(mergeTexts(BASE, mine, theirs))).toBe(
      "Vi leser altfor lite. Lærerne ønsker tid, f.eks. en time i uka.\n\nLederne er med. Vi begynner i april. Vi begynner i mai.",
    );
  });

  it("stand both in it also where nobody knows what they began with", () => {
    expect(bothTexts(mergeTexts(null, "Alle er med. Vi leser.", "Alle er med. Vi skriver."))).toBe(
      "Alle er med. Vi leser. Vi skriver.",
    );
  });

  it("come to an end, however long and alike their words are", () => {
    const long = "Ja. ".repeat(5_000);

    expect(mergedText(mergeTexts(long, `Nei. ${long}`, `${long}Kanskje.`))).toBeNull();
  });
});

describe("whatever the texts are", () => {
  const words = fc.array(fc.constantFrom("a", "b", "Vi", "ikke", "og", "er"), { minLength: 1, maxLength: 5 });
  const sentence = words.map((each) => `S${each.join(" ")}.`);
  const gap = fc.constantFrom(" ", "\n", "\n\n");
  const text = fc
    .array(fc.tuple(sentence, gap), { maxLength: 8 })
    .map((all) => all.map((pair) => pair.join("")).join(""));

  it("one who changed nothing gets the other's text", () => {
    fc.assert(
      fc.property(text, text, (base, theirs) => {
        expect(merged(base, base, theirs)).toBe(theirs);
        expect(merged(base, theirs, base)).toBe(theirs);
      }),
    );
  });

  it("two who made the same change agree", () => {
    fc.assert(fc.property(text, text, (base, same) => expect(merged(base, same, same)).toBe(same)));
  });

  it("it does not matter who came first", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) =>
        expect(merged(base, mine, theirs)).toBe(merged(base, theirs, mine)),
      ),
    );
  });

  /** Sentences that are all different, and two of them. */
  const places = fc
    .integer({ min: 2, max: 12 })
    .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1), gap));
  const sentencesOf = (size: number) => Array.from({ length: size }, (_, index) => `Setning ${index} er her.`);
  const change = (all: readonly string[], at: number, by: string) =>
    all.map((each, index) => (index === at ? by : each));

  it("two sentences that were changed are both as they were left, and nothing else is changed", () => {
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

  it("a sentence taken away and several put in, with one between that nobody touched, are so in the one text", () => {
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

  it("two who changed the same sentence are never merged, and both of their sentences stand in the text to edit", () => {
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

  it("every sentence that only one of them wrote stands in the text to edit together", () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const both = bothTexts(mergeTexts(null, mine, theirs));
        for (const each of `${mine}${theirs}`.match(/S[^.]*\./g) ?? []) expect(both).toContain(each);
      }),
    );
  });
});
