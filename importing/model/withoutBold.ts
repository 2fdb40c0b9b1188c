import { PARTY_LINE } from "./partyTexts";

/** Around words that stand out by bold type, a colour or a line: on a paper form, that is how people choose. */
export const BOLD = "\ue000";
export const BOLD_END = "\ue001";

const MARKUP = new RegExp(`[${BOLD}${BOLD_END}${PARTY_LINE}]`, "g");

/** A text without the marks for bold type and for parties. */
export const withoutBold = (text: string): string => text.replace(MARKUP, "");
