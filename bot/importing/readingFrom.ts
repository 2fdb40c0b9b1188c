import { ReadForm } from "../../domain/importing/formImport";
import { ok, refuse } from "../../domain/values/outcome";
import { attachmentFileSentence } from "../../importing/attached/attachmentFileRefusal";
import { attachmentTypeOf } from "../../importing/attached/attachmentTypeOf";
import { type FileRefusal, fileSentence } from "../../importing/formats/fileRefusal";
import { readApart } from "../../importing/process/readApart";
import type { ConnectorToken } from "../delivery/connectorToken";
import type { Fetched, Reading, SentFile } from "../handler/reading";
import { download, type Reach } from "./download";
import { type LineLimits, ReadingLine } from "./readingLine";

/** Reading one file may take half a gigabyte and twenty seconds. Those of one message wait for each other. */
const LINE: LineLimits = { atOnce: 2, waiting: 60, waitingOfOne: 9 };

/** What makes a file useless to everybody, not only to the one who reads the form in it. */
const USELESS: ReadonlySet<FileRefusal["kind"]> = new Set(["password", "broken-pdf", "not-docx", "inflates"]);

/**
 * Fetches and reads the files that people send, a few at a time, and one at a time per person. Pasted pictures are
 * fetched with the bot's token, if it has one.
 */
export function readingFrom(reach: Reach, connector: ConnectorToken | null): Reading {
  const line = new ReadingLine(LINE);
  return (person, file) => line.enter(person, () => fetchedAndRead(file, reach, file.isPasted ? connector : null));
}

async function fetchedAndRead(
  { name, url }: SentFile,
  reach: Reach,
  connector: ConnectorToken | null,
): Promise<Fetched> {
  const unread = (refusal: FileRefusal) => refuse({ sentence: fileSentence(name, refusal) });
  const fetched = await download(url, reach, connector);
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
