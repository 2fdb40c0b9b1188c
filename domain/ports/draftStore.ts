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

/**
 * JSON that is not parsed, cut in pieces. Joined, it may have ten million letters: whoever handles it as one text holds up
 * everybody else.
 */
export type JsonPieces = readonly string[];

/** What a draft is, of what it says. */
export type DraftAbout = {
  readonly applicationId: ApplicationId;
  readonly version: number;
  readonly createdAt: Date;
  /** Null in drafts stored before it was kept. */
  readonly language: string | null;
  /** The id of its form. */
  readonly edition: string;
};

/** A draft as JSON that is not parsed. */
export type DraftText = DraftAbout & {
  readonly outline: JsonPieces;
  /** Its raw values; "null" in drafts stored before they were kept, and where they are not asked for. */
  readonly data: JsonPieces;
  /** What its card said that day. */
  readonly rest: JsonPieces;
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
  /** The draft without what is long: its sections are left out, and of its values all but what are amounts. */
  loadHead(id: string): Promise<DraftRecord | null>;
  loadAbout(id: string): Promise<DraftAbout | null>;
  /** Reads the values only if `reads` says so, of the draft's edition. */
  loadText(id: string, reads: (edition: string) => boolean): Promise<DraftText | null>;
  /** The draft before a version; null if it is the first. */
  idBefore(applicationId: ApplicationId, version: number): Promise<string | null>;
  /** The drafts until a version, that one included. */
  progressUntil(applicationId: ApplicationId, version: number): Promise<DraftProgress>;
  /** The newest version of an application; null before there is any. */
  newestId(applicationId: ApplicationId): Promise<string | null>;
  /** Its card is posted in the channel, but none of its replies yet. */
  rootPosted(id: string, activityId: string, channelId: string): Promise<void>;
  replyPosted(id: string, repliesSent: number): Promise<void>;
}
