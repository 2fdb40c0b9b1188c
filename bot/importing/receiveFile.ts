import { createHash } from "node:crypto";
import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { importCard } from "../../cards/importing/importCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { attachmentName } from "../../domain/attachments/attachmentName";
import { type AttachmentType, endingOf } from "../../domain/attachments/attachmentType";
import { beginImport, type ReadForm } from "../../domain/importing/formImport";
import type { ReceivedFile } from "../../domain/ports/attachmentStore";
import type { Outcome } from "../../domain/values/outcome";
import { fileSentence } from "../../importing/formats/fileRefusal";
import { offerToAttach } from "../attachments/offerToAttach";
import { openApplications } from "../attachments/openApplications";
import type { BotDeps } from "../handler/botDeps";
import type { FetchedFile, SentFile } from "../handler/reading";
import type { Turn } from "../handler/turn";
import type { Sent } from "./sentIn";

/** How long the sender of a file waits without an answer; Teams itself gives up after 15 s. */
const PATIENCE_MS = 5_000;

/** Reads a received file, and shows what is in it. If that takes long, or others come first, the card follows later. */
export async function receiveFile(
  deps: BotDeps,
  turn: Turn,
  sent: Sent,
  { tell, onError }: { tell: (card: AdaptiveCard) => Promise<void>; onError: (error: unknown) => void },
): Promise<AdaptiveCard> {
  if (sent.kind === "several") return noticeCard({ kind: "several-files" });
  if (sent.kind === "picture")
    return (await deps.applications.ofPerson(turn.person.id)).length > 0
      ? noticeCard({ kind: "pasted-picture" })
      : noticeCard({ kind: "unread-file", sentence: fileSentence(sent.name, sent) });
  const inLine = deps.reading(turn.person.id, sent.file);
  if (!inLine) return noticeCard({ kind: "full-line", name: sent.file.name });
  const found = inLine.done.then((read) => shown(deps, turn, sent.file, read));
  const later = () =>
    void found.then(tell).catch(async (error) => {
      onError(error);
      await tell(noticeCard({ kind: "unfetched-file", name: sent.file.name })).catch(onError);
    });
  if (inLine.waits) {
    later();
    return noticeCard({ kind: "waiting-file", name: sent.file.name });
  }
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const card = await Promise.race([found, patience]).finally(() => clearTimeout(timer));
  if (card) return card;
  later();
  return noticeCard({ kind: "reading-file", name: sent.file.name });
}

/** The card about a file: what was read in it, or where it is to be attached, or what is wrong with it. */
async function shown(
  deps: BotDeps,
  turn: Turn,
  file: SentFile,
  fetched: Outcome<FetchedFile, { readonly kind: "not-fetched" }>,
): Promise<AdaptiveCard> {
  if (!fetched.ok) return noticeCard({ kind: "unfetched-file", name: file.name });
  const { form: read, content } = fetched.value;
  const applications = await openApplications(deps, turn.person.id);
  const received = content.ok && applications.length > 0 ? await stored(deps, turn, file, content.value) : null;
  if (read.ok) return imported(deps, turn, file, read.value, received?.id ?? null);
  if (received)
    return offerToAttach(applications, turn, received, { hasNoForm: LOOKED_THROUGH.has(endingOf(received.name)) });
  const { sentence } = applications.length > 0 && !content.ok ? content.refusal : read.refusal;
  return noticeCard({ kind: "unread-file", sentence });
}

/** The endings of documents in which somebody may expect an earlier application to be found. */
const LOOKED_THROUGH: ReadonlySet<string> = new Set(["pdf", "docx", "txt", "odt"]);

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

async function imported(
  deps: BotDeps,
  { person }: Turn,
  file: SentFile,
  read: ReadForm,
  attachable: string | null,
): Promise<AdaptiveCard> {
  const form = deps.forms.get(read.edition);
  if (!form) return formMissingCard({ title: file.name, formId: read.edition });
  const draft = { id: deps.newId(), fileName: file.name, draft: beginImport(form, read) };
  await deps.imports.keep(person.id, draft, deps.clock.now());
  return importCard({ ...draft, form, attachable });
}
