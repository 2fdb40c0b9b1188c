import type { ReadForm } from "../../domain/importing/formImport";
import type { Outcome } from "../../domain/values/outcome";

/** A file sent in the personal chat. */
export type SentFile = { readonly name: string; readonly url: string };
/** Why a file was not read: it could not be fetched, or one sentence about what it is. */
export type Unread = { readonly kind: "not-fetched" } | { readonly kind: "unread"; readonly sentence: string };
/** Work that is waiting in line or has begun. */
export type InLine<Value> = { readonly waits: boolean; readonly done: Promise<Value> };
/** Fetches a file and reads the form in it; null if too many are waiting already. */
export type Reading = (person: string, file: SentFile) => InLine<Outcome<ReadForm, Unread>> | null;
