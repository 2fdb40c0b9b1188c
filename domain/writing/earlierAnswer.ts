import type { MeasureId, PartyId } from "../application/structure";

/**
 * What an earlier application or document said where a field now is: "fjorårets tekst".
 *
 * It is shown beside the field and is not an answer: nobody wrote it this year, and nobody approves it. `text` is what
 * would be typed into the field; `from` describes its source in words. `measureId` is null for the whole application,
 * `partyId` for a shared field.
 */
export type EarlierAnswer = {
  readonly measureId: MeasureId | null;
  readonly sectionId: string;
  readonly field: string;
  readonly partyId: PartyId | null;
  readonly text: string;
  readonly from: string;
};
