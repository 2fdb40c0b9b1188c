import { diff3Merge, diffComm } from "node-diff3";
import { alignable } from "./alignable";

/** Of two texts laid together: what both agree on or one of them alone has changed, or what each has made of a place. */
export type MergePiece =
  | { readonly kind: "agreed"; readonly text: string }
  | { readonly kind: "both"; readonly mine: string; readonly theirs: string };

const sentences = new Intl.Segmenter("nb", { granularity: "sentence" });

/** Sentences, and the space between them by itself: two sentences beside each other are two places. */
const partsOf = (text: string): string[] =>
  [...sentences.segment(text)].flatMap(({ segment }) => {
    const written = segment.trimEnd();
    return [written, segment.slice(written.length)].filter((part) => part !== "");
  });

/**
 * Lays two texts together that were both made from `base`.
 *
 * A sentence is the smallest place: two changes of the same one, or at the same spot between two, are `both`, though
 * they may be words apart, for two halves of a sentence that nobody has read together are not a sentence. Where the
 * text that both began with is not known (null), what only one of them has is taken for an addition.
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

/** The one text that has the changes of both; null where they have changed the same place. */
export function mergedText(pieces: readonly MergePiece[]): string | null {
  const texts: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === "both") return null;
    texts.push(piece.text);
  }
  return texts.join("");
}

/** One text to edit together: where the two differ, what I wrote and then what the other did. */
export const bothTexts = (pieces: readonly MergePiece[]): string =>
  pieces.map((piece) => (piece.kind === "agreed" ? piece.text : oneAfterOther(piece))).join("");

function oneAfterOther({ mine, theirs }: { mine: string; theirs: string }): string {
  if (mine.trim() === "") return theirs;
  if (theirs.trim() === "") return mine;
  return `${mine.trimEnd()}${/\n/.test(mine + theirs) ? "\n" : " "}${theirs}`;
}
