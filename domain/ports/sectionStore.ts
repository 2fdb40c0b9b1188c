import type { SectionKey, SectionRecord } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { ApplicationId, PersonId, Structure } from "../application/structure";
import type { Outcome } from "../values/outcome";
import type { KnownVersion } from "../writing/saveAnswers";
import type { SectionChange } from "../writing/sectionChange";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

/** What saving a section needs: the structure, the section, and the section that is shown next. */
export type SectionScene = { readonly structure: Structure; readonly records: readonly SectionRecord[] };

export interface SectionStore {
  /** The structure and the records of some places: all a section card needs, in one query. */
  scene(id: ApplicationId, places: "all" | readonly SectionRef[]): Promise<SectionScene | null>;
  /**
   * Loads one section, lets `decide` change its answers, and saves the result in one transaction. That includes its
   * history, with conflicting input, and the message that the application changed. Concurrent saves of one section
   * decide one after the other.
   */
  save<Change extends SectionChange, Refusal>(
    key: SectionKey,
    cause: Cause,
    by: PersonId,
    decide: (scene: SectionScene, record: SectionRecord, known: readonly KnownVersion[]) => Outcome<Change, Refusal>,
  ): Promise<Outcome<Change & { scene: SectionScene }, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
}
