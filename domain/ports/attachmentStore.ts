import type { SectionRef } from "../answers/sectionRef";
import type { ApplicationId, PersonId } from "../application/structure";
import type { Attachment } from "../attachments/attachment";
import type { AttachmentChange, StoredAttachments } from "../attachments/attachmentChange";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

/** A file that a person has sent, and not used yet. Its name is that of an attachment. */
export type ReceivedFile = Pick<Attachment, "id" | "name" | "sha256" | "size">;

/** An attachment with its bytes. */
export type AttachedBytes = { readonly name: string; readonly sha256: string; readonly bytes: Buffer };

/** The attachments of applications, and the files that people have sent. A file belongs to its sender alone. */
export interface AttachmentStore {
  /** Stores a file. If a person has too many, the oldest are removed. */
  receive(owner: PersonId, file: ReceivedFile & { readonly content: Buffer }, at: Date): Promise<void>;
  received(id: string, owner: PersonId): Promise<ReceivedFile | null>;
  /** Those that a person has sent since then, and not used, oldest first. */
  waiting(owner: PersonId, since: Date): Promise<readonly ReceivedFile[]>;
  discard(id: string, owner: PersonId): Promise<void>;
  /** All of them, oldest first, removed ones too. */
  of(id: ApplicationId): Promise<readonly Attachment[]>;
  /** One that is not removed, with its bytes. */
  content(id: ApplicationId, attachmentId: string): Promise<AttachedBytes | null>;
  /** Those that a draft was compiled with, oldest first; without those whose bytes are forgotten. */
  ofDraft(draftId: string): Promise<readonly AttachedBytes[]>;
  /**
   * Lets `decide` change one attachment, once for each activity, and stores the result in one transaction: the answers
   * of the fields it is in, the log, and the message that the application changed. Changes of one application are
   * decided one after the other. `place` is the section whose record the rule needs. An added attachment takes the bytes
   * of the received file of the same id.
   */
  change<Refusal>(
    id: ApplicationId,
    cause: Cause,
    place: SectionRef | null,
    decide: (stored: Omit<StoredAttachments, "form">) => Outcome<AttachmentChange, Refusal>,
  ): Promise<Outcome<AttachmentChange, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
  /**
   * Deletes files that were received before this instant, and the bytes of attachments that were removed before it,
   * unless a final version has them.
   */
  forgetBefore(received: Date, removed: Date): Promise<void>;
}
