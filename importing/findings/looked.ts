import type { Ledger } from "../ledger/ledgerOf";
import { placeInWords } from "../ledger/places";
import type { ImportedParty, ImportFinding, ImportPlace } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import type { Reading } from "../readers/reading";

/** What findings are looked for in. */
export type FindingContext = KnownForm & {
  readonly reading: Reading;
  readonly ledger: Ledger;
  readonly parties: readonly ImportedParty[];
};

/** A finding before its place is put into words; `cell` names a place that is smaller than a field. */
export type RawFinding = Omit<ImportFinding, "where"> & { readonly cell?: string };

/** A place as a person finds it in the document. */
export function wordsOfPlace(place: ImportPlace, { form, ledger }: Pick<FindingContext, "form" | "ledger">): string {
  const measure = place.measure === null ? null : ledger.measures[place.measure];
  return placeInWords(form, measure ? `Tiltak ${measure.number}` : null, place);
}

/** A place among the document's own measures, as these are counted in the result. */
export const inResult = ({ measure, section, field }: ImportPlace, { own }: Ledger): ImportPlace => ({
  measure: measure === null ? null : (own[measure] ?? measure),
  section,
  field,
});
