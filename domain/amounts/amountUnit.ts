/** Kroner per unit of a figure. */
export type AmountUnit = 1 | 1000 | 1_000_000;

const KRONER = "(?:kroner|kr|nok)";
const THOUSAND = String.raw`(?:t\. ?kr|t kr|tkr|kkr|tnok|knok|k|tusen(?: ?${KRONER})?)`;
const MILLION = String.raw`(?:(?:millioner|million|mill)\.?(?: ?${KRONER})?|mkr|mnok)`;

/** Regex sources, case-insensitive, for a unit after a figure and before it. */
export const UNIT_AFTER = String.raw`(?:${THOUSAND}|${MILLION})(?![\p{L}\d])\.?`;
export const UNIT_BEFORE = String.raw`(?:t\. ?kr|tkr|kkr|tnok|knok|mkr|mnok|mill\.? ?kr)(?![\p{L}\d])\.?:?`;

const IS_UNIT = new RegExp(`^(?:i )?${UNIT_AFTER}$`, "iu");
const IS_MILLION = new RegExp(`^${MILLION}`, "iu");

/** The unit that a word names; null for any other word. */
export function unitOf(word: string): AmountUnit | null {
  const bare = word.trim().replace(/^i (?:hele )?/i, "");
  return !IS_UNIT.test(bare) ? null : IS_MILLION.test(bare) ? 1_000_000 : 1000;
}
