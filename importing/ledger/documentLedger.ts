import type { Side } from "../../domain/amounts/kronerRow";
import { formIn } from "../../domain/application/formInYear";
import { currentLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { CheckedSum, Claim, ImportedMeasure, ImportPlace, NamedParty } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import { placeWords } from "../model/placeWords";
import { sidesOf } from "../model/sidesOf";
import type { InstitutionNames } from "../parties/institutionNames";
import type { ZoneReading } from "../place/zoneReading";
import { claimsOf, columnSums, groupSums, kronerIn, type NamedRow, type PlacedSum, rowSum } from "../tables/placedSum";
import { isLeftEmpty } from "../tables/tableRow";
import { sameWords } from "../text/letters";
import type { Zoned } from "../zones/zone";
import { ambiguousSums } from "./ambiguousSums";
import { amountsOf, ownersIn, sharePlaces } from "./amountsOf";
import { type FoundMeasure, type FoundMeasures, measuresIn } from "./measuresIn";
import { type OwnerShare, ownerShares } from "./ownerShares";
import { placeInWords } from "./placeInWords";

/** A share that a document gives in two places, with two different figures. */
export type Difference = {
  readonly place: ImportPlace;
  readonly cell: string;
  readonly here: number;
  readonly other: string;
  readonly there: number;
};

export type Ledger = {
  readonly measures: readonly ImportedMeasure[];
  /** Indexes in `measures` of the document's own measures, in document order. */
  readonly own: readonly number[];
  readonly claims: readonly Claim[];
  readonly sums: readonly (CheckedSum & { readonly place: ImportPlace })[];
  readonly differences: readonly Difference[];
  readonly otherNames: readonly string[];
  readonly sumAlone: ImportPlace | null;
};

type Checked = { readonly claims: readonly Claim[]; readonly sums: readonly PlacedSum[] };

const SIDES: readonly Side[] = ["owner", "uh", "total"];
const labelOf = ({ number }: { readonly number: number }): string => placeWords("measure", { number });

/**
 * Combines the measures and their amounts, and checks every sum that the document claims.
 *
 * A cell is a sum if its position means that it adds up others. That is the total of a row, and the cells of the sum
 * row, with each institution named there. A scheme's row counts too if the document has that scheme's measures. A
 * figure that only appears twice, such as a measure's share in the header and under the measure, is compared but is not
 * a sum.
 */
export function documentLedger(
  { form, recognition }: KnownForm,
  zoned: Zoned,
  reading: ZoneReading,
  names: InstitutionNames,
  owners: readonly NamedParty[],
): Ledger {
  const found = measuresIn(form, zoned, reading);
  const isUnnamed = (name: string) => ["", ...recognition.measure.unnamed].some((each) => sameWords(each, name));
  const title = formIn(form, currentLanguage()).sections.find(({ computed }) => computed === "totals")?.title ?? "";
  const ofOwners = found.measures.map((measure, at) =>
    ownersIn(measure, ownerShares(form, reading, owners, found.own.indexOf(at))),
  );
  const parts = [
    ...found.measures.map((measure, at) => measureRow(form, title, measure, ofOwners[at] ?? [])),
    ...schemeRows(form, title, reading, found.measures),
    ...sumRow(form, title, reading, found.measures, names),
    ...found.shares.map((_, index) => shareRow(form, found, index)),
    { claims: [], sums: ambiguousSums(form, title, found.measures, reading) },
  ];
  const places = sharePlaces(found.measures, ofOwners);
  return {
    measures: found.measures.map(({ number, name, scheme, row }, at) => ({
      number,
      name: isUnnamed(name) ? "" : name,
      scheme,
      amounts: amountsOf(sidesOf(form), row, names, ofOwners[at] ?? []),
      total: row?.total?.kroner ?? null,
    })),
    own: found.own,
    claims: parts.flatMap(({ claims }) => claims).map((claim) => ({ ...claim, side: columnOf(form, claim.side) })),
    sums: parts
      .flatMap(({ sums }) => sums)
      .map(({ shares, ...sum }) => ({ ...sum, parts: shares.flatMap((share) => places.get(share) ?? []) })),
    differences: found.shares.flatMap((_, index) => differencesIn(form, title, found, index)),
    otherNames: found.otherNames,
    sumAlone: found.sumAlone,
  };
}

/** The form's column of a side; the total has none. */
const columnOf = (form: Form, side: string): string => (side === "owner" || side === "uh" ? sidesOf(form)[side] : side);

/** A measure's own row: in the table of sums, or under the measure if the table is by schemes. */
function measureRow(form: Form, title: string, measure: FoundMeasure, ofOwners: readonly OwnerShare[]): Checked {
  const { row, place, name } = measure;
  // Shares named in an answer are checked where they are written.
  const inAnswer = form.sections.some(({ id, scope }) => id === place?.section && scope === "measure");
  if (!row || !place || (inAnswer && form.schemes.length === 0)) return { claims: [], sums: [] };
  // Where the owners have a figure each, theirs together is a sum too.
  const sides: readonly Side[] = ofOwners.length > 1 ? ["owner", "total"] : ["total"];
  const what = form.schemes.length > 0 ? labelOf(measure) : `${title}, ${[labelOf(measure), name].join(" ").trim()}`;
  const named: NamedRow = { what, row, place };
  return { claims: claimsOf(named, sides), sums: rowSum(named) };
}

function schemeRows(form: Form, title: string, { totals }: ZoneReading, measures: readonly FoundMeasure[]): Checked[] {
  return totals.flatMap(({ row, place }): Checked[] => {
    const scheme = form.schemes.find(({ label }) => sameWords(label, row.label));
    if (!scheme || !row.read.ok) return [];
    const named: NamedRow = { what: `${title}, ${scheme.label}`, row: row.read.value, place };
    const within = measures.filter((measure) => measure.scheme === scheme.label);
    const rows = within.flatMap(({ row }) => (row ? [row] : []));
    const complete = within.length > 0 && rows.length === within.length;
    return [{ claims: claimsOf(named, SIDES), sums: [...rowSum(named), ...(complete ? groupSums(named, rows) : [])] }];
  });
}

/** The last row of the table. Its columns are checked if every row above it is readable. */
function sumRow(
  form: Form,
  title: string,
  { totals }: ZoneReading,
  measures: readonly FoundMeasure[],
  names: InstitutionNames,
): Checked[] {
  const sum = totals.find(({ row }) => row.kind === "sum");
  if (!sum?.row.read.ok) return [];
  const named: NamedRow = { what: `${title}, ${placeWords("sum")}`, row: sum.row.read.value, place: sum.place };
  const above = totals.filter(({ row }) => row.kind === "row" && !isLeftEmpty(row));
  const rows =
    form.schemes.length > 0
      ? above.flatMap(({ row }) => (row.read.ok ? [row.read.value] : []))
      : measures.slice(0, above.length).flatMap(({ row }) => (row ? [row] : []));
  const legible = above.length > 0 && above.every(({ row }) => row.read.ok || row.read.refusal.kind === "no-figures");
  const columns = legible ? columnSums(named, rows, (note) => names.labelOf(note) ?? note) : [];
  return [{ claims: claimsOf(named, SIDES), sums: [...rowSum(named), ...columns] }];
}

const shareWords = (form: Form, { measures, own, shares }: FoundMeasures, index: number): string => {
  const measure = measures[own[index] ?? -1];
  const place = shares[index]?.place;
  return measure && place ? placeInWords(form, labelOf(measure), { ...place, field: null }) : "";
};

/** The total that an answer gives next to the shares that it names. */
function shareRow(form: Form, found: FoundMeasures, index: number): Checked {
  const shares = found.shares[index];
  if (!shares?.row.total || (!shares.row.owner && shares.row.uh.length === 0)) return { claims: [], sums: [] };
  const named: NamedRow = { what: shareWords(form, found, index), ...shares };
  return { claims: claimsOf(named, ["total"]), sums: rowSum(named) };
}

/** Shares in an answer that differ from the table of sums. */
function differencesIn(form: Form, title: string, found: FoundMeasures, index: number): Difference[] {
  const shares = found.shares[index];
  const measure = found.measures[found.own[index] ?? -1];
  if (!shares || !measure?.row || measure.row === shares.row) return [];
  const { place, row } = shares;
  const compare = (side: Side, here: number | undefined, there: number | undefined): Difference[] =>
    here === undefined || there === undefined || here === there
      ? []
      : [
          {
            place,
            cell: `${shareWords(form, found, index)}, ${placeWords(side)}`,
            here,
            there,
            other: `${title}, ${labelOf(measure)}, ${placeWords(side)}`,
          },
        ];
  return [
    ...compare("owner", row.owner?.kroner, measure.row.owner?.kroner),
    ...(row.uh.length > 0 ? compare("uh", kronerIn(row.uh), kronerIn(measure.row.uh)) : []),
    ...compare("total", row.total?.kroner, measure.row.total?.kroner),
  ];
}
