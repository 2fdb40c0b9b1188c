import type { ApplicationId, PartyId, PersonId, Structure } from "./application";
import type { Deadline } from "./deadline";
import type { EarlierAnswer } from "./earlierAnswers";
import type { Notice } from "./notice";
import type { Outcome } from "./outcome";
import type { Saving } from "./saveAnswers";
import type { Application, Section } from "./section";
import type { Approval, ChangeRequest, SectionKey, SectionRecord } from "./sectionRecord";
import type { Place } from "./walk";

export interface Clock {
  now(): Date;
}

/** The activity that causes a change. A cause that is already stored changes nothing: see `AlreadyHandled`. */
export type Cause = { readonly conversationId: string; readonly activityId: string };

/** Teams delivers what it thinks was not received again; the first delivery has had its effect. */
export type AlreadyHandled = { kind: "already-handled" };
export type NoSuchApplication = { kind: "no-such-application" };
export type NotDrafting = { kind: "not-drafting" };

export type Person = { readonly id: PersonId; readonly name: string };

/** Where a message to a person goes. */
export type PersonAddress = Person & {
  readonly tenantId: string;
  readonly teamsId: string;
  readonly conversationId: string | null;
  readonly serviceUrl: string | null;
};

export interface PersonStore {
  /** The person behind a Teams account; known from now on. A newer name or conversation replaces the older. */
  meet(seen: {
    tenantId: string;
    teamsId: string;
    aadObjectId: string | null;
    name: string;
    conversationId: string | null;
    serviceUrl: string;
  }): Promise<Person>;
  address(id: PersonId): Promise<PersonAddress | null>;
  opened(id: PersonId, conversation: { conversationId: string; serviceUrl: string }): Promise<void>;
  /** Records that the bot may not write to the person. */
  blocked(id: PersonId, at: Date): Promise<void>;
  /** Local mode: as whom a person acts. */
  roleOf(id: PersonId): Promise<Person | null>;
  play(id: PersonId, as: PersonId | null): Promise<void>;
  /** Local mode: who in a browser acts as this person now. */
  playedBy(id: PersonId): Promise<PersonAddress | null>;
}

export type Partnership = {
  readonly id: string;
  readonly tenantId: string;
  readonly teamId: string | null;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly timeZone: string;
};

export type NewApplication = Structure & {
  readonly createdBy: PersonId;
  /** What it brings along from an earlier one. */
  readonly earlier?: readonly EarlierAnswer[];
};

export interface ApplicationStore {
  /** The partnership of a channel; made when the channel is new, its serviceUrl kept up to date. */
  partnership(channel: {
    tenantId: string;
    teamId: string | null;
    channelId: string;
    serviceUrl: string;
  }): Promise<Partnership>;
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
  /**
   * Lets `decide` change who is in the application and how it is divided, and saves what it accepted, with the
   * message that the application changed, in one transaction. Two who decide at once decide one after the other.
   */
  restructure<Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (structure: Structure) => Outcome<Structure, Refusal>,
  ): Promise<Outcome<Structure, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
  /** Does something about an application that only one may do at a time, in however many processes. */
  alone<Result>(id: ApplicationId, work: () => Promise<Result>): Promise<Result>;
  statusMessage(id: ApplicationId): Promise<{ partnership: Partnership; activityId: string | null } | null>;
  statusPosted(id: ApplicationId, activityId: string): Promise<void>;
}

/** One statement inside a transaction that somebody else opened. */
export type Statement = (text: string, values: readonly unknown[]) => Promise<{ rows: unknown[] }>;

/** Puts messages in the queue inside the transaction that causes them: a change that is not saved is not announced. */
export interface Outbox {
  applicationChanged(id: ApplicationId, inTransaction: Statement): Promise<void>;
  notice(notice: Notice, inTransaction: Statement): Promise<void>;
}

export interface MessageStore {
  /** Enqueues what an activity asks to be sent, once. */
  send(cause: Cause, notices: readonly Notice[]): Promise<Outcome<null, AlreadyHandled>>;
  /** Remembers an activity whose only effect is an answer; false if it was remembered before. */
  firstTime(cause: Cause): Promise<boolean>;
  /** Forgets activities older than this: nothing is delivered again so late. */
  forgetBefore(instant: Date): Promise<number>;
}

/** What saving a section needs: the structure, the section, and the one that is shown next. */
export type SectionScene = { readonly structure: Structure; readonly records: readonly SectionRecord[] };

export interface SectionStore {
  /** The structure, and the records of some places: all that a section card needs, in one query. */
  scene(id: ApplicationId, places: "all" | readonly Place[]): Promise<SectionScene | null>;
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
    ) => Outcome<{ saving: Saving; next: Place | null; ledger: LedgerFields }, Refusal>,
  ): Promise<
    Outcome<
      { scene: SectionScene; saving: Saving; next: Place | null },
      Refusal | AlreadyHandled | NoSuchApplication | NotDrafting
    >
  >;
  /** Lets `decide` see the whole application, and saves the approvals, sendings and change requests that it made. */
  judge<Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (application: Application) => Outcome<Judgement, Refusal>,
  ): Promise<
    Outcome<
      { application: Application; judgement: Judgement },
      Refusal | AlreadyHandled | NoSuchApplication | NotDrafting
    >
  >;
  position(id: ApplicationId, personId: PersonId): Promise<Place | null>;
  moveTo(id: ApplicationId, personId: PersonId, place: Place | null): Promise<void>;
  /** Every value that was ever saved or typed in conflict in a section, oldest first. */
  history(key: SectionKey): Promise<
    {
      field: string;
      partyId: PartyId | null;
      version: number;
      value: unknown;
      outcome: "saved" | "conflict";
      writtenBy: PersonId;
      writtenAt: Date;
    }[]
  >;
  /**
   * Records that these people are asked to approve this content and enqueues the requests, in one transaction.
   * Who was asked for the same content before is not asked again.
   */
  askForApproval(
    id: ApplicationId,
    asked: readonly { section: Section; personId: PersonId; voided: boolean }[],
    at: Date,
  ): Promise<void>;
}

/** Which fields of a section are ledger lines, by field id. */
export type LedgerFields = ReadonlyMap<string, "grant" | "coordinator">;

export type Judgement = {
  readonly sendings?: readonly { place: Place; partyId: PartyId; personId: PersonId; at: Date }[];
  readonly approvals?: readonly { place: Place; approval: Approval }[];
  readonly changeRequests?: readonly { place: Place; request: ChangeRequest }[];
  /** Places whose open change requests are answered. */
  readonly resolved?: readonly Place[];
  readonly notices?: readonly Notice[];
};

export type DraftRecord = {
  readonly id: string;
  readonly applicationId: ApplicationId;
  readonly version: number;
  readonly outline: unknown;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly rootActivityId: string | null;
  readonly repliesSent: number;
};

export interface DraftStore {
  /** Keeps a compiled draft under the next version number and enqueues its posting, in one transaction. */
  keep(
    cause: Cause,
    applicationId: ApplicationId,
    by: PersonId,
    at: Date,
    compile: (application: Application, version: number) => { id: string; outline: unknown },
  ): Promise<Outcome<DraftRecord, AlreadyHandled | NoSuchApplication>>;
  load(id: string): Promise<DraftRecord | null>;
  rootPosted(id: string, activityId: string): Promise<void>;
  replyPosted(id: string, repliesSent: number): Promise<void>;
  posted(id: string, at: Date): Promise<void>;
}

export interface ReminderStore {
  /** Drafting applications with a deadline from `from` to `to` (local dates). */
  withDeadlineBetween(
    from: Deadline,
    to: Deadline,
  ): Promise<{ id: ApplicationId; deadline: Deadline; timeZone: string }[]>;
  /**
   * Plans one card for a person and day and enqueues it, in one transaction; false if that day has one already,
   * or each part of it was planned before. Only one of any number of processes wins.
   */
  plan(
    personId: PersonId,
    day: string,
    parts: readonly { applicationId: ApplicationId; deadline: Deadline; offsetDays: number }[],
    at: Date,
  ): Promise<boolean>;
  sent(personId: PersonId, day: string, at: Date): Promise<void>;
  partsOf(personId: PersonId, day: string): Promise<ApplicationId[]>;
}

/** Sends what is due; the Teams edge implements it. */
export interface Notifier {
  deliver(notice: Notice): Promise<void>;
}
