import type { Notice } from "../application/notice";
import type { ApplicationId, Deputy, PersonId, Structure } from "../application/structure";
import type { Application } from "../section/section";
import type { Outcome } from "../values/outcome";
import type { EarlierAnswer } from "../writing/earlierAnswer";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

export type Partnership = {
  readonly id: string;
  readonly tenantId: string;
  readonly teamId: string | null;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly timeZone: string;
  /** The bot cannot write in the channel, and somebody has been told. */
  readonly lost: boolean;
};

export type NewApplication = Structure & {
  /** Answers carried over from an earlier application. */
  readonly earlier?: readonly EarlierAnswer[];
};

/** A stored change. What a card says of it is read from the structure before and after. */
export type Restructured = { readonly before: Structure; readonly after: Structure };

/** A deputy in one application, for a list of several applications. */
export type DeputyIn = Deputy & {
  readonly applicationId: ApplicationId;
  readonly title: string;
  readonly timeZone: string;
  readonly personName: string;
};

export interface ApplicationStore {
  /** The partnership of a channel. Created if the channel is new; otherwise its serviceUrl is updated. */
  partnership(channel: {
    tenantId: string;
    teamId: string | null;
    channelId: string;
    serviceUrl: string;
  }): Promise<Partnership>;
  /** The partnerships of a tenant, those with the newest application first, with the title of that application. */
  partnershipsIn(tenantId: string): Promise<(Partnership & { newest: string | null })[]>;
  partnershipOf(id: ApplicationId): Promise<Partnership | null>;
  create(cause: Cause, partnershipId: string, application: NewApplication): Promise<Outcome<Structure, AlreadyHandled>>;
  /** The whole current application, or null. */
  load(id: ApplicationId): Promise<Application | null>;
  /** The same, after changes that are being stored right now: an announcement must not miss one of them. */
  loadSettled(id: ApplicationId): Promise<Application | null>;
  /** The applications in a channel, newest first. */
  inChannel(channel: { tenantId: string; channelId: string }): Promise<ApplicationId[]>;
  /** The drafting applications that a person is a member of, by deadline. */
  ofPerson(id: PersonId): Promise<ApplicationId[]>;
  /** The people this person is deputy for, and this person's own deputies, in applications being drafted. */
  deputiesOf(id: PersonId): Promise<DeputyIn[]>;
  /**
   * Lets `decide` change the structure, and saves the result and the message that the application changed, in one
   * transaction. Concurrent calls decide one after the other. The deputies' memberships are derived again, and the
   * people concerned are notified.
   */
  restructure<Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (structure: Structure) => Outcome<Structure, Refusal>,
    /** Notices about the change, sent in the same transaction. */
    news?: (before: Structure) => readonly Notice[],
  ): Promise<Outcome<Restructured, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
  /** Runs work on an application that must not run twice at the same time, in any number of processes. */
  withApplicationLock<Result>(id: ApplicationId, work: () => Promise<Result>): Promise<Result>;
  /** The status card in the channel. `moved` are earlier cards that do not say yet that it is further down. */
  statusMessage(
    id: ApplicationId,
  ): Promise<{ partnership: Partnership; activityId: string | null; moved: readonly string[] } | null>;
  statusPosted(id: ApplicationId, activityId: string): Promise<void>;
  /** Has the status card posted again, and the old one say so. */
  moveStatus(cause: Cause, id: ApplicationId): Promise<Outcome<null, AlreadyHandled>>;
  /** Announces the drafting applications in which a new day began, or a deadline passed, in this period. */
  timePassed(from: Date, to: Date): Promise<void>;
  /** An earlier status card says that it is further down. */
  statusMoved(id: ApplicationId, activityId: string): Promise<void>;
}
