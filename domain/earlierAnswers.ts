import type { ApplicationId, MeasureId, PartyId } from "./application";
import type { Place } from "./walk";

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

/** Earlier answers are stored with the application that they are brought into, and never change. */
export interface EarlierAnswerStore {
  /** All that there is beside the fields of one place, of whichever party. */
  at(id: ApplicationId, place: Place): Promise<EarlierAnswer[]>;
}
