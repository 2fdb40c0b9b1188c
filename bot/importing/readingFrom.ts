import { ReadForm } from "../../domain/importing/formImport";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { fileSentence } from "../../importing/formats/fileRefusal";
import { readApart } from "../../importing/process/readApart";
import type { Reading, SentFile, Unread } from "../handler/reading";
import { download, type Reach } from "./download";
import { type LineLimits, ReadingLine } from "./readingLine";

/** Reading one file may take half a gigabyte and twenty seconds. */
const LINE: LineLimits = { atOnce: 2, waiting: 20, waitingOfOne: 3 };

/** Fetches and reads the files that people send, a few at a time, and one at a time per person. */
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
