import { contentFor } from "../../documents/files/contentFor";
import type { IssuedForms } from "../../documents/files/formToFill";
import { readsValues } from "../../documents/files/readsValues";
import type { KeptFile, KeptFileStore } from "../../domain/fetching/keptFileStore";
import type { DraftStore } from "../../domain/ports/draftStore";
import { ok, refuse } from "../../domain/values/outcome";
import { draftFrom } from "./compiledDraft";
import { type AskedFile, type Fetched, fetchedFile } from "./fetchedFile";
import { readableFiles } from "./readableFiles";
import { renderApart } from "./renderApart";

export type FetchFile = (draftId: string, asked: AskedFile) => Promise<Fetched>;

type Deps = {
  readonly drafts: Pick<DraftStore, "loadHead" | "loadText">;
  readonly keptFiles: Pick<KeptFileStore, "namesOf" | "find">;
  readonly issued: IssuedForms;
};

/** Fetches a file of a version as it is kept; one that is not is made now. An archive is put together of kept files. */
export const versionFile =
  (deps: Deps): FetchFile =>
  async (draftId, asked) => {
    const { drafts, keptFiles, issued } = deps;
    // The name comes from a link, and may be anything.
    const names = await keptFiles.namesOf(draftId, asked.reader);
    const kept = names.includes(asked.fileName) && (await keptFiles.find(draftId, asked.reader, asked.fileName));
    if (kept) return ok(kept.bytes);
    const archived = names.length > 0 && (await keptArchive(deps, draftId, names, asked));
    if (archived) return archived;
    const text = await drafts.loadText(draftId, (edition) => readsValues(asked.fileName, issued.of(edition)));
    return text ? fetchedFile(text, { ...asked, issued }) : refuse({ kind: "missing" });
  };

/** Null if this is no archive, or if one of its files is not kept. */
async function keptArchive(
  { drafts, keptFiles, issued }: Deps,
  draftId: string,
  names: readonly string[],
  { reader, fileName, beside }: AskedFile,
): Promise<Fetched | null> {
  const head = await drafts.loadHead(draftId);
  if (!head) return null;
  const draft = draftFrom(head.outline);
  const { files, together } = readableFiles(draft, { reader, issued });
  if (together?.fileName !== fileName || !files.every((each) => names.includes(each.fileName))) return null;
  // One by one: the database's own text of a file is twice as long as the file.
  const kept: KeptFile[] = [];
  for (const name of names) {
    const file = await keptFiles.find(draftId, reader, name);
    if (!file) return null;
    kept.push(file);
  }
  const asked = { content: contentFor(draft, reader), fileName, beside: { ...beside, kept } };
  return renderApart(asked, { handsOver: kept.map(({ bytes }) => bytes) });
}
