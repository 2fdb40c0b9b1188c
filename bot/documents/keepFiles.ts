import type { IssuedForms } from "../../documents/files/formToFill";
import type { KeptFileStore } from "../../domain/fetching/keptFileStore";
import type { Reader } from "../../domain/fetching/reader";
import type { DraftStore } from "../../domain/ports/draftStore";
import { NotYet } from "../delivery/sendFailure";
import { type CompiledDraft, draftFrom } from "./compiledDraft";
import type { fetchedFile } from "./fetchedFile";
import { readableFiles } from "./readableFiles";

/** A version's turn; then others have theirs. A bot that stops waits longer than a turn and one file take. */
const TURN_MS = 4_000;
/** People wait for so many files that none can be made now. */
const BUSY_MS = 10_000;
const NOTHING = { log: null, attachments: [] };

export type KeepFilesDeps = {
  readonly drafts: Pick<DraftStore, "loadHead" | "loadText">;
  readonly keptFiles: Pick<KeptFileStore, "namesOf" | "keep">;
  readonly issued: IssuedForms;
  readonly makeFile: typeof fetchedFile;
  readonly turnMs?: number;
};

/**
 * Makes the files of a version that are not kept yet, and keeps them (docs/decisions/057). A file that is too large ends
 * it, and so does an issuer's form that cannot be filled in: what is not kept is made when somebody asks, with the form
 * as it is then.
 *
 * @throws NotYet if there is more to do
 */
export const keepFiles = (deps: KeepFilesDeps) => async (draftId: string) => {
  const { drafts, keptFiles, issued, makeFile, turnMs = TURN_MS } = deps;
  const until = performance.now() + turnMs;
  const head = await drafts.loadHead(draftId);
  if (!head) return;
  const draft = draftFrom(head.outline);
  if (issued.of(draft.outline.form.id) === "unusable") return;
  const left = await filesLeft(deps, draftId, draft);
  const text = left.length > 0 ? await drafts.loadText(draftId, () => true) : null;
  if (!text) return;
  let isFilledIn = true;
  const failed: IssuedForms["failed"] = (edition, err) => {
    isFilledIn = false;
    issued.failed(edition, err);
  };
  for (const { reader, fileName } of left) {
    const made = await makeFile(text, { issued: { of: issued.of, failed }, reader, fileName, beside: NOTHING });
    if (!made.ok && made.refusal.kind === "busy") throw new NotYet(BUSY_MS);
    if (!made.ok || !isFilledIn) return;
    await keptFiles.keep(draftId, reader, { fileName, bytes: made.value });
    if (performance.now() > until) throw new NotYet(0);
  }
};

/** Everybody's files of a version, and a member's of a final one, without those that are kept. */
async function filesLeft(
  { keptFiles, issued }: KeepFilesDeps,
  draftId: string,
  draft: CompiledDraft,
): Promise<{ readonly reader: Reader; readonly fileName: string }[]> {
  const readers: Reader[] = draft.final ? ["everybody", "member"] : ["everybody"];
  const all = readers.map(async (reader) => {
    const { files } = readableFiles(draft, { reader, issued });
    const names = await keptFiles.namesOf(draftId, reader);
    return files.map(({ fileName }) => ({ reader, fileName })).filter(({ fileName }) => !names.includes(fileName));
  });
  return (await Promise.all(all)).flat();
}
