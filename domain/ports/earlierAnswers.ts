import type { ApplicationId } from "../application/application";
import type { SectionRef } from "../section/walk";
import type { EarlierAnswer } from "../writing/earlierAnswers";

/** Earlier answers are stored with the application that they are brought into (`NewApplication`), and never change. */
export interface EarlierAnswerStore {
  /** All that there is beside the fields of one place, of whichever party. */
  at(id: ApplicationId, place: SectionRef): Promise<EarlierAnswer[]>;
  /** The same for a section in all measures. */
  inSection(id: ApplicationId, sectionId: string): Promise<EarlierAnswer[]>;
}
