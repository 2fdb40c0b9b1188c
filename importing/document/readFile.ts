import { open } from "node:fs/promises";
import { basename } from "node:path";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { FileRefusal } from "../formats/fileRefusal";

/** The largest file accepted; the chat uses the same limit. */
const MOST_MEGABYTES = 20;

/** The bytes of a file on disk. Its size is checked before reading. */
export async function readFile(path: string): Promise<Outcome<Buffer, FileRefusal>> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path, "r");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return refuse({
      kind: code === "ENOENT" || code === "ENOTDIR" ? "missing" : code === "EISDIR" ? "folder" : "unreadable",
    });
  }
  try {
    const stat = await file.stat();
    if (stat.isDirectory()) return refuse({ kind: "folder" });
    if (!stat.isFile()) return refuse({ kind: "other-kind" });
    if (stat.size > MOST_MEGABYTES * 1024 * 1024) return refuse({ kind: "too-large", most: MOST_MEGABYTES });
    return ok(await file.readFile());
  } finally {
    await file.close();
  }
}

export const fileNameOf = (path: string): string => basename(path) || path;
