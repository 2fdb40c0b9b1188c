import { ownWords } from "../model/ownWords";

/** "herav 700 000 (LMS)". */
const PART = new RegExp(`\\s(?:${ownWords("ofThis").join("|")}) \\d[\\d ]{0,14}\\([^()\\n\\t]{1,200}\\)`, "gi");

/** A table of sums without what our own documents print below a sum: the shares that it is made of. */
export const withoutParts = (text: string): string => text.replaceAll("\u00a0", " ").replace(PART, "");

/** A figure in a cell, and the lines below it that say what it is made of. */
const MADE_OF = new RegExp(
  `(\\d[\\d ]{0,14}?)((?:\\s(?:${ownWords("ofThis").join("|")}) \\d[\\d ]{0,14}\\([^()\\n\\t]{1,200}\\))+)`,
  "gi",
);

/** The same, of the parts that do make the sum above them: nobody has changed those. */
export const withoutPartsThatAddUp = (text: string): string =>
  text.replaceAll("\u00a0", " ").replace(MADE_OF, (all, sum: string, parts: string) => {
    const figures = [...parts.matchAll(/ (\d[\d ]{0,14})\(/g)].map(([, figure = ""]) => kronerIn(figure));
    return figures.reduce((made, each) => made + each, 0) === kronerIn(sum) ? sum : all;
  });

const kronerIn = (figure: string): number => Number(figure.replaceAll(" ", ""));
