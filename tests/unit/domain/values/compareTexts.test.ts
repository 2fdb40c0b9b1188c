import fc from "fast-check";
import { compareTexts } from "../../../../domain/values/compareTexts";

const text = fc.stringMatching(/^[ab \n]{0,30}$/);
const without = (before: string, after: string, left: "before" | "after") =>
  compareTexts(before, after)
    .filter((each) => each.in !== left)
    .map((each) => each.text)
    .join("");

describe("the comparison of two texts", () => {
  it("shows the removed and the inserted words", () => {
    expect(compareTexts("Vi leser for lite i dag.", "Vi leser altfor lite.")).toEqual([
      { text: "Vi leser", in: "both" },
      { text: " for", in: "before" },
      { text: " altfor", in: "after" },
      { text: " lite", in: "both" },
      { text: " i dag", in: "before" },
      { text: ".", in: "both" },
    ]);
  });

  it("shows nothing if nothing differs", () => {
    expect(compareTexts("Vi leser.\n\nMye.", "Vi leser.\n\nMye.")).toEqual([{ text: "Vi leser.\n\nMye.", in: "both" }]);
    expect(compareTexts("", "")).toEqual([]);
  });

  it("gives exactly the later text if removed words are left out", () => {
    fc.assert(fc.property(text, text, (before, after) => expect(without(before, after, "before")).toBe(after)));
  });

  it("gives the words of the earlier text if inserted words are left out", () => {
    const bare = (each: string) => each.replace(/\s/g, "");
    fc.assert(
      fc.property(text, text, (before, after) => expect(bare(without(before, after, "after"))).toBe(bare(before))),
    );
  });

  it("finishes, however long and similar the texts are", () => {
    const [before, after] = ["ja nei ".repeat(5_000), "nei ja ".repeat(5_000)];
    expect(without(before, after, "before")).toBe(after);
  });

  it("shows one text after the other if a word comparison would take too long", () => {
    const [before, after] = [1, 2].map((of) => Array.from({ length: 2_000 }, (_, at) => `${of}x${at}`).join(" "));
    expect(compareTexts(before as string, after as string)).toEqual([
      { text: before, in: "before" },
      { text: after, in: "after" },
    ]);
  });
});
