import { withoutEnding } from "../values/withoutEnding";

/**
 * Words beside a figure that change the amount or make it uncertain. The reader is asked about such a figure.
 *
 * A name beside a figure begins with a capital letter, but so can these words.
 */
const DOUBTFUL = new Set(
  (
    "ca cirka circa omtrent omlag om lag rundt inntil opptil opp maks maksimalt maksimum minst minimum min anslag " +
    "anslagsvis anslått estimat estimert ekskl eks eksklusive uten pluss minus moms mva mellom til eller per pr hver à av " +
    "under over drøyt snaut nesten kanskje foreløpig forslag ønsket tidligere før opprinnelig redusert justert avslått " +
    "strøket rest euro eur usd sek dkk gbp isk mrd mia milliard milliarder timer time dager dag stk gange ganger x m t"
  ).split(" "),
);
const HARMLESS =
  /^(?:og|samt|eier|eiers andel|eigar|uh|uhs andel|totalt|sum|i alt|til sammen|(?:inkl\.?|inkludert|inklusive) (?:mva\.?|moms|reise(?: og opphold)?|opphold))$/i;
const NAME = /^\p{Lu}[\p{L}\p{M}.&/,' -]+$/u;
const AROUND = /[\s:+,;.–-]/;

/** Words beside a figure without the punctuation around them. */
export const bareWords = (words: string): string => withoutEnding(words.replace(/^[\s:+,;.–-]+/, ""), AROUND);

/** Whether one of the words makes an amount uncertain: "ca.", "inntil", "+ mva", "pr. time". */
export const isDoubtful = (words: string): boolean =>
  !HARMLESS.test(bareWords(words)) &&
  (/[+=~≈<>×÷*%€$£]/.test(words) ||
    words.split(/[\s.,:;()]+/).some((word) => DOUBTFUL.has(word.toLocaleLowerCase("nb"))));

/** Whether words may stand beside a figure without changing it: a name, or nothing but a join. */
export function mayStandBeside(words: string): boolean {
  const bare = bareWords(words);
  if (/[^\s:+,;.–-]/.test(words) && bare === "") return false;
  if (bare === "" || HARMLESS.test(bare)) return true;
  return NAME.test(bare) && !isDoubtful(bare);
}

/** Whether the words join two amounts into one. */
export const isJoin = (words: string): boolean => /^(?:\+|og|samt)$/i.test(words.trim());
