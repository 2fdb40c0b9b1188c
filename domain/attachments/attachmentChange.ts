import type { Form } from "../../forms/form";
import type { Author, SectionRecord, SlotKey } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import type { Structure } from "../application/structure";
import type { Attachment } from "./attachment";

/** What a rule about attachments sees, as it is stored at that moment. */
export type StoredAttachments = {
  readonly form: Form;
  readonly structure: Structure;
  /** Removed ones too. */
  readonly attachments: readonly Attachment[];
  /** The section that an attachment is to belong to; none for the whole application. */
  readonly records: readonly SectionRecord[];
};

/** The answer to a choice that an attachment gives: "Leveres budsjett i vedlegg?" is yes. */
export type GivenAnswer = SectionRef & SlotKey & { readonly value: string };

/** What becomes of one attachment. */
export type AttachmentChange = {
  readonly kind: "added" | "changed" | "removed" | "restored";
  readonly attachment: Attachment;
  /** The same before; null if it is new. */
  readonly before: Attachment | null;
  readonly answers: GivenAnswer | null;
  readonly at: Date;
};

/** Who changes an attachment, and when. */
export type AttachmentAuthor = Author;

export type AttachmentRefusal =
  | { readonly kind: "not-member" }
  | { readonly kind: "stale" }
  | { readonly kind: "not-sender" }
  | { readonly kind: "same-file" }
  /** The application's attachments would take more than `most` bytes; `left` can still be used. */
  | { readonly kind: "full"; readonly most: number; readonly left: number };
