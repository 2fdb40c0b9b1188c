import type { ApplicationId, Deputy, PersonId, Structure } from "../application/application";
import type { Notice } from "../application/notice";
import type { Application } from "../section/section";
import type { Outcome } from "../values/outcome";
import type { EarlierAnswer } from "../writing/earlierAnswers";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

export type Partnership = {
  readonly id: string;
  readonly tenantId: string;
  readonly teamId: string | null;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly timeZone: string;
  /** The bot cannot write in the channel, and somebody has been told so. */
  readonly lost: boolean;
};

export type NewApplication = Structure & {
  readonly createdBy: PersonId;
  /** What it brings along from an earlier one. */
  readonly earlier?: readonly EarlierAnswer[];
};

/** A deputy of one application, in a list of several. */
export type DeputyIn = Deputy & {
  readonly applicationId: ApplicationId;
  readonly title: string;
  readonly timeZone: string;
  readonly personName: string;
};

export interface ApplicationStore {
  /** The partnership of a channel; made when the channel is new, its serviceUrl kept up to date. */
  partnership(channel: {
    tenantId: string;
    teamId: string | null;
    channelId: string;
    serviceUrl: string;
  }): Promise<Partnership>;
  /** The partnerships of a tenant, those with the newest application first, with what that application is called. */
  partnershipsIn(tenantId: string): Promise<(Partnership & { newest: string | null })[]>;
  partnershipOf(id: ApplicationId): Promise<Partnership | null>;
  create(cause: Cause, partnershipId: string, application: NewApplication): Promise<Outcome<Structure, AlreadyHandled>>;
  /** The whole application as it stands, or null. */
  load(id: ApplicationId): Promise<Application | null>;
  /** The same, after the changes that are being stored at this moment: what announces them must not overlook one. */
  loadSettled(id: ApplicationId): Promise<Application | null>;
  /** The applications that a channel has, newest first. */
  inChannel(channel: { tenantId: string; channelId: string }): Promise<ApplicationId[]>;
  /** The drafting applications that a person is a member of, by deadline. */
  ofPerson(id: PersonId): Promise<ApplicationId[]>;
  /** Whose deputy a person is, and who stands in for the person, in what is being written. */
  deputiesOf(id: PersonId): Promise<DeputyIn[]>;
  /**
   * Lets `decide` change who is in the application and how it is divided, and saves what it accepted, with the
   * message that the application changed, in one transaction. Two who decide at once decide one after the other. Who
   * stands in for whom follows, and whom it concerns is told.
   */
  restructure<Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (structure: Structure) => Outcome<Structure, Refusal>,
    /** What people are told of it, in the same transaction. */
    news?: (before: Structure) => readonly Notice[],
  ): Promise<Outcome<Structure, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
  /** Does something about an application that only one may do at a time, in however many processes. */
  withApplicationLock<Result>(id: ApplicationId, work: () => Promise<Result>): Promise<Result>;
  /** The status card in the channel; `moved` are earlier ones that do not say yet that it is further down. */
  statusMessage(
    id: ApplicationId,
  ): Promise<{ partnership: Partnership; activityId: string | null; moved: readonly string[] } | null>;
  statusPosted(id: ApplicationId, activityId: string): Promise<void>;
  /** Has the status card posted anew, and the one that there is say so. */
  moveStatus(cause: Cause, id: ApplicationId): Promise<Outcome<null, AlreadyHandled>>;
  /** Announces the applications that are being written in which a new day has begun, or a deadline passed, in this time. */
  timePassed(from: Date, to: Date): Promise<void>;
  /** An earlier status card says that it is further down. */
  statusMoved(id: ApplicationId, activityId: string): Promise<void>;
}
