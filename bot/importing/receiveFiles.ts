import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { t } from "../../cards/wording";
import { fileSentence } from "../../importing/formats/fileRefusal";
import { openApplications } from "../attachments/openApplications";
import type { BotDeps } from "../handler/botDeps";
import type { SentFile } from "../handler/reading";
import type { Turn } from "../handler/turn";
import { cardOfSent, outcomeOf, type SentOutcome, unfetched } from "./sentOutcome";

/** How long the sender of a file waits without an answer; Teams itself gives up after 15 s. */
const PATIENCE_MS = 5_000;

type Sent = readonly [SentFile, ...SentFile[]];
type Later = { readonly tell: (card: AdaptiveCard) => Promise<void>; readonly onError: (error: unknown) => void };

/**
 * Reads what a person sent in one message, and shows what is in it: one file has a card of its own, several share one.
 * If that takes long, or others come first, the card follows later.
 */
export async function receiveFiles(
  deps: BotDeps,
  turn: Turn,
  sent: Sent,
  { tell, onError }: Later,
): Promise<AdaptiveCard> {
  const isMember = (await openApplications(deps, turn.person.id)).length > 0;
  const files = named(sent);
  const entries = files.map((file) => entered(deps, turn, file, isMember, onError));
  const found = Promise.all(entries.map(({ done }) => done)).then((outcomes) => cardOfSent(deps, turn, outcomes));
  const later = () => void found.then(tell).catch(onError);
  const said = { name: files[0].name, count: files.length };
  if (entries.every(({ waits }) => waits)) {
    later();
    return noticeCard({ kind: "waiting-file", ...said });
  }
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const card = await Promise.race([found, patience]).finally(() => clearTimeout(timer));
  if (card) return card;
  later();
  return noticeCard({ kind: "reading-file", ...said });
}

/** A file in the line, and what comes of it; an error is what comes of that file alone. */
function entered(
  deps: BotDeps,
  turn: Turn,
  file: SentFile,
  isMember: boolean,
  onError: Later["onError"],
): { readonly waits: boolean; readonly done: Promise<SentOutcome> } {
  const refused = (sentence: string) => ({
    waits: false,
    done: Promise.resolve({ kind: "refused", sentence } as const),
  });
  // Outside of an application a picture is of no use, so it is not fetched.
  if (file.isPasted && !isMember) return refused(fileSentence(file.name, { kind: "picture" }));
  const inLine = deps.reading(turn.person.id, file);
  if (!inLine) return refused(t("notice.fullLineText", { name: file.name }));
  const done = inLine.done
    .then((fetched) => outcomeOf(deps, turn, file, fetched))
    .catch((error) => {
      onError(error);
      return unfetched(file);
    });
  return { waits: inLine.waits, done };
}

/** Pasted pictures have no name: they are called pictures, and numbered if there are several. */
function named([first, ...others]: Sent): Sent {
  const nameless = [first, ...others].filter(({ name, isPasted }) => isPasted && name === "");
  const nameOf = (file: SentFile): string => {
    if (file.name !== "") return file.name;
    if (!file.isPasted) return t("attachment.theFile");
    return nameless.length > 1
      ? t("attachment.pastedOf", { number: nameless.indexOf(file) + 1 })
      : t("attachment.pasted");
  };
  const withName = (file: SentFile): SentFile => ({ ...file, name: nameOf(file) });
  return [withName(first), ...others.map(withName)];
}
