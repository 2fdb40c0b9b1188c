import type { SharedOutline } from "../../documents/outline/withoutPrivate";
import type { PageContent } from "../../documents/page/pageContent";
import { formFor } from "../../domain/application/formInYear";
import type { ApplicationStore } from "../../domain/ports/applicationStore";
import type { DraftRecord, DraftStore } from "../../domain/ports/draftStore";
import { type Outcome, refuse } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import type { CompiledDraft } from "./compiledDraft";
import { pageApart } from "./pageApart";
import { pageContentOf } from "./pageContentOf";
import type { RenderRefusal } from "./renderThread";

export type DraftPageDeps = {
  readonly drafts: Pick<DraftStore, "loadBefore" | "progressUntil">;
  readonly applications: Pick<ApplicationStore, "load">;
  readonly forms: ReadonlyMap<string, Form>;
  /** The id of the bot's registration; null if it has none. */
  readonly botId: string | null;
  readonly now: () => Date;
};

/**
 * A draft as a page to read, in the language of the moment. `shared` is its outline as the reader may see it; the page
 * shows nothing else that is private. It is made in a thread of its own.
 */
export async function draftPage(
  { drafts, applications, forms, botId, now }: DraftPageDeps,
  { applicationId, version, createdAt }: Pick<DraftRecord, "applicationId" | "version" | "createdAt">,
  draft: CompiledDraft,
  shared: SharedOutline,
  files: PageContent["files"],
): Promise<Outcome<Buffer, RenderRefusal | { readonly kind: "application-gone" }>> {
  const [structure, before, progress] = await Promise.all([
    applications.load(applicationId),
    drafts.loadBefore(applicationId, version),
    drafts.progressUntil(applicationId, version),
  ]);
  if (!structure) return refuse({ kind: "application-gone" });
  const form = formFor(forms, structure) ?? null;
  const { timeZone } = structure;
  return pageApart(
    pageContentOf(draft, shared, { form, timeZone, botId, createdAt, before, progress, files, now: now() }),
  );
}
