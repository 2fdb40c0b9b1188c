import type { Reader } from "./reader";

/** `sha256` is in hexadecimal, of the bytes as they were made. */
export type KeptFile = { readonly fileName: string; readonly sha256: string; readonly bytes: Buffer };

/** The files of versions that are made once, and never change (docs/decisions/057). */
export interface KeptFileStore {
  /** The names of a version's files that are kept. */
  namesOf(draftId: string, reader: Reader): Promise<readonly string[]>;
  find(draftId: string, reader: Reader, fileName: string): Promise<KeptFile | null>;
  /** Keeps a file that was made. One that is kept already stays as it is. */
  keep(draftId: string, reader: Reader, file: Pick<KeptFile, "fileName" | "bytes">): Promise<void>;
  /** Deletes the files of drafts that have a newer version, and are no final version. @returns how many */
  forgetReplaced(): Promise<number>;
}
