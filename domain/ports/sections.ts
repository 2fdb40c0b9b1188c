import type { ApplicationId, PartyId, PersonId, Structure } from "../application/application";
import type { Notice } from "../application/notice";
import type { Application, Section } from "../section/section";
import type {
  Answer,
  Approval,
  ChangeRequest,
  Comment,
  Discussion,
  SectionKey,
  SectionRecord,
} from "../section/sectionRecord";
import type { SectionRef } from "../section/walk";
import type { Outcome } from "../values/outcome";
import type { KnownVersion, Saving } from "../writing/saveAnswers";
import type { Version } from "../writing/version";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

/** What saving a section needs: the structure, the section, and the one that is shown next. */
export type SectionScene = { readonly structure: Structure; readonly records: readonly SectionRecord[] };

export interface SectionStore {
  /** The structure, and the records of some places: all that a section card needs, in one query. */
  scene(id: ApplicationId, places: "all" | readonly SectionRef[]): Promise<SectionScene | null>;
  /**
   * Loads one section, lets `decide` change its answers, and saves what was written, its history (with what was
   * typed in conflict) and the message that the application changed, in one transaction. Two who save the same
   * section at once decide one after the other.
   */
  save<Refusal>(
    key: SectionKey,
    cause: Cause,
    by: PersonId,
    decide: (
      scene: SectionScene,
      record: SectionRecord,
      known: readonly KnownVersion[],
    ) => Outcome<{ saving: Saving; next: SectionRef | null; ledger: LedgerFields; discussed?: Discussed | null }, Refusal>,
  ): Promise<
    Outcome<
      { scene: SectionScene; saving: Saving; next: SectionRef | null },
      Refusal | AlreadyHandled | NoSuchApplication | NotDrafting
    >
  >;
  /** Lets `decide` see the whole application, and saves the approvals, sendings and change requests that it made. */
  review<Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (application: Application) => Outcome<Judgement, Refusal>,
  ): Promise<
    Outcome<
      { application: Application; judgement: Judgement },
      Refusal | AlreadyHandled | NoSuchApplication | NotDrafting
    >
  >;
  position(id: ApplicationId, personId: PersonId): Promise<SectionRef | null>;
  moveTo(id: ApplicationId, personId: PersonId, place: SectionRef | null): Promise<void>;
  /** Every value that was ever saved or typed in conflict in a section, oldest first. */
  history(key: SectionKey): Promise<Version[]>;
  /**
   * Records that these people are asked to approve this content and enqueues the requests, in one transaction.
   * Who was asked for the same content before is not asked again.
   */
  askForApproval(id: ApplicationId, asked: readonly ApprovalAsked[], at: Date): Promise<void>;
  /** Enqueues a request once more, to be sent later. */
  askLater(notice: Notice): Promise<void>;
  /**
   * What stood in a section when a party approved it, newest version of each answer; `everywhere` in all sections of
   * the application, for one that is computed from them.
   */
  approvedText(key: SectionKey, approval: Approval, everywhere: boolean): Promise<WrittenThen[]>;
  /** The newest version of any answer: whoever reads the draft after this has at least that before them. */
  newestVersion(id: ApplicationId): Promise<string>;
  /** What stood in the whole application in the draft that a party last discussed. */
  discussedText(id: ApplicationId, partyId: PartyId): Promise<WrittenThen[]>;
}

/** Which draft somebody has before them: what it says, and the newest version of an answer that it may be made of. */
export type DraftSeen = { readonly contentHash: string; readonly version: string };

/**
 * That what is saved says what these parties make of a draft: the one that they have before them, or the one that they
 * had when they last said so, while what is brought back stood, which was until then.
 */
export type Discussed = { readonly partyIds: readonly PartyId[] } & (
  | { readonly seen: DraftSeen }
  | { readonly stoodUntil: Date }
);

/** An answer as it was then; cleared answers too. */
export type WrittenThen = SectionRef & Pick<Answer, "field" | "partyId" | "value">;

/**
 * Somebody who is asked to approve a section, or told that the draft is another than the one that was discussed. `mark`:
 * only asked, and nothing waits for the answer.
 */
export type ApprovalAsked = {
  readonly section: Section;
  readonly personId: PersonId;
  readonly overtaken?: Discussion;
  readonly mark?: string;
};

/** Which fields of a section are ledger lines, by field id. */
export type LedgerFields = ReadonlyMap<string, "grant" | "coordinator">;

export type Judgement = {
  readonly sendings?: readonly { place: SectionRef; partyId: PartyId; personId: PersonId; at: Date }[];
  readonly approvals?: readonly { place: SectionRef; approval: Approval }[];
  readonly changeRequests?: readonly { place: SectionRef; request: ChangeRequest }[];
  /** Places whose open change requests are answered. */
  readonly resolved?: readonly SectionRef[];
  readonly comments?: readonly { place: SectionRef; comment: Comment }[];
  /** Parties whose word stands for the draft as it is now. */
  readonly discussions?: readonly { place: SectionRef; discussion: Discussion }[];
  readonly notices?: readonly Notice[];
};
