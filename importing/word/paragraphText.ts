import { BOLD, BOLD_END } from "../model/withoutBold";
import type { Emphasis } from "./wordStyles";

/** A stretch of a paragraph with a uniform look. */
export type Segment = {
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
  /** A page number, which nobody wrote. */
  readonly page: boolean;
};

const LETTER = /[\p{L}\p{N}]/u;

/**
 * A paragraph's text, with marks around words that stand out.
 *
 * If words stand out in two ways, such as a highlight among bold options, only the rarer way counts. Emphasis on part
 * of a word is ignored.
 */
export function paragraphText(segments: readonly Segment[]): string {
  const written = segments.filter(({ text }) => LETTER.test(text));
  if (written.length > 0 && written.every(({ page }) => page)) return "";
  const telling = tellingOf(written);
  const runs: { text: string; stands: boolean }[] = [];
  for (const { text, emphasis } of segments) {
    const stands = emphasis.some((each) => telling.has(each));
    const last = runs.at(-1);
    if (last && (last.stands === stands || text.trim() === "")) last.text += text;
    else runs.push({ text, stands });
  }
  return runs
    .map((run, index) => {
      const whole =
        !(LETTER.test(runs[index - 1]?.text.at(-1) ?? "") && LETTER.test(run.text[0] ?? "")) &&
        !(LETTER.test(run.text.at(-1) ?? "") && LETTER.test(runs[index + 1]?.text[0] ?? ""));
      return run.stands && whole
        ? run.text.replace(/\S(?:[\s\S]*\S)?/, (words) => `${BOLD}${words}${BOLD_END}`)
        : run.text;
    })
    .join("");
}

function tellingOf(written: readonly Segment[]): Set<Emphasis> {
  const all = [...new Set(written.flatMap(({ emphasis }) => emphasis))];
  const having = (each: Emphasis) => written.filter(({ emphasis }) => emphasis.includes(each));
  const rarer = (each: Emphasis, other: Emphasis) =>
    having(other).length < having(each).length && having(other).every(({ emphasis }) => emphasis.includes(each));
  return new Set(all.filter((each) => !all.some((other) => rarer(each, other))));
}
