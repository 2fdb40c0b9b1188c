import { stamp } from "../../cards/words/instantInWords";
import { readsValues } from "../../documents/files/readsValues";
import type { FileOffer } from "../../domain/fetching/fileOfferStore";
import { inLanguage } from "../../domain/values/language";
import { fetchedFile, languageOfDraft } from "../documents/fetchedFile";
import { fileNamed, type ReadableFile, readableFiles } from "../documents/readableFiles";
import type { BotDeps } from "../handler/botDeps";
import { type Documents, documentsOf } from "./documentsOf";

/** A file that a person has asked for, as they may have it now. */
export type OfferedFile = {
  readonly documents: Documents;
  readonly file: ReadableFile;
  /** Its bytes. @throws if too many wait, or if it takes too long or too much: somebody may try again */
  make(): Promise<Buffer>;
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
    ? {
        ...{ documents, file, make: () => bytesOf(deps, offer, documents) },
        name: nameAt(offer.fileName, stamp(offer.askedAt, documents.application.timeZone)),
      }
    : null;
}

async function bytesOf(
  { drafts, issued }: Pick<BotDeps, "drafts" | "issued">,
  { draftId, fileName }: FileOffer,
  { own }: Documents,
): Promise<Buffer> {
  const text = await drafts.loadText(draftId, (edition) => readsValues(fileName, issued.of(edition)));
  if (!text) throw new Error(`there is no draft ${draftId}`);
  const made = await inLanguage(languageOfDraft(text), () =>
    fetchedFile(text, {
      ...{ issued, fileName, reader: own ? "member" : "everybody" },
      beside: { log: null, attachments: [] },
    }),
  );
  if (!made.ok) throw new FileNotMade(made.refusal.kind);
  return made.value;
}

/** No file was made: others were first, it took too long, or it is too large. */
class FileNotMade extends Error {
  override readonly name = "FileNotMade";
}

/** "plan.docx" asked for at 14:05:09: "plan-20270120-140509.docx". */
function nameAt(fileName: string, stamped: string): string {
  const dot = fileName.lastIndexOf(".");
  const [base, ending] = dot < 0 ? [fileName, ""] : [fileName.slice(0, dot), fileName.slice(dot)];
  return `${base}-${stamped.replaceAll(/[-:]/g, "").replace(" ", "-")}${ending}`;
}
