import type { Approval, SectionKey } from "../answers/sectionRecord";
import type { ApplicationId, PartyId } from "../application/structure";
import type { WrittenThen } from "../section/writtenThen";
import type { Version } from "../writing/version";

/** The append-only history of answers. */
export interface VersionStore {
  /** Every value ever saved in a section, or typed in conflict, oldest first. */
  history(key: SectionKey): Promise<Version[]>;
  /**
   * The text of a section when a party approved it: the newest version of each answer. With `everywhere`, of all
   * sections of the application, for a section that is computed from them.
   */
  approvedText(key: SectionKey, approval: Approval, everywhere: boolean): Promise<WrittenThen[]>;
  /** The text of a section at that time, as `approvedText`. */
  textAt(key: SectionKey, at: Date): Promise<WrittenThen[]>;
  /** The newest version of any answer. A draft that is read after this includes at least that version. */
  newestVersion(id: ApplicationId): Promise<string>;
  /** The text of the whole application in the draft a party last discussed. */
  discussedText(id: ApplicationId, partyId: PartyId): Promise<WrittenThen[]>;
}
