import { sameWords } from "./letters";

/** Words of a person's name: capitalised words, initials, and separators between two names. */
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|og|,|&|\/)$/u;
const ORGANISATION =
  /(?:kommune[nr]?|barnehage[nr]?|barnehagene|barnehager|barnehagane|barnehagar|skole[nr]?|skulen?|skular|universitet(?:et)?|høgskole[n]?|høgskulen|AS|A\/S|SA|BA|stiftelse[n]?|samskipnad|senter(?:et)?|foretaket|forbundet|laget)$/iu;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** More words, or lines, than the names of the people in one row have. */
const LONGEST_NAME = 60;

/** Whether a text can be a person's name, or several. */
export const isNameLike = (text: string): boolean => {
  const all = words(text.replace(/,/g, " , "));
  return (
    all.length > 0 &&
    /^\p{Lu}/u.test(all[0] ?? "") &&
    all.every((word) => NAME_WORD.test(word)) &&
    !all.some((word) => ORGANISATION.test(word))
  );
};

/**
 * Splits "an organisation and its person" in a table that has lost its columns. It splits at the first line break
 * followed only by names, or else after the last word that organisations end with. `null` if there is neither.
 */
export function cutBeforeName(
  lines: readonly string[],
  known: readonly string[],
): { before: string; name: string } | null {
  for (let at = Math.max(1, lines.length - LONGEST_NAME); at < lines.length; at++) {
    const rest = lines.slice(at).join(" ");
    if (isNameLike(rest) && words(rest).length > 1) return { before: lines.slice(0, at).join(" "), name: rest };
  }
  const all = words(lines.join(" "));
  for (const organisation of known) {
    const length = words(organisation).length;
    if (sameWords(all.slice(0, length).join(" "), organisation) && isNameLike(all.slice(length).join(" ")))
      return { before: all.slice(0, length).join(" "), name: all.slice(length).join(" ") };
  }
  for (let at = all.length - 1; at > Math.max(0, all.length - LONGEST_NAME); at--) {
    const before = all.slice(0, at);
    const name = all.slice(at).join(" ");
    if (
      (ORGANISATION.test(before.at(-1)?.replace(/[,)]$/, "") ?? "") || /\)$/.test(before.at(-1) ?? "")) &&
      isNameLike(name) &&
      all.length - at > 1
    )
      return { before: before.join(" "), name };
  }
  return null;
}
