import type { Reader } from "../../domain/fetching/reader";
import { ApplicationData } from "../data/applicationData";
import { wholeFileName } from "../outline/documentParts";
import { Outline } from "../outline/outline";
import { contentFor } from "./contentFor";
import { documentFiles } from "./documentFiles";
import type { FormToFill } from "./formToFill";
import { parsedPieces } from "./parsedPieces";
import { type ArchiveExtras, renderedFile } from "./renderedFile";

/**
 * One file to make of a draft as it is stored, which is not parsed yet: `outline` and `data` are JSON in pieces, and are
 * emptied when they are read: nobody needs both the text and what it says.
 */
export type StoredFile = {
  readonly outline: string[];
  readonly data: string[];
  readonly issued: FormToFill;
  readonly reader: Reader;
  readonly fileName: string;
  readonly beside: ArchiveExtras;
};

/** The file of a stored draft; null if its reader has none of this name. @throws if it is no draft */
export async function storedFile({ fileName, beside, ...stored }: StoredFile): Promise<Uint8Array | null> {
  const outline = Outline.parse(parsedPieces(stored.outline));
  const data = ApplicationData.nullable().parse(parsedPieces(stored.data));
  const content = contentFor({ outline, data, issued: stored.issued }, stored.reader);
  const names = documentFiles(content).map((file) => file.fileName);
  const all = names.length > 1 ? [...names, wholeFileName(outline, "zip")] : names;
  return all.includes(fileName) ? renderedFile({ content, fileName, beside }) : null;
}
