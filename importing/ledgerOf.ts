import type { KronerRow, Side } from "../domain/kronerRow";
import type { Form } from "../forms/form";
import type { Claim, ImportedAmount, ImportedMeasure, ImportPlace } from "./imported";
import type { InstitutionNames } from "./parties";
import { wordsOf } from "./phrases";
import { placeInWords } from "./places";
import type { Reading } from "./reading";
import { claimsOf, columnSums, groupSums, kronerIn, type NamedRow, type PlacedSum, rowSum } from "./sums";
import type { Zoned } from "./zones";

/** A share that stands in two places of a document, with two figures. */
export type Difference = {
  readonly place: ImportPlace;
  readonly cell: string;
  readonly here: number;
  readonly there: number;
  readonly other: string;
};

export type Ledger = {
  readonly measures: readonly ImportedMeasure[];
  /** Which of `measures` the document's own measures are, in their order. */
  readonly own: readonly number[];
  readonly claims: readonly Claim[];
  readonly sums: readonly PlacedSum[];
  readonly differences: readonly Difference[];
  /** Measure names that the document writes in another way elsewhere. */
  readonly otherNames: readonly string[];
};

const SIDES: readonly Side[] = ["owner", "uh", "total"];
const labelOf = (number: number): string => `Tiltak ${number}`;

/**
 * Puts the measures and their amounts together, and checks every sum that the document claims.
 *
 * A sum is a cell that by its place adds others up: the total of a row; the cells of the row of sums, and each
 * institution that it names; and a scheme's row, where the document has that scheme's measures. A figure that merely
 * stands twice, as a measure's share in the header and under the measure, is compared, but is no sum.
 */
export function ledgerOf(form: Form, zoned: Zoned, reading: Reading, names: InstitutionNames): Ledger {
  const bySchemes = form.schemes.length > 0;
  const table = reading.totals.filter(({ row }) => row.kind === "row");
  const measures: {
    number: number;
    name: string;
    scheme: string | null;
    row: KronerRow | null;
    place: ImportPlace | null;
  }[] = [];
  const own: number[] = [];
  const otherNames: string[] = [];
  const sums: PlacedSum[] = [];
  const claims: Claim[] = [];
  const differences: Difference[] = [];
  const totalTitle = form.sections.find(({ computed }) => computed === "totals")?.title ?? "Total sum";

  if (!bySchemes)
    for (const { row, place } of table)
      measures.push({
        number: row.number ?? 0,
        name: row.name,
        scheme: null,
        row: row.read.ok ? row.read.value : null,
        place,
      });

  const scheme = reading.schemes.length === 1 ? (reading.schemes[0] as string) : null;
  const count = Math.max(
    zoned.measures.length,
    ...reading.answers.map(({ measure }) => (measure ?? -1) + 1),
    ...reading.amounts.map(({ place }) => (place.measure ?? -1) + 1),
    0,
  );
  for (let index = 0; index < count; index++) {
    const start = zoned.measures[index];
    const name = reading.names.get(index) ?? start?.name ?? "";
    const number = start?.number ?? (measures.length === 1 ? (measures[0]?.number ?? 1) : index + 1);
    const found = bySchemes ? -1 : bestRow(measures, number, name, own, Boolean(start));
    const amounts = reading.amounts.find(({ place }) => place.measure === index);
    if (found >= 0) {
      const row = measures[found] as (typeof measures)[number];
      own.push(found);
      if (name !== "") {
        if (!wordsOf(row.name).every((word) => wordsOf(name).includes(word))) otherNames.push(row.name);
        row.name = name;
      }
    } else {
      own.push(measures.length);
      measures.push({
        number,
        name,
        scheme: bySchemes ? (start?.scheme ?? scheme) : null,
        row: amounts?.row ?? null,
        place: amounts?.place ?? null,
      });
    }
  }

  // The shares that an answer names: the measure's amounts where the header has none, and compared with it otherwise.
  const fromText = new Map<number, KronerRow>();
  for (const [index, at] of own.entries()) {
    const shares = reading.shares.filter(({ place }) => place.measure === index);
    if (shares.length === 0) continue;
    const first = (side: Side) => shares.find((share) => share.side === side);
    const owner = first("owner");
    const total = first("total");
    const row: KronerRow = {
      owner: owner ? { kroner: owner.kroner, note: null } : null,
      uh: shares.filter(({ side }) => side === "uh").map(({ kroner, note }) => ({ kroner, note })),
      total: total ? { kroner: total.kroner, note: null } : null,
    };
    fromText.set(index, row);
    const measure = measures[at] as (typeof measures)[number];
    const place = shares[0]?.place as ImportPlace;
    const what = placeInWords(form, labelOf(measure.number), { ...place, field: null });
    const named: NamedRow = { what, row, place };
    if (row.total && (row.owner || row.uh.length > 0)) {
      sums.push(...rowSum(named));
      claims.push(...claimsOf(named, ["total"]));
    }
    if (measure.row === null) {
      measure.row = row;
      continue;
    }
    const there = measure.row;
    const compare = (cell: string, here: number | undefined, other: number | undefined) => {
      if (here !== undefined && other !== undefined && here !== other)
        differences.push({
          place,
          cell: `${what}, ${cell}`,
          here,
          there: other,
          other: `${totalTitle}, ${labelOf(measure.number)}, ${cell}`,
        });
    };
    compare("Eier", row.owner?.kroner, there.owner?.kroner);
    if (row.uh.length > 0) compare("UH", kronerIn(row.uh), kronerIn(there.uh));
    compare("Totalt", row.total?.kroner, there.total?.kroner);
  }

  const rowsOf = (wanted: string | null) =>
    measures.flatMap(({ row, scheme }) => (row && (wanted === null || scheme === wanted) ? [row] : []));
  const header: PlacedSum[] = [];
  const measureSums: PlacedSum[] = [];
  for (const measure of measures) {
    if (!measure.row || !measure.place) continue;
    const what = bySchemes
      ? labelOf(measure.number)
      : `${totalTitle}, ${labelOf(measure.number)}${measure.name === "" ? "" : ` ${measure.name}`}`;
    const named: NamedRow = { what, row: measure.row, place: measure.place };
    measureSums.push(...rowSum(named));
    claims.push(...claimsOf(named, ["total"]));
  }
  const known: KronerRow[] = [];
  if (bySchemes) {
    for (const { row, place } of table) {
      if (!row.read.ok) continue;
      const named: NamedRow = { what: `${totalTitle}, ${row.label}`, row: row.read.value, place };
      known.push(row.read.value);
      header.push(...rowSum(named));
      claims.push(...claimsOf(named, SIDES));
      const label =
        form.schemes.find(({ label }) => label.toLocaleLowerCase("nb") === row.label.toLocaleLowerCase("nb"))?.label ??
        row.label;
      const within = measures.filter(({ scheme }) => scheme === label);
      if (within.length > 0 && within.every(({ row }) => row !== null)) header.push(...groupSums(named, rowsOf(label)));
    }
  } else known.push(...table.flatMap(({ row }) => (row.read.ok ? [row.read.value] : [])));

  for (const { row, place } of reading.totals.filter(({ row }) => row.kind === "sum").slice(0, 1)) {
    if (!row.read.ok) continue;
    const named: NamedRow = { what: `${totalTitle}, Sum`, row: row.read.value, place };
    header.push(...rowSum(named));
    claims.push(...claimsOf(named, SIDES));
    const legible = table.every(({ row }) => row.read.ok || row.read.refusal.kind === "no-figures");
    if (legible && table.length > 0)
      header.push(...columnSums(`${totalTitle}, Sum`, named, known, (note) => names.add(note)));
  }

  return {
    measures: measures.map(({ number, name, scheme, row }) => ({
      number,
      name,
      scheme,
      amounts: amountsOf(row, names),
      total: row?.total?.kroner ?? null,
    })),
    own,
    claims,
    sums: [...measureSums, ...header, ...sums],
    differences,
    otherNames,
  };
}

/** The row of the table that a measure of the document is: by its number, and where that is used twice, by its name. */
function bestRow(
  rows: readonly { readonly number: number; readonly name: string }[],
  number: number,
  name: string,
  taken: readonly number[],
  numbered: boolean,
): number {
  const words = new Set(wordsOf(name));
  const likeness = (index: number) => wordsOf(rows[index]?.name ?? "").filter((word) => words.has(word)).length;
  const free = rows.map((_, index) => index).filter((index) => !taken.includes(index));
  const same = free.filter((index) => rows[index]?.number === number);
  if (numbered && same.length === 1) return same[0] as number;
  const candidates = same.length > 0 ? same : numbered ? [] : free;
  const best = [...candidates].sort((a, b) => likeness(b) - likeness(a))[0];
  if (best === undefined) return -1;
  return candidates.length === 1 || likeness(best) > 0 || numbered ? best : -1;
}

function amountsOf(row: KronerRow | null, names: InstitutionNames): ImportedAmount[] {
  if (!row) return [];
  return [
    ...(row.owner ? [{ side: "owner" as const, institution: null, kroner: row.owner.kroner }] : []),
    ...row.uh.map(({ kroner, note }) => ({
      side: "uh" as const,
      institution: note === null ? null : names.labelOf(note),
      kroner,
    })),
  ];
}
