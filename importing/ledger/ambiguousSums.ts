import { formatKroner } from "../../domain/amounts/formatKroner";
import type { KronerRow } from "../../domain/amounts/kronerRow";
import type { Form } from "../../forms/form";
import type { ImportPlace } from "../model/imported";
import type { ZoneReading } from "../place/zoneReading";
import { holds, kronerIn, type PlacedSum, rowSum } from "../tables/placedSum";
import type { FoundMeasure } from "./measuresIn";

/** The rows that another row sums up. */
type Parts = readonly KronerRow[];
type AmbiguousRow = {
  readonly what: string;
  readonly ways: readonly KronerRow[];
  readonly parts: Parts;
  readonly place: ImportPlace;
};

/**
 * The sums of ambiguous rows whose figures do not add up in any reading.
 *
 * Nothing else is taken from such a row: a person must say which figures are meant. The mismatch itself is certain. The
 * difference is given for the likely reading: the only one, or the only one with at most one figure that differs from
 * its parts' sums.
 */
export function ambiguousSums(
  form: Form,
  title: string,
  measures: readonly FoundMeasure[],
  reading: ZoneReading,
): PlacedSum[] {
  return ambiguousRows(form, title, measures, reading).flatMap(({ what, ways, parts, place }) => {
    if (ways.some(holds)) return [];
    const [row, other] = ways.length === 1 ? ways : ways.filter((way) => agreeing(way, parts) >= 2);
    return row && !other ? rowSum({ what: `${what}, ${inWords(row)}`, row, place }) : [];
  });
}

function ambiguousRows(
  form: Form,
  title: string,
  measures: readonly FoundMeasure[],
  { totals, unread }: ZoneReading,
): AmbiguousRow[] {
  const above = totals.flatMap(({ row: { kind, read } }) => (kind === "row" && read.ok ? [read.value] : []));
  const partsOf = (label: string, kind: "row" | "sum"): Parts => {
    if (kind === "sum") return above;
    const scheme = form.schemes.find((each) => each.label.toLowerCase() === label.toLowerCase());
    return measures.flatMap((measure) =>
      scheme && measure.scheme === scheme.label && measure.row ? [measure.row] : [],
    );
  };
  return [
    ...totals.flatMap(({ row: { label, kind, read }, place }) =>
      read.ok || read.refusal.kind !== "ambiguous"
        ? []
        : [{ what: `${title}, ${label}`, ways: read.refusal.ways, parts: partsOf(label, kind), place }],
    ),
    ...unread.flatMap(({ cell: what, refusal, place }) =>
      refusal.kind === "ambiguous" ? [{ what, ways: refusal.ways, parts: [], place }] : [],
    ),
  ];
}

/** How many of a row's three cells equal the sums of the parts. */
function agreeing(row: KronerRow, parts: Parts): number {
  if (parts.length === 0) return 0;
  const cells = (each: KronerRow) => {
    const [owner, uh] = [each.owner?.kroner ?? 0, kronerIn(each.uh)];
    return [owner, uh, each.total?.kroner ?? owner + uh];
  };
  const made = parts.map(cells).reduce((sums, each) => sums.map((sum, index) => sum + (each[index] ?? 0)));
  return cells(row).filter((kroner, index) => kroner === made[index]).length;
}

const inWords = ({ owner, uh, total }: KronerRow): string =>
  `lest som ${[owner, ...uh].map((share) => formatKroner(share?.kroner ?? 0)).join(" + ")} = ${formatKroner(total?.kroner ?? 0)}`;
