import type { Ledger } from "../ledger/documentLedger";
import { placeInWords } from "../ledger/placeInWords";
import type { ImportedParty, ImportFinding, ImportPlace } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import { placeWords } from "../model/placeWords";
import type { ZoneReading } from "../place/zoneReading";

/** The input for finding problems. */
export type FindingContext = KnownForm & {
  readonly reading: ZoneReading;
  readonly ledger: Ledger;
  readonly parties: readonly ImportedParty[];
};

/** A finding before its place is put into words; `cell` names a place smaller than a field. */
export type RawFinding = Omit<ImportFinding, "where"> & { readonly cell?: string };

/** A place, in words that help a person find it in the document. */
export function wordsOfPlace(place: ImportPlace, { form, ledger }: Pick<FindingContext, "form" | "ledger">): string {
  const measure = place.measure === null ? null : ledger.measures[place.measure];
  return placeInWords(form, measure ? placeWords("measure", { number: measure.number }) : null, place);
}

/** Converts a place's measure index from the document's own measures to the measures of the result. */
export const inResult = ({ measure, section, field }: ImportPlace, { own }: Ledger): ImportPlace => ({
  measure: measure === null ? null : (own[measure] ?? measure),
  section,
  field,
});
