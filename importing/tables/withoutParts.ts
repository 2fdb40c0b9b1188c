import { ownWords } from "../model/ownWords";

/** "herav 700 000 (LMS)". */
const PART = `\\s(?:${ownWords("ofThis").join("|")}) \\d[\\d ]*\\([^()\\n\\t]+\\)`;
const PARTS = new RegExp(`(?:${PART})+`, "gi");

/** A table of sums without what our own documents print below a sum: the shares that it is made of. */
export const withoutParts = (text: string): string => text.replaceAll("\u00a0", " ").replace(PARTS, "");

/** The same, of the parts that do make the sum before them: nobody has changed those. */
export const withoutPartsThatAddUp = (text: string): string =>
  text.replaceAll("\u00a0", " ").replace(PARTS, (parts: string, at: number, whole: string) => {
    const [sum] = whole.slice(Math.max(0, at - 15), at).match(/\d[\d ]{0,14}$/) ?? [];
    const figures = [...parts.matchAll(/ (\d[\d ]{0,14})\(/g)].map(([, figure = ""]) => kronerIn(figure));
    const made = figures.reduce((before, each) => before + each, 0);
    return sum !== undefined && made === kronerIn(sum) ? "" : parts;
  });

const kronerIn = (figure: string): number => Number(figure.replaceAll(" ", ""));
