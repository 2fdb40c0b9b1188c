import { stamp } from "../../cards/words/instantInWords";
import type { DocumentFile } from "../../documents/files/documentFiles";
import type { FileOffer } from "../../domain/fetching/fileOfferStore";
import { fileNamed, readableFiles } from "../documents/readableFiles";
import type { BotDeps } from "../handler/botDeps";
import { type Documents, documentsOf } from "./documentsOf";

/** A file that a person has asked for, as they may have it now. */
export type OfferedFile = {
  readonly documents: Documents;
  readonly file: DocumentFile;
  /** A new name each time: Teams does not take two files of one name (MicrosoftDocs/msteams-docs#1667). */
  readonly name: string;
};

/** Null if the person is no longer in the application, or the version can no longer be had as this file. */
export async function offeredFile(
  deps: Pick<BotDeps, "applications" | "drafts" | "finalisations" | "issued">,
  offer: FileOffer,
): Promise<OfferedFile | null> {
  const documents = await documentsOf(deps, offer.personId, offer);
  const file =
    documents && fileNamed(readableFiles(documents.kept, { ...documents, issued: deps.issued }), offer.fileName);
  return file
    ? { documents, file, name: nameAt(offer.fileName, stamp(offer.askedAt, documents.application.timeZone)) }
    : null;
}

/** "plan.docx" asked for at 14:05:09: "plan-20270120-140509.docx". */
function nameAt(fileName: string, stamped: string): string {
  const dot = fileName.lastIndexOf(".");
  const [base, ending] = dot < 0 ? [fileName, ""] : [fileName.slice(0, dot), fileName.slice(dot)];
  return `${base}-${stamped.replaceAll(/[-:]/g, "").replace(" ", "-")}${ending}`;
}
