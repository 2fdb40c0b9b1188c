import { attachmentCard, editAttachmentCard } from "../../cards/attachments/attachmentCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { attachmentsVerbs } from "../../cards/verbs/attachmentsVerbs";
import { mayChangeAttachment } from "../../domain/attachments/attachment";
import { attachmentPlaces } from "../../domain/attachments/attachmentPlaces";
import { cardAction } from "../handler/cardAction";
import { presentAttachment } from "./changeAttachments";

/** One attachment, with a link that is the person's own. In a channel everybody would see that link. */
export const showAttachment = cardAction(
  attachmentsVerbs.show,
  async (deps, { person, channel }, { applicationId, attachmentId }, { form, application }) => {
    if (channel) return noticeCard({ kind: "personal-only" });
    const attachment = await presentAttachment(deps, { applicationId, attachmentId });
    if (!attachment) return noticeCard({ kind: "no-such-thing" });
    const mayChange = application.status === "drafting" && mayChangeAttachment(application, attachment, person.id);
    const now = deps.clock.now();
    const url = deps.links.toAttachment({ applicationId, attachmentId, memberId: person.id }, now);
    return attachmentCard({ form, application, attachment, url, mayChange, now });
  },
);

/** "Endre". */
export const editAttachment = cardAction(attachmentsVerbs.edit, async (deps, { person }, at, { form, application }) => {
  const attachment = await presentAttachment(deps, at);
  if (!attachment) return noticeCard({ kind: "no-such-thing" });
  return editAttachmentCard({
    ...{ form, application, attachment },
    places: attachmentPlaces(form, application, person.id, application.records),
    ...(mayChangeAttachment(application, attachment, person.id) ? {} : { refusal: { kind: "not-sender" } }),
  });
});
