import { ATTACHMENT_TYPES, type AttachmentType, endingOf, typeOfEnding } from "./attachmentType";

/** In characters, without the ending: long paths break on Windows. */
export const LONGEST_NAME = 100;

/** Names that Windows keeps for its devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that is safe to show and to save: the last part of a path, without control characters and invisible signs
 * (which can turn "fdp.exe" round to look like "exe.pdf"), and without the signs that Windows forbids. The ending
 * follows the content. `otherwise` is the name if nothing is left.
 */
export function attachmentName(given: string, type: AttachmentType, otherwise = "Vedlegg"): string {
  const last = given.slice(Math.max(given.lastIndexOf("/"), given.lastIndexOf("\\")) + 1);
  const visible = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .replace(/[<>:"|?*]/g, " ");
  const own = typeOfEnding(endingOf(visible)) === null ? visible : visible.slice(0, visible.lastIndexOf("."));
  const words = own.split(" ").filter((word) => word !== "");
  const base = bounded(words.join(" "));
  const name = base === "" ? otherwise : DEVICES.test(base) ? `${base} ${otherwise}` : base;
  return `${name}.${ATTACHMENT_TYPES[type].endings[0]}`;
}

/** Cut to the longest name, and without dots and blanks at either end: Windows drops them. */
function bounded(name: string): string {
  const letters = [...name];
  const isEdge = (letter: string | undefined) => letter === "." || letter === " ";
  let from = 0;
  while (isEdge(letters[from])) from += 1;
  let to = Math.min(letters.length, from + LONGEST_NAME);
  while (to > from && isEdge(letters[to - 1])) to -= 1;
  return letters.slice(from, to).join("");
}
