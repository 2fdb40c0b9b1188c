import { createHash } from "node:crypto";
import { type SentRow, sentFilesCard } from "../../cards/attachments/sentFilesCard";
import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { type ImportArgs, importCard } from "../../cards/importing/importCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { t } from "../../cards/wording";
import { attachmentName } from "../../domain/attachments/attachmentName";
import { type AttachmentType, endingOf } from "../../domain/attachments/attachmentType";
import { beginImport } from "../../domain/importing/formImport";
import type { ReceivedFile } from "../../domain/ports/attachmentStore";
import { offerToAttach } from "../attachments/offerToAttach";
import { openApplications } from "../attachments/openApplications";
import type { BotDeps } from "../handler/botDeps";
import type { Fetched, SentFile } from "../handler/reading";
import type { Turn } from "../handler/turn";

/** What came of a file: it waits to be attached, an earlier application was read in it, or it is of no use. */
export type SentOutcome =
  | { readonly kind: "received"; readonly file: ReceivedFile }
  | { readonly kind: "read"; readonly imported: ImportArgs; readonly file: ReceivedFile | null }
  | { readonly kind: "form-missing"; readonly title: string; readonly formId: string }
  | { readonly kind: "refused"; readonly sentence: string };

/** A file that could not be fetched. */
export const unfetched = ({ name, isPasted }: SentFile): SentOutcome => ({
  kind: "refused",
  sentence: t(isPasted ? "notice.unfetchedPictureText" : "notice.unfetchedFileText", { name }),
});

/** Stores a file that was fetched, and the earlier application that was read in it. */
export async function outcomeOf(deps: BotDeps, turn: Turn, file: SentFile, fetched: Fetched): Promise<SentOutcome> {
  if (!fetched.ok) return unfetched(file);
  const { form: read, content } = fetched.value;
  const isMember = (await openApplications(deps, turn.person.id)).length > 0;
  const received = content.ok && isMember ? await stored(deps, turn, file, content.value) : null;
  if (read.ok) {
    const form = deps.forms.get(read.value.edition);
    if (!form) return { kind: "form-missing", title: file.name, formId: read.value.edition };
    const draft = { id: deps.newId(), fileName: file.name, draft: beginImport(form, read.value) };
    await deps.imports.keep(turn.person.id, draft, deps.clock.now());
    return { kind: "read", imported: { ...draft, form, attachable: received?.id ?? null }, file: received };
  }
  if (received) return { kind: "received", file: received };
  return { kind: "refused", sentence: (isMember && !content.ok ? content.refusal : read.refusal).sentence };
}

async function stored(
  deps: BotDeps,
  { person }: Turn,
  { name }: SentFile,
  { bytes, type }: { readonly bytes: Buffer; readonly type: AttachmentType },
): Promise<ReceivedFile> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { id: deps.newId(), name: attachmentName(name, type), sha256, size: bytes.length };
  await deps.attachments.receive(person.id, { ...file, content: bytes }, deps.clock.now());
  return file;
}

/** The card about what was sent in one message. */
export async function cardOfSent(deps: BotDeps, turn: Turn, outcomes: readonly SentOutcome[]): Promise<AdaptiveCard> {
  const [only, ...others] = outcomes;
  if (!only || others.length > 0)
    return sentFilesCard({ title: t("sentFiles.title", { count: outcomes.length }), rows: outcomes.map(rowOf) });
  switch (only.kind) {
    case "read":
      return importCard(only.imported);
    case "received":
      return offerToAttach(await openApplications(deps, turn.person.id), turn, only.file, {
        hasNoForm: LOOKED_THROUGH.has(endingOf(only.file.name)),
      });
    case "form-missing":
      return formMissingCard(only);
    case "refused":
      return noticeCard({ kind: "unread-file", sentence: only.sentence });
  }
}

const rowOf = (outcome: SentOutcome): SentRow => {
  switch (outcome.kind) {
    case "received":
      return outcome;
    case "read":
      return { kind: "read", name: outcome.imported.fileName, importId: outcome.imported.id, file: outcome.file };
    case "form-missing":
      return {
        kind: "refused",
        sentence: t("notice.formMissingText", { title: outcome.title, form: outcome.formId }),
      };
    case "refused":
      return outcome;
  }
};

/** The endings of documents in which somebody may expect an earlier application to be found. */
const LOOKED_THROUGH: ReadonlySet<string> = new Set(["pdf", "docx", "txt", "odt"]);
