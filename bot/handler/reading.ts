import type { ReadForm } from "../../domain/importing/formImport";
import type { Outcome } from "../../domain/values/outcome";

/** A file that somebody has sent in the personal chat. */
export type SentFile = { readonly name: string; readonly url: string };
/** Why a file is not read: it did not come, or the one sentence about what it is. */
export type Unread = { readonly kind: "not-fetched" } | { readonly kind: "unread"; readonly sentence: string };
/** Work that waits its turn, or is begun. */
export type InLine<Value> = { readonly waits: boolean; readonly done: Promise<Value> };
/** Fetches a file and reads the form in it; `null` where too many wait already. */
export type Reading = (person: string, file: SentFile) => InLine<Outcome<ReadForm, Unread>> | null;
