import type { ApplicationId, PersonId } from "../application/structure";
import type { AlreadyHandled, Cause } from "../ports/cause";
import type { Outcome } from "../values/outcome";

/** Where Teams lets the bot put an accepted file, and how it finds the file afterwards. */
export type Upload = {
  /** Takes the bytes. It needs no sign-in, so it is a secret. */
  readonly uploadUrl: string;
  readonly contentUrl: string;
  readonly name: string;
  readonly uniqueId: string;
  readonly fileType: string;
};

/** One file of a draft that a person has asked for in their own chat. */
export type FileOffer = {
  readonly id: string;
  readonly applicationId: ApplicationId;
  readonly draftId: string;
  readonly personId: PersonId;
  readonly fileName: string;
  readonly askedAt: Date;
  /** The message that asks for consent; null before it is sent. */
  readonly messageId: string | null;
} & (
  | { readonly state: "asked" | "offered" | "declined" | "sent" | "failed" }
  | { readonly state: "accepted" | "uploaded"; readonly acceptedAt: Date; readonly upload: Upload }
);

/** Which offer a person answers, and by which message. */
export type Answered = { readonly id: string; readonly personId: PersonId; readonly messageId: string | null };

export type NotOffered = { readonly kind: "not-offered" };

/** Files on their way to a person's own chat. Each step is taken once, however often Teams delivers it. */
export interface FileOfferStore {
  /** Stores what was asked for, and enqueues the question whether Teams may store it. */
  ask(
    cause: Cause,
    offer: Pick<FileOffer, "id" | "applicationId" | "draftId" | "personId" | "fileName" | "askedAt">,
  ): Promise<Outcome<null, AlreadyHandled>>;
  load(id: string): Promise<FileOffer | null>;
  /** The question was sent. */
  offered(id: string, messageId: string): Promise<void>;
  /** Stores that the person said yes, and enqueues the upload. Refuses an offer that is not theirs, or is answered. */
  accept(
    cause: Cause,
    of: Answered & { readonly upload: Upload },
    at: Date,
  ): Promise<Outcome<FileOffer, AlreadyHandled | NotOffered>>;
  decline(cause: Cause, of: Answered): Promise<Outcome<FileOffer, AlreadyHandled | NotOffered>>;
  /** The bytes are where Teams wants them; the person has not got the file's card yet. */
  uploaded(id: string): Promise<void>;
  /** The file is with the person, which is logged; or it could not be sent. Forgets where it was to go. */
  finished(id: string, state: "sent" | "failed"): Promise<void>;
  /** Deletes what was asked for before this instant. */
  forgetBefore(instant: Date): Promise<number>;
}
