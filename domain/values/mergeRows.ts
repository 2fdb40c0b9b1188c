import { diff3Merge, diffComm } from "node-diff3";
import { alignable } from "./alignable";
import type { MergePiece } from "./mergeTexts";

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `${line}\n`);

/**
 * Lays two tables together that were both made from `base`, a row a line.
 *
 * Rows that both have added stand in both, also at the same spot: unlike two sentences they say nothing about each
 * other. Who changed or took out a row that the other changed too has made something else of it: that is `both`.
 * Where the table that both began with is not known (null), what only one of them has is taken for an addition.
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

/** Whether all rows stand in the others, in their order. */
function isWithin(rows: readonly string[], others: readonly string[]): boolean {
  let found = 0;
  for (const other of others) if (other === rows[found]) found += 1;
  return found === rows.length;
}
