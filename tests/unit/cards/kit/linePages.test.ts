import fc from "fast-check";
import { bytesOf } from "../../../../cards/kit/fitted";
import { linePages } from "../../../../cards/kit/linePages";
import { markedLines } from "../../../../cards/kit/markedLines";
import type { Stretch } from "../../../../domain/values/compareTexts";
import { runs } from "../../../support/cases";

const ROOM = 1_500;

const someText = fc
  .array(fc.constantFrom("ord", "ønsker ", "lese", " ", "\n", '"', "æøå ", "🙂", "{{DATE}}", "lang".repeat(300)), {
    maxLength: 200,
  })
  .map((words) => words.join(""));
const someStretches: fc.Arbitrary<Stretch[]> = fc.array(
  fc.record({ text: someText, in: fc.constantFrom("both" as const, "before" as const, "after" as const) }),
  { maxLength: 12 },
);
type Lines = ReturnType<typeof markedLines>;
const runsIn = (lines: Lines) => lines.flatMap(({ runs }) => runs);
const textIn = (lines: Lines) =>
  runsIn(lines)
    .map((run) => (typeof run === "string" ? run : run.text))
    .join("");

describe("a long text page by page", () => {
  it("contains everything in order and with its marks, and no page exceeds the available room", () => {
    fc.assert(
      fc.property(someStretches, (stretches) => {
        const lines = markedLines(stretches);
        const pages = linePages(lines, ROOM);

        expect(textIn(pages.flat())).toBe(textIn(lines));
        const marked = (of: Lines) =>
          textIn(of.map((line) => ({ ...line, runs: line.runs.filter((run) => typeof run !== "string") })));
        expect(marked(pages.flat())).toBe(marked(lines));
        for (const page of pages) expect(bytesOf(page.map(({ runs }) => runs))).toBeLessThanOrEqual(ROOM);
        for (const run of runsIn(pages.flat()))
          expect(typeof run === "string" ? run : run.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
      { numRuns: runs(300) },
    );
  });

  it("breaks a paragraph too long for a page between words", () => {
    const pages = linePages(markedLines([{ text: "Ordene står hver for seg. ".repeat(400), in: "after" }]), ROOM);
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(textIn(page)).toMatch(/ $/);
  });

  it("is one page if there is room, and if it is empty", () => {
    expect(linePages(markedLines([{ text: "Kort.", in: "both" }]), ROOM)).toHaveLength(1);
    expect(linePages([], ROOM)).toEqual([[]]);
  });
});
