import type { Outbound } from "../delivery/outbound";
import type { FetchFile } from "../documents/versionFile";
import type { UploadFile } from "../fetching/uploadsTo";
import type { BotDeps } from "../handler/botDeps";
import type { MissedCards } from "./missedCards";

export type NotifierDeps = Pick<
  BotDeps,
  | "applications"
  | "attachments"
  | "attachmentBytes"
  | "approvalRequests"
  | "sections"
  | "statusMessages"
  | "versions"
  | "forms"
  | "issued"
  | "clock"
  | "persons"
  | "drafts"
  | "finalisations"
  | "reminders"
  | "deadlines"
  | "takeOvers"
  | "audit"
  | "awards"
  | "acting"
  | "leavers"
  | "links"
  | "channels"
  | "isMember"
  | "fileOffers"
  | "sendsFiles"
> & {
  readonly outbound: Outbound;
  /** A file that a person has asked for in their chat. */
  readonly fetchFile: FetchFile;
  /** Puts an accepted file where Teams wants it. */
  readonly upload: UploadFile;
  /** How long a section must be unchanged before its approvers are notified again. */
  readonly gatherMs: number;
  /** Local mode: keeps what is sent to people whom nobody plays. */
  readonly missed?: MissedCards | null;
};
