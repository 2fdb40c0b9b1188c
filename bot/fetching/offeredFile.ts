import { stamp } from "../../cards/words/instantInWords";
import type { FileOffer } from "../../domain/fetching/fileOfferStore";
import { readerOf } from "../../domain/fetching/reader";
import { type Outcome, refuse } from "../../domain/values/outcome";
import { fileNamed, type ReadableFile, readableFiles } from "../documents/readableFiles";
import type { FetchFile } from "../documents/versionFile";
import type { BotDeps } from "../handler/botDeps";
import { type Documents, documentsOf } from "./documentsOf";

/** A file that a person has asked for, as they may have it now. */
export type OfferedFile = {
  readonly documents: Documents;
  readonly file: ReadableFile;
  /** Its bytes; a refusal if it takes too long or too much memory, now and each time. @throws if too many wait */
  make(): Promise<Outcome<Buffer, FileTooLarge>>;
  /** A new name each time: Teams does not take two files of one name (MicrosoftDocs/msteams-docs#1667). */
  readonly name: string;
};

export type FileTooLarge = { readonly kind: "too-large" };

export type OfferedFileDeps = Pick<BotDeps, "applications" | "drafts" | "finalisations" | "issued"> & {
  readonly fetchFile: FetchFile;
};

/** Null if the person is no longer in the application, or the version can no longer be had as this file. */
export async function offeredFile(deps: OfferedFileDeps, offer: FileOffer): Promise<OfferedFile | null> {
  const documents = await documentsOf(deps, offer.personId, offer);
  const file =
    documents &&
    fileNamed(readableFiles(documents.kept, { reader: readerOf(documents.own), issued: deps.issued }), offer.fileName);
  return file
    ? {
        ...{ documents, file, make: () => bytesOf(deps, offer, documents) },
        name: nameAt(offer.fileName, stamp(offer.askedAt, documents.application.timeZone)),
      }
    : null;
}

async function bytesOf(
  { fetchFile }: OfferedFileDeps,
  { draftId, fileName }: FileOffer,
  { own }: Documents,
): Promise<Outcome<Buffer, FileTooLarge>> {
  const made = await fetchFile(draftId, {
    ...{ fileName, reader: readerOf(own) },
    beside: { log: null, attachments: [] },
  });
  if (made.ok) return made;
  switch (made.refusal.kind) {
    case "too-large":
    case "too-slow":
      return refuse({ kind: "too-large" });
    case "busy":
    case "missing":
      throw new FileNotMade(made.refusal.kind);
  }
}

/** No file was made: others were first. */
class FileNotMade extends Error {
  override readonly name = "FileNotMade";
}

/** "plan.docx" asked for at 14:05:09: "plan-20270120-140509.docx". */
function nameAt(fileName: string, stamped: string): string {
  const dot = fileName.lastIndexOf(".");
  const [base, ending] = dot < 0 ? [fileName, ""] : [fileName.slice(0, dot), fileName.slice(dot)];
  return `${base}-${stamped.replaceAll(/[-:]/g, "").replace(" ", "-")}${ending}`;
}
