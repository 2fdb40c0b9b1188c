import type { PageContent } from "../../documents/page/pageContent";
import { formFor } from "../../domain/application/formInYear";
import type { Reader } from "../../domain/fetching/reader";
import type { ApplicationStore } from "../../domain/ports/applicationStore";
import type { DraftRecord, DraftStore } from "../../domain/ports/draftStore";
import { type Outcome, refuse } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import { plainForm } from "../../forms/plainForm";
import { pageApart } from "./pageApart";
import type { RenderRefusal } from "./renderThread";

export type DraftPageDeps = {
  readonly drafts: Pick<DraftStore, "idBefore" | "loadText" | "progressUntil">;
  readonly applications: Pick<ApplicationStore, "load">;
  readonly forms: ReadonlyMap<string, Form>;
  /** The id of the bot's registration; null if it has none. */
  readonly botId: string | null;
  readonly now: () => Date;
};

/**
 * A draft as a page to read, in its own language. Nothing private is on it, unless the reader is a `member` with their own
 * final version. It is read in a thread of its own, which parses the draft and the one before.
 */
export async function draftPage(
  { drafts, applications, forms, botId, now }: DraftPageDeps,
  { id, applicationId, version, createdAt }: Pick<DraftRecord, "id" | "applicationId" | "version" | "createdAt">,
  reader: Reader,
  files: PageContent["files"],
): Promise<Outcome<Buffer, RenderRefusal | { readonly kind: "application-gone" }>> {
  const withoutValues = () => false;
  const earlier = await drafts.idBefore(applicationId, version);
  const [structure, draft, before, progress] = await Promise.all([
    applications.load(applicationId),
    drafts.loadText(id, withoutValues),
    earlier === null ? null : drafts.loadText(earlier, withoutValues),
    drafts.progressUntil(applicationId, version),
  ]);
  if (!structure || !draft) return refuse({ kind: "application-gone" });
  const form = formFor(forms, structure);
  return pageApart({
    draft: { outline: [...draft.outline], rest: [...draft.rest] },
    before: before && { version: before.version, outline: [...before.outline] },
    form: form ? plainForm(form) : null,
    timeZone: structure.timeZone,
    ...{ reader, botId, createdAt, progress, files, now: now() },
  });
}
