import type { ApplicationId, PersonId } from "../application/structure";
import type { Application } from "../section/section";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

export type DraftRecord = {
  readonly id: string;
  readonly applicationId: ApplicationId;
  readonly version: number;
  readonly outline: unknown;
  readonly createdAt: Date;
  readonly createdByName: string;
  /** The person who asked for it. */
  readonly createdBy: PersonId;
  readonly rootActivityId: string | null;
  /** The channel of `rootActivityId`; null for drafts posted before applications could move. */
  readonly rootChannelId: string | null;
  readonly repliesSent: number;
};

/** A draft as JSON that is not parsed: it has ten million letters if the application is large. */
export type DraftText = {
  readonly applicationId: ApplicationId;
  /** Null in drafts stored before it was kept. */
  readonly language: string | null;
  /** The id of its form. */
  readonly edition: string;
  readonly outline: string;
  /** Its raw values; null, or "null", in drafts stored before they were kept. */
  readonly data: string | null;
};

/** How far the drafts of an application had come, since it was set up. */
export type DraftProgress = {
  readonly startedAt: Date;
  /** In order. Drafts stored before their percentage was kept are left out. */
  readonly versions: readonly { readonly version: number; readonly at: Date; readonly percent: number }[];
};

export type StoredDraft = { readonly id: string; readonly version: number };

export interface DraftStore {
  /** Stores a compiled draft under the next version number and enqueues its posting, in one transaction. */
  keep(
    cause: Cause,
    applicationId: ApplicationId,
    by: PersonId,
    at: Date,
    compile: (application: Application, version: number) => { id: string; outline: unknown },
  ): Promise<Outcome<StoredDraft, AlreadyHandled | NoSuchApplication | NotDrafting>>;
  load(id: string): Promise<DraftRecord | null>;
  loadText(id: string): Promise<DraftText | null>;
  /** The draft before a version; null if it is the first. */
  loadBefore(applicationId: ApplicationId, version: number): Promise<DraftRecord | null>;
  /** The drafts until a version, that one included. */
  progressUntil(applicationId: ApplicationId, version: number): Promise<DraftProgress>;
  /** The newest version of an application; null before there is any. */
  newestId(applicationId: ApplicationId): Promise<string | null>;
  /** Its card is posted in the channel, but none of its replies yet. */
  rootPosted(id: string, activityId: string, channelId: string): Promise<void>;
  replyPosted(id: string, repliesSent: number): Promise<void>;
}
