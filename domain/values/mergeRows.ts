import { diff3Merge, diffComm } from "node-diff3";
import { alignable } from "./alignable";
import type { MergePiece } from "./mergeTexts";

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `${line}\n`);

/**
 * Merges two tables that were both made from `base`, one row per line.
 *
 * Rows added by both are all kept, even at the same spot, because unlike sentences they are independent of each other.
 * A row that one changed or removed, and the other changed too, becomes `both`. If `base` is unknown (null), rows found
 * in only one table count as additions.
 */
export function mergeRows(base: string | null, mine: string, theirs: string): MergePiece[] {
  const [own, other] = [linesOf(mine), linesOf(theirs)];
  const origin =
    base === null
      ? diffComm(own, other).flatMap((piece) => ("common" in piece ? (piece.common ?? []) : []))
      : linesOf(base);
  const all = [own, other, origin];
  if (!all.every((one) => alignable(one, origin) && alignable(one, own)))
    return [{ kind: "both", mine: own.join(""), theirs: other.join("") }];
  return diff3Merge(own, origin, other).map(({ ok, conflict }): MergePiece => {
    if (!conflict) return { kind: "agreed", text: (ok ?? []).join("") };
    const { a, o, b } = conflict;
    return isWithin(o, a) && isWithin(o, b)
      ? { kind: "agreed", text: [...b, ...a.filter((row) => !b.includes(row))].join("") }
      : { kind: "both", mine: a.join(""), theirs: b.filter((row) => !a.includes(row)).join("") };
  });
}

/** Whether all rows occur in the others, in the same order. */
function isWithin(rows: readonly string[], others: readonly string[]): boolean {
  let found = 0;
  for (const other of others) if (other === rows[found]) found += 1;
  return found === rows.length;
}
