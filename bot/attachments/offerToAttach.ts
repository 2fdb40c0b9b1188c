import { attachCard, attachWhereCard } from "../../cards/attachments/attachCard";
import { sentFilesCard } from "../../cards/attachments/sentFilesCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { type Note, note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { attachmentsVerbs } from "../../cards/verbs/attachmentsVerbs";
import { t } from "../../cards/wording";
import { attachmentPlaces } from "../../domain/attachments/attachmentPlaces";
import type { ReceivedFile } from "../../domain/ports/attachmentStore";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import type { ApplicationContext } from "../handler/withAccess";
import { openApplications } from "./openApplications";

/** The card on which a person says where a file belongs: in which application first, if there are several. */
export function offerToAttach(
  applications: readonly ApplicationContext[],
  { person }: Pick<Turn, "person">,
  file: ReceivedFile,
  said: { readonly hasNoForm: boolean },
): AdaptiveCard {
  const [one, ...others] = applications;
  if (!one) return noticeCard({ kind: "nothing-to-attach-to" });
  if (others.length > 0) return attachWhereCard(file, applications, said);
  return attachCard({
    ...one,
    file,
    places: attachmentPlaces(one.form, one.application, person.id, one.application.records),
    ...said,
  });
}

/** The file, for the person who sent it, in that person's own chat. */
export const receivedBy = async (
  { attachments }: Pick<BotDeps, "attachments">,
  { person, channel }: Pick<Turn, "person" | "channel">,
  fileId: string,
): Promise<ReceivedFile | null> => (channel ? null : attachments.received(fileId, person.id));

/** "Bruk som vedlegg", beside what was read in a document. */
export const useAsAttachment = cardAction(attachmentsVerbs.use, async (deps, turn, { fileId }) => {
  const file = await receivedBy(deps, turn, fileId);
  if (!file) return noticeCard({ kind: "file-gone" });
  return offerToAttach(await openApplications(deps, turn.person.id), turn, file, { hasNoForm: false });
});

/** What was sent longer ago is not asked about: it may be a document that was only read. */
const WAITS_MS = 3_600_000;

/** The files that a person has sent within the hour, and not used. */
export const waitingOf = (
  { attachments, clock }: Pick<BotDeps, "attachments" | "clock">,
  { person }: Pick<Turn, "person">,
): Promise<readonly ReceivedFile[]> => attachments.waiting(person.id, new Date(clock.now().getTime() - WAITS_MS));

/** "Neste fil": the file that waits, or the list of them. */
export const showWaiting = cardAction(attachmentsVerbs.waiting, async (deps, turn) => {
  if (turn.channel) return noticeCard({ kind: "personal-only" });
  const [only, ...others] = await waitingOf(deps, turn);
  if (!only) return noticeCard({ kind: "file-gone" });
  if (others.length > 0) return waitingCard([only, ...others]);
  return offerToAttach(await openApplications(deps, turn.person.id), turn, only, { hasNoForm: false });
});

const waitingCard = (files: readonly ReceivedFile[], ...notes: readonly Note[]): AdaptiveCard =>
  sentFilesCard({
    title: t("sentFiles.waiting", { count: files.length }),
    rows: files.map((file) => ({ kind: "received", file })),
    notes,
  });

/** An application, or a part of it, in which the person chooses the place. */
export const placeAttachment = cardAction(
  attachmentsVerbs.place,
  async (deps, turn, { fileId, part, page }, { form, application }) => {
    const file = await receivedBy(deps, turn, fileId);
    if (!file) return noticeCard({ kind: "file-gone" });
    const places = attachmentPlaces(form, application, turn.person.id, application.records);
    return attachCard({ form, application, file, places, part, page });
  },
);

/** "Forkast": the file is deleted, and the others that wait are shown. */
export const discardFile = cardAction(attachmentsVerbs.discard, async (deps, turn, { fileId }) => {
  await deps.attachments.discard(fileId, turn.person.id);
  const waiting = turn.channel ? [] : await waitingOf(deps, turn);
  return waiting.length > 0
    ? waitingCard(waiting, note("good", t("notice.fileDiscarded")))
    : noticeCard({ kind: "file-discarded" });
});
