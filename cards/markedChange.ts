import { t } from "./wording";
import { linesOf, runsOf } from "./written";

type Run = { readonly type: "TextRun"; readonly text: string } & (
  | { readonly isSubtle: true; readonly strikethrough?: true }
  | { readonly color: "Good"; readonly weight?: "Bolder" }
);

/** A line of a text that was changed, as runs that say with words and marks what was there and what is. */
export type MarkedLine = { readonly spacing: "None" | "Small" | "Medium"; readonly runs: readonly Run[] };

const word = (text: string): Run => ({ type: "TextRun", text, isSubtle: true });

/** What a text was, struck out, and what it is. */
export function markedChange(before: string | null, after: string | null): MarkedLine[] {
  const gone = (text: string): Run => ({ type: "TextRun", text, isSubtle: true, strikethrough: true });
  const there = (text: string): Run => ({ type: "TextRun", text, color: "Good" });
  return [...told(t("difference.was"), before, gone), ...told(t("difference.is"), after, there)];
}

function told(lead: string, text: string | null, run: (text: string) => Run): MarkedLine[] {
  if (text === null) return [{ spacing: "Small", runs: [word(`${lead} ${t("difference.nothing")}`)] }];
  return linesOf(text).map(({ runs, spacing }, index) => ({
    spacing: index === 0 ? "Small" : spacing,
    runs: [...(index === 0 ? runsOf(`${lead} `).map(word) : []), ...runs.map(run)],
  }));
}
