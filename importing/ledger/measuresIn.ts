import type { KronerRow, Share, Side } from "../../domain/amounts/kronerRow";
import { only } from "../../domain/amounts/readShares";
import type { Form } from "../../forms/form";
import type { ImportPlace } from "../model/imported";
import type { ZoneReading } from "../place/zoneReading";
import type { LabelledShare } from "../tables/labelledShares";
import { kronerIn, sharesIn } from "../tables/placedSum";
import { isLeftEmpty } from "../tables/tableRow";
import { sameWords, wordsOf } from "../text/letters";
import type { Zoned } from "../zones/zone";

/** A measure with its row of amounts, and the place of that row. */
export type FoundMeasure = {
  readonly number: number;
  readonly name: string;
  readonly scheme: string | null;
  readonly row: KronerRow | null;
  readonly place: ImportPlace | null;
};

/** The shares that a measure's own answer names, as a row. */
export type NamedShares = { readonly row: KronerRow; readonly place: ImportPlace };

export type FoundMeasures = {
  readonly measures: readonly FoundMeasure[];
  /** Indexes in `measures` of the document's own measures, in document order. */
  readonly own: readonly number[];
  /** For each of the document's own measures, the shares that its answers name. */
  readonly shares: readonly (NamedShares | null)[];
  /** Names of measures in the table of sums that differ from their headings. */
  readonly otherNames: readonly string[];
  /** Set if the table of sums has only its sum row, and it is unclear which measures that belongs to. */
  readonly sumAlone: ImportPlace | null;
};

/**
 * The measures of a document: those with rows in its table of sums, and those that it describes.
 *
 * A described measure matches the row with its number, or with its name if the number is used twice. If a document does
 * not say which measure it is about, the row with the shares that it names is used. If only the sum row has figures,
 * they belong to the only measure; with several, their owner is unknown.
 */
export function measuresIn(form: Form, zoned: Zoned, reading: ZoneReading): FoundMeasures {
  const listed: FoundMeasure[] =
    form.schemes.length > 0
      ? []
      : reading.totals
          .filter(({ row }) => row.kind === "row" && !isLeftEmpty(row))
          .map(({ row, place }) => ({
            number: row.number ?? 0,
            name: row.name,
            scheme: null,
            row: row.read.ok ? row.read.value : null,
            place,
          }));
  const scheme = reading.schemes.length === 1 ? (reading.schemes[0] ?? null) : null;
  const measures = [...listed];
  const own: number[] = [];
  const shares: (NamedShares | null)[] = [];
  const otherNames: string[] = [];

  for (let index = 0; index < countOf(zoned, reading); index++) {
    const start = zoned.measures[index];
    const name = reading.names.get(index) ?? start?.name ?? "";
    const amounts = reading.amounts.find(({ place }) => place.measure === index);
    const named = sharesOf(reading, index);
    const at = rowFor(listed, { number: start?.number ?? null, name, shares: named?.row ?? null }, own);
    const row = listed[at];
    shares.push(named);
    if (row) {
      own.push(at);
      if (name !== "" && !wordsOf(row.name).every((word) => wordsOf(name).includes(word))) otherNames.push(row.name);
      // A heading in capitals is the name of its row, which says how it is written.
      const written = sameWords(name, row.name) ? row.name : name || row.name;
      measures[at] = { ...row, name: written };
      if (row.row === null && named) measures[at] = { ...row, name: written, ...named };
    } else {
      own.push(measures.length);
      const number = start?.number ?? index + 1;
      const asked = amounts?.row ? { row: amounts.row, place: amounts.place } : { row: null, place: null };
      measures.push({ number, name, scheme: start?.scheme ?? scheme, ...(asked.row ? asked : (named ?? asked)) });
    }
  }
  const sum = sumAlone(reading);
  const [only, another] = measures;
  if (!sum || form.schemes.length > 0 || !only || another)
    return { measures, own, shares, otherNames, sumAlone: sum?.place ?? null };
  return { measures: [{ ...only, ...sum }], own, shares, otherNames, sumAlone: null };
}

/** The sum row of a table in which no other row has figures. */
function sumAlone({ totals }: ZoneReading): { row: KronerRow; place: ImportPlace } | null {
  const noFigures = totals.every(
    ({ row: { kind, read } }) => kind === "sum" || (!read.ok && read.refusal.kind === "no-figures"),
  );
  const [sum, other] = totals.filter(({ row }) => row.kind === "sum");
  if (!noFigures || !sum?.row.read.ok || other || sharesIn(sum.row.read.value).every(({ kroner }) => kroner === 0))
    return null;
  return { row: sum.row.read.value, place: sum.place };
}

const countOf = (zoned: Zoned, reading: ZoneReading): number =>
  Math.max(
    zoned.measures.length,
    ...[...reading.answers, ...reading.amounts.map(({ place }) => place)].map(({ measure }) => (measure ?? -1) + 1),
  );

type Described = { readonly number: number | null; readonly name: string; readonly shares: KronerRow | null };

function rowFor(rows: readonly FoundMeasure[], { number, name, shares }: Described, taken: readonly number[]): number {
  const free = rows.map((_, index) => index).filter((index) => !taken.includes(index));
  const numbered = free.filter((index) => rows[index]?.number === number);
  if (number !== null) {
    const words = new Set(wordsOf(name));
    const likeness = (index: number) => wordsOf(rows[index]?.name ?? "").filter((word) => words.has(word)).length;
    return [...numbered].sort((a, b) => likeness(b) - likeness(a))[0] ?? -1;
  }
  const same = free.filter((index) => isSame(rows[index]?.row ?? null, shares));
  const candidates = free.length > 1 ? same : free;
  return candidates.length === 1 ? (candidates[0] ?? -1) : -1;
}

const isSame = (row: KronerRow | null, shares: KronerRow | null): boolean =>
  row !== null &&
  shares !== null &&
  row.owner?.kroner === shares.owner?.kroner &&
  kronerIn(row.uh) === kronerIn(shares.uh);

const shareIn = ({ kroner, note, written }: LabelledShare): Share => ({
  kroner,
  note,
  ...(written === undefined ? {} : { written }),
});

function sharesOf({ shares }: ZoneReading, measure: number): NamedShares | null {
  const own = shares.filter(({ place }) => place.measure === measure);
  const [any] = own;
  if (!any) return null;
  const first = (side: Side) => {
    const share = own.find((each) => each.side === side);
    return share ? { ...shareIn(share), note: null } : null;
  };
  // Figures beside the names of several owners are the owners' together.
  const named = own.filter(({ side, note }) => side === "owner" && note !== null).map(shareIn);
  const owner = named.length > 1 ? only(named.map((share) => ({ ...share, note: null }))) : first("owner");
  const uh = own.filter(({ side }) => side === "uh").map(shareIn);
  return { row: { owner, uh, total: first("total") }, place: any.place };
}
