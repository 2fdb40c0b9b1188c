import { currentLanguage, INTL_LOCALE } from "../values/language";
import { MOST_DECIMALS } from "./formatNumber";

/**
 * A number to read, in the current language: 1 234,5 in Norwegian, 1 234.5 in English. Thousands are apart by a space in
 * all of them, as kroner are; a comma would be a decimal to the Norwegian beside. What is typed again is `formatNumber`.
 */
export const numberInWords = (number: number): string =>
  new Intl.NumberFormat(INTL_LOCALE[currentLanguage()], { maximumFractionDigits: MOST_DECIMALS })
    .formatToParts(number)
    .map(({ type, value }) => (type === "group" ? "\u00a0" : value))
    .join("");
