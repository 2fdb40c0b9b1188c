import type { ApplicationId } from "../application";
import type { EarlierAnswer } from "../earlierAnswers";
import type { Place } from "../walk";

/** Earlier answers are stored with the application that they are brought into (`NewApplication`), and never change. */
export interface EarlierAnswerStore {
  /** All that there is beside the fields of one place, of whichever party. */
  at(id: ApplicationId, place: Place): Promise<EarlierAnswer[]>;
  /** The same for a section in all measures. */
  inSection(id: ApplicationId, sectionId: string): Promise<EarlierAnswer[]>;
}
