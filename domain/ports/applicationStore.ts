import type { Notice } from "../application/notice";
import type { ApplicationId, Deputy, PersonId, Structure } from "../application/structure";
import type { Application } from "../section/section";
import type { Outcome } from "../values/outcome";
import type { EarlierAnswer } from "../writing/earlierAnswer";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

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
  create(cause: Cause, partnershipId: string, application: NewApplication): Promise<Outcome<Structure, AlreadyHandled>>;
  /** The whole current application, or null. */
  load(id: ApplicationId): Promise<Application | null>;
  /** The same, after changes that are being stored right now: an announcement must not miss one of them. */
  loadSettled(id: ApplicationId): Promise<Application | null>;
  /** The applications in a channel, newest first. */
  inChannel(channel: { tenantId: string; channelId: string }): Promise<ApplicationId[]>;
  /** The drafting applications that a person is a member of, by deadline. */
  ofPerson(id: PersonId): Promise<ApplicationId[]>;
  /** The drafting applications that a person is invited to, by deadline. */
  invitedTo(id: PersonId): Promise<ApplicationId[]>;
  /** The drafting applications of a tenant, newest first. */
  drafting(tenantId: string): Promise<ApplicationId[]>;
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
}
