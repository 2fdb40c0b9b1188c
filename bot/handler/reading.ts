import type { AttachmentType } from "../../domain/attachments/attachmentType";
import type { ReadForm } from "../../domain/importing/formImport";
import type { Outcome } from "../../domain/values/outcome";

/**
 * A file sent in the personal chat. A picture that was pasted into the message (`isPasted`) has no name of its own, and
 * is kept by Teams itself.
 */
export type SentFile = { readonly name: string; readonly url: string; readonly isPasted: boolean };
/** Why a file is of no use: one sentence about what it is. */
export type Unread = { readonly sentence: string };
/**
 * A file that was fetched: the form that was read in it, and its bytes with what they are. Each may be refused on its
 * own: a budget has no form, and a locked document is no attachment.
 */
export type FetchedFile = {
  readonly form: Outcome<ReadForm, Unread>;
  readonly content: Outcome<{ readonly bytes: Buffer; readonly type: AttachmentType }, Unread>;
};
/** A file that could not be fetched is refused. */
export type Fetched = Outcome<FetchedFile, { readonly kind: "not-fetched" }>;
/** Work that is waiting in line or has begun. */
export type InLine<Value> = { readonly waits: boolean; readonly done: Promise<Value> };
/** Fetches a file and reads it; null if too many are waiting already. */
export type Reading = (person: string, file: SentFile) => InLine<Fetched> | null;
