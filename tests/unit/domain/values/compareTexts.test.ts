import fc from "fast-check";
import { compareTexts } from "../../../../domain/values/compareTexts";

const text = fc.stringMatching(/^[ab \n]{0,30}$/);
const without = (before: string, after: string, left: "before" | "after") =>
  compareTexts(before, after)
    .filter((each) => each.in !== left)
    .map((each) => each.text)
    .join("");

describe("two texts read as one", () => {
  it("show which words were taken out and which were put in", () => {
    expect(compareTexts("Vi leser for lite i dag.", "Vi leser altfor lite.")).toEqual([
      { text: "Vi leser", in: "both" },
      { text: " for", in: "before" },
      { text: " altfor", in: "after" },
      { text: " lite", in: "both" },
      { text: " i dag", in: "before" },
      { text: ".", in: "both" },
    ]);
  });

  it("show nothing where nothing differs", () => {
    expect(compareTexts("Vi leser.\n\nMye.", "Vi leser.\n\nMye.")).toEqual([{ text: "Vi leser.\n\nMye.", in: "both" }]);
    expect(compareTexts("", "")).toEqual([]);
  });

  it("are the later text to the letter, without what was taken out", () => {
    fc.assert(fc.property(text, text, (before, after) => expect(without(before, after, "before")).toBe(after)));
  });

  it("are the words of the earlier text, without what was put in", () => {
    const bare = (each: string) => each.replace(/\s/g, "");
    fc.assert(
      fc.property(text, text, (before, after) => expect(bare(without(before, after, "after"))).toBe(bare(before))),
    );
  });

  it("come to an end, however long and alike their words are", () => {
    const [before, after] = ["ja nei ".repeat(5_000), "nei ja ".repeat(5_000)];
    expect(without(before, after, "before")).toBe(after);
  });

  it("are shown one after the other where so much is exchanged that nobody would wait for the words", () => {
    const [before, after] = [1, 2].map((of) => Array.from({ length: 2_000 }, (_, at) => `${of}x${at}`).join(" "));
    expect(compareTexts(before as string, after as string)).toEqual([
      { text: before, in: "before" },
      { text: after, in: "after" },
    ]);
  });
});
