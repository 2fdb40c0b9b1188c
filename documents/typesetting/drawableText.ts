/** Controls, lone surrogates, noncharacters, marks of direction and of variants: nothing that is drawn. */
const UNDRAWN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Surrogate}\p{Variation_Selector}\ufffe\uffff]/gu;
/** Joiners shape Arabic letters; elsewhere they join pictures that are not in the fonts. */
const JOINERS = /(?<!\p{Script=Arabic})[\u200c\u200d]/gu;
/** The sign for "fi", which comes from other PDFs: it is two letters. */
const LIGATURES = /[\ufb00-\ufb06]/g;
const TAB = "\u00a0\u00a0\u00a0\u00a0";

/** Most lines have none of these: their letters are drawn as they are. */
const UNUSUAL = /[^ -~\u00a0-\u00ac\u00ae-\u017f\u2013-\u2026]/;

/** One line of a text as it is drawn: composed letters, and nothing that cannot be seen. */
export const drawableText = (line: string): string => (UNUSUAL.test(line) ? withoutUnseen(line) : line).trimEnd();

const withoutUnseen = (line: string): string =>
  line
    .replaceAll("\t", TAB)
    .replace(UNDRAWN, "")
    .replace(JOINERS, "")
    .replace(LIGATURES, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC");
