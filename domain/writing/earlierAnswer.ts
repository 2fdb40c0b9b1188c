import type { MeasureId, PartyId } from "../application/structure";

/**
 * What an earlier application, or a document, said where somebody now writes: "fjorårets tekst".
 *
 * It stands beside the field and is no answer: nobody wrote it this year, and nobody approves it. `text` is what would
 * be typed into the field; `from` says in words where it comes from. `measureId` is null for what concerns the whole
 * application, `partyId` for what all write together.
 */
export type EarlierAnswer = {
  readonly measureId: MeasureId | null;
  readonly sectionId: string;
  readonly field: string;
  readonly partyId: PartyId | null;
  readonly text: string;
  readonly from: string;
};
