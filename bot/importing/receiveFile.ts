import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { importCard } from "../../cards/importing/importCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { beginImport, type ReadForm } from "../../domain/importing/formImport";
import type { Outcome } from "../../domain/values/outcome";
import { fileSentence } from "../../importing/formats/fileRefusal";
import type { BotDeps } from "../handler/botDeps";
import type { SentFile, Unread } from "../handler/reading";
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
  if (sent.kind === "picture") return noticeCard({ kind: "unread-file", sentence: fileSentence(sent.name, sent) });
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

async function shown(
  deps: BotDeps,
  { person }: Turn,
  file: SentFile,
  found: Outcome<ReadForm, Unread>,
): Promise<AdaptiveCard> {
  if (!found.ok)
    return found.refusal.kind === "unread"
      ? noticeCard({ kind: "unread-file", sentence: found.refusal.sentence })
      : noticeCard({ kind: "unfetched-file", name: file.name });
  const form = deps.forms.get(found.value.edition);
  if (!form) return formMissingCard({ title: file.name, formId: found.value.edition });
  const stored = { id: deps.newId(), fileName: file.name, draft: beginImport(form, found.value) };
  await deps.imports.keep(person.id, stored, deps.clock.now());
  return importCard({ ...stored, form });
}
