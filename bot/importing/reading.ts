import { ReadForm } from "../../domain/importing/formImport";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { fileSentence } from "../../importing/formats/fileRefusal";
import { readApart } from "../../importing/process/readApart";
import { download, type Reach } from "./download";
import { type InLine, type LineLimits, ReadingLine } from "./readingLine";
import type { SentFile } from "./sentFile";

/** Why a file is not read: it did not come, or the one sentence about what it is. */
export type Unread = { readonly kind: "not-fetched" } | { readonly kind: "unread"; readonly sentence: string };
/** Fetches a file and reads the form in it; `null` where too many wait already. */
export type Reading = (person: string, file: SentFile) => InLine<Outcome<ReadForm, Unread>> | null;

/** Each that is read may take half a gigabyte and twenty seconds. */
const LINE: LineLimits = { atOnce: 2, waiting: 20, waitingOfOne: 3 };

/** Fetches and reads what people send, a few at a time, and one at a time for each person. */
export function readingFrom(reach: Reach): Reading {
  const line = new ReadingLine(LINE);
  return (person, file) => line.enter(person, () => fetchedAndRead(file, reach));
}

async function fetchedAndRead({ name, url }: SentFile, reach: Reach): Promise<Outcome<ReadForm, Unread>> {
  const unread = (refusal: Parameters<typeof fileSentence>[1]) =>
    refuse({ kind: "unread", sentence: fileSentence(name, refusal) } as const);
  const bytes = await download(url, reach);
  if (!bytes.ok) return bytes.refusal.kind === "not-fetched" ? refuse(bytes.refusal) : unread(bytes.refusal);
  const read = await readApart(bytes.value);
  return read.ok ? ok(ReadForm.parse(read.value)) : unread(read.refusal);
}
