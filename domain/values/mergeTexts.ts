import { diff3Merge, diffComm } from "node-diff3";
import { alignable } from "./alignable";

/** A piece of two merged texts: text that is agreed or changed by one only, or both versions of a conflict. */
export type MergePiece =
  | { readonly kind: "agreed"; readonly text: string }
  | { readonly kind: "both"; readonly mine: string; readonly theirs: string };

const sentences = new Intl.Segmenter("nb", { granularity: "sentence" });

/**
 * Sentences, with the space between them as separate parts, so that changes to two adjacent sentences do not conflict.
 */
const partsOf = (text: string): string[] =>
  [...sentences.segment(text)].flatMap(({ segment }) => {
    const written = segment.trimEnd();
    return [written, segment.slice(written.length)].filter((part) => part !== "");
  });

/**
 * Merges two texts that were both made from `base`.
 *
 * A sentence is the smallest unit. Two changes to the same sentence, or at the same spot between two, become `both`,
 * even if they are words apart. Joining half-sentences that nobody has read together does not make a sentence. If
 * `base` is unknown (null), text found in only one of them counts as an addition.
 */
export function mergeTexts(base: string | null, mine: string, theirs: string): MergePiece[] {
  const [own, other] = [partsOf(mine), partsOf(theirs)];
  if (!alignable(own, other)) return apart(mine, theirs);
  const origin = base === null ? commonOf(own, other) : partsOf(base);
  if (!alignable(origin, own) || !alignable(origin, other)) return apart(mine, theirs);
  return diff3Merge(own, origin, other).map(({ ok, conflict }) =>
    conflict
      ? { kind: "both", mine: conflict.a.join(""), theirs: conflict.b.join("") }
      : { kind: "agreed", text: (ok ?? []).join("") },
  );
}

const apart = (mine: string, theirs: string): MergePiece[] =>
  mine === theirs ? [{ kind: "agreed", text: mine }] : [{ kind: "both", mine, theirs }];

const commonOf = (one: string[], other: string[]): string[] =>
  diffComm(one, other).flatMap((piece) => ("common" in piece ? (piece.common ?? []) : []));

/** The text with both sets of changes; null if both changed the same place. */
export function mergedText(pieces: readonly MergePiece[]): string | null {
  const texts: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === "both") return null;
    texts.push(piece.text);
  }
  return texts.join("");
}

/** One text for editing by hand: where the two differ, mine comes first, then theirs. */
export const bothTexts = (pieces: readonly MergePiece[]): string =>
  pieces.map((piece) => (piece.kind === "agreed" ? piece.text : oneAfterOther(piece))).join("");

function oneAfterOther({ mine, theirs }: { mine: string; theirs: string }): string {
  if (mine.trim() === "") return theirs;
  if (theirs.trim() === "") return mine;
  return `${mine.trimEnd()}${/\n/.test(mine + theirs) ? "\n" : " "}${theirs}`;
}
