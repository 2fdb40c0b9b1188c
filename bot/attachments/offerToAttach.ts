import { attachCard, attachWhereCard } from "../../cards/attachments/attachCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { attachmentsVerbs } from "../../cards/verbs/attachmentsVerbs";
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

/** "Forkast": the file is deleted. */
export const discardFile = cardAction(attachmentsVerbs.discard, async (deps, { person }, { fileId }) => {
  await deps.attachments.discard(fileId, person.id);
  return noticeCard({ kind: "file-discarded" });
});
