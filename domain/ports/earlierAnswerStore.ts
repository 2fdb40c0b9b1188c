import type { ApplicationId } from "../application/structure";
import type { SectionRef } from "../section/sectionRef";
import type { EarlierAnswer } from "../writing/earlierAnswer";

/** Earlier answers are stored with the application that they are brought into (`NewApplication`), and never change. */
export interface EarlierAnswerStore {
  /** All that there is beside the fields of one place, of whichever party. */
  at(id: ApplicationId, place: SectionRef): Promise<EarlierAnswer[]>;
  /** The same for a section in all measures. */
  inSection(id: ApplicationId, sectionId: string): Promise<EarlierAnswer[]>;
}
