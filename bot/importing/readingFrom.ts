import { ReadForm } from "../../domain/importing/formImport";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { attachmentFileSentence } from "../../importing/attached/attachmentFileRefusal";
import { attachmentTypeOf } from "../../importing/attached/attachmentTypeOf";
import { type FileRefusal, fileSentence } from "../../importing/formats/fileRefusal";
import { readApart } from "../../importing/process/readApart";
import type { FetchedFile, Reading, SentFile } from "../handler/reading";
import { download, type Reach } from "./download";
import { type LineLimits, ReadingLine } from "./readingLine";

/** Reading one file may take half a gigabyte and twenty seconds. */
const LINE: LineLimits = { atOnce: 2, waiting: 20, waitingOfOne: 3 };

/** What makes a file useless to everybody, not only to the one who reads the form in it. */
const USELESS: ReadonlySet<FileRefusal["kind"]> = new Set(["password", "broken-pdf", "not-docx", "inflates"]);

/** Fetches and reads the files that people send, a few at a time, and one at a time per person. */
export function readingFrom(reach: Reach): Reading {
  const line = new ReadingLine(LINE);
  return (person, file) => line.enter(person, () => fetchedAndRead(file, reach));
}

async function fetchedAndRead(
  { name, url }: SentFile,
  reach: Reach,
): Promise<Outcome<FetchedFile, { readonly kind: "not-fetched" }>> {
  const unread = (refusal: FileRefusal) => refuse({ sentence: fileSentence(name, refusal) });
  const fetched = await download(url, reach);
  if (!fetched.ok) {
    const { refusal } = fetched;
    return refusal.kind === "not-fetched" ? refuse(refusal) : ok({ form: unread(refusal), content: unread(refusal) });
  }
  const bytes = fetched.value;
  const type = await attachmentTypeOf(name, bytes);
  const read = await readApart(bytes);
  const content = !type.ok
    ? refuse({ sentence: attachmentFileSentence(name, type.refusal) })
    : !read.ok && USELESS.has(read.refusal.kind)
      ? unread(read.refusal)
      : ok({ bytes, type: type.value });
  return ok({ content, form: read.ok ? ok(ReadForm.parse(read.value)) : unread(read.refusal) });
}
