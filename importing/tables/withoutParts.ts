import { ownWords } from "../model/ownWords";

/** "herav 700 000 (LMS)". */
const PART = new RegExp(`\\s(?:${ownWords("ofThis").join("|")}) \\d[\\d ]{0,14}\\([^()\\n\\t]{1,200}\\)`, "gi");

/** A table of sums without what our own documents print below a sum: the shares that it is made of. */
export const withoutParts = (text: string): string => text.replaceAll("\u00a0", " ").replace(PART, "");
