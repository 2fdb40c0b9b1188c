import type { Notice } from "../application/notice";
import type { ApplicationId, PartyId, PersonId, Structure } from "../application/structure";
import type { ApprovalAsked } from "../approval/approvalAsked";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application } from "../section/section";
import type { Approval, SectionKey, SectionRecord } from "../section/sectionRecord";
import type { SectionRef } from "../section/sectionRef";
import type { WrittenThen } from "../section/writtenThen";
import type { Outcome } from "../values/outcome";
import type { KnownVersion } from "../writing/saveAnswers";
import type { SectionChange } from "../writing/sectionChange";
import type { Version } from "../writing/version";
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
  /** Lets `decide` see the whole application, and saves the approvals, sendings and change requests it returns. */
  review<Decision extends ReviewDecision, Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (application: Application) => Outcome<Decision, Refusal>,
  ): Promise<
    Outcome<
      { application: Application; decision: Decision },
      Refusal | AlreadyHandled | NoSuchApplication | NotDrafting
    >
  >;
  position(id: ApplicationId, personId: PersonId): Promise<SectionRef | null>;
  moveTo(id: ApplicationId, personId: PersonId, place: SectionRef | null): Promise<void>;
  /** Every value ever saved in a section, or typed in conflict, oldest first. */
  history(key: SectionKey): Promise<Version[]>;
  /**
   * Records that these people are asked to approve this content and enqueues the requests, in one transaction. A person
   * already asked for the same content is not asked again.
   */
  askForApproval(id: ApplicationId, asked: readonly ApprovalAsked[], at: Date): Promise<void>;
  /** Enqueues a request once more, to be sent later. */
  askLater(notice: Notice): Promise<void>;
  /**
   * The text of a section when a party approved it: the newest version of each answer. With `everywhere`, of all
   * sections of the application, for a section that is computed from them.
   */
  approvedText(key: SectionKey, approval: Approval, everywhere: boolean): Promise<WrittenThen[]>;
  /** The newest version of any answer. A draft that is read after this includes at least that version. */
  newestVersion(id: ApplicationId): Promise<string>;
  /** The text of the whole application in the draft a party last discussed. */
  discussedText(id: ApplicationId, partyId: PartyId): Promise<WrittenThen[]>;
}
