import { type Outcome, ok, refuse } from "../values/outcome";
import type { Figure } from "./figure";
import {
  assign,
  holds,
  IN_KRONER,
  type KronerRow,
  type RowRefusal,
  type Share,
  type Side,
  type StatedUnits,
  shareOf,
} from "./kronerRow";
import { MOST_KRONER } from "./parseKroner";

/** Every way to cut a run of groups into `count` figures. No figure except 0 itself begins with a zero. */
function* cuts(groups: readonly string[], count: number): Generator<string[][]> {
  if (count === 1) {
    const [first] = groups;
    const kroner = Number(groups.join(""));
    const begins = groups.length === 1 ? /^(0|[1-9]\d*)$/ : /^[1-9]/;
    if (first && begins.test(first) && kroner <= MOST_KRONER) yield [[...groups]];
    return;
  }
  for (let size = 1; size <= groups.length - count + 1; size++)
    for (const [head] of cuts(groups.slice(0, size), 1))
      for (const tail of cuts(groups.slice(size), count - 1)) yield [head as string[], ...tail];
}

const inThrees = (groups: readonly string[]): boolean =>
  groups.length === 1 || (/^[1-9]\d{0,2}$/.test(groups[0] ?? "") && groups.slice(1).every((g) => g.length === 3));

/** Every way to cut all the runs of a row into `count` shares, counting gaps. */
function* waysOf(
  items: readonly (Figure | null)[],
  count: number,
): Generator<{ shares: (Share | null)[]; neat: boolean }> {
  const [item, ...rest] = items;
  if (item === undefined) {
    if (count === 0) yield { shares: [], neat: true };
    return;
  }
  const most = count - rest.length;
  if (item === null || item.groups.length === 0) {
    if (most < 1) return;
    for (const way of waysOf(rest, count - 1)) yield { shares: [item && shareOf(item), ...way.shares], neat: way.neat };
    return;
  }
  for (let figures = 1; figures <= Math.min(most, item.groups.length); figures++)
    for (const cut of cuts(item.groups, figures))
      for (const way of waysOf(rest, count - figures)) {
        const here = cut.map((groups, index) => ({
          kroner: Number(groups.join("")),
          note: index === cut.length - 1 ? item.note : null,
        }));
        yield { shares: [...here, ...way.shares], neat: cut.every(inThrees) && way.neat };
      }
}

/** Reads figures that run together: the only cut that makes the sum right, or the possible readings. */
export function splitRow(
  items: readonly (Figure | null)[],
  order: readonly Side[],
  units: StatedUnits = IN_KRONER,
): Outcome<KronerRow, RowRefusal> {
  // Cut figures carry no unit; assuming one other than kroner would be guessing twice.
  if (order.some((side) => units[side] !== 1)) return refuse({ kind: "ambiguous", ways: [] });
  const tooMany = items.reduce((sum, item) => sum + Math.max(1, item?.groups.length ?? 1), 0) > 24;
  // Every named institution beyond the first adds one figure.
  const counts = [3, 2 + items.filter((item) => item?.note).length].filter((count, index) => count >= 3 + index);
  const ways = tooMany ? [] : counts.flatMap((count) => [...waysOf(items, count)]);
  const rows = ways.flatMap(({ shares, neat }) => {
    const row = assign(shares, order);
    return row ? [{ row, neat }] : [];
  });
  const holding = rows.filter(({ row }) => holds(row));
  if (holding.length === 1) return ok(holding[0]?.row as KronerRow);
  if (holding.length > 1) return refuse({ kind: "ambiguous", ways: holding.map(({ row }) => row) });
  return refuse({ kind: "ambiguous", ways: rows.filter(({ neat }) => neat).map(({ row }) => row) });
}
