import type { SectionRef } from "../answers/sectionRef";
import type { ApplicationId } from "../application/structure";
import type { EarlierAnswer } from "./earlierAnswer";

/** Earlier answers are stored with the application they are carried into (`NewApplication`), and never change. */
export interface EarlierAnswerStore {
  /** All earlier answers for the fields of one place, of any party. */
  at(id: ApplicationId, place: SectionRef): Promise<EarlierAnswer[]>;
  /** The same for a section in all measures. */
  inSection(id: ApplicationId, sectionId: string): Promise<EarlierAnswer[]>;
}
