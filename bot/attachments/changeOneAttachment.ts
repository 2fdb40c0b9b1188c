import { placedIn } from "../../cards/attachments/attachCard";
import { editAttachmentCard } from "../../cards/attachments/attachmentCard";
import { attachmentSentence } from "../../cards/attachments/attachmentSentence";
import { noticeCard } from "../../cards/home/noticeCard";
import { button } from "../../cards/kit/button";
import { type Note, note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { attachmentsVerbs } from "../../cards/verbs/attachmentsVerbs";
import { t } from "../../cards/wording";
import { placeKey } from "../../domain/attachments/attachment";
import type { AttachmentRefusal } from "../../domain/attachments/attachmentChange";
import { attachmentPlaces } from "../../domain/attachments/attachmentPlaces";
import { changeAttachment, removeAttachment, restoreAttachment } from "../../domain/attachments/changeAttachment";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { type CommonRefusal, type OwnRefusal, refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { withAccess } from "../handler/withAccess";
import { answeredToo } from "./addOneAttachment";
import { changeAttachments, presentAttachment } from "./changeAttachments";
import { attachmentsOf } from "./listAttachments";

/** The list as it is after a change. */
const listed = (deps: BotDeps, turn: Turn, applicationId: string, said: Note): Promise<AdaptiveCard> =>
  withAccess(attachmentsVerbs.list, deps, turn, { applicationId }, (context) =>
    attachmentsOf(deps, context, { notes: [said] }),
  );

/** Why not, over the list. */
const refused = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  refusal: AttachmentRefusal | CommonRefusal,
): Promise<AdaptiveCard> =>
  refusedChange(deps, turn, applicationId, refusal, (own) =>
    listed(deps, turn, applicationId, note("warning", attachmentSentence(own))),
  );

/** "Lagre", on the card that renames and moves. */
export const changeOneAttachment = cardAction(
  attachmentsVerbs.change,
  async (deps, turn, { applicationId, attachmentId, ...typed }, { form, application }) => {
    const places = attachmentPlaces(form, application, turn.person.id, application.records);
    const place = places.find((each) => placeKey(each) === typed.place) ?? null;
    const outcome = await changeAttachments(deps, turn, applicationId, place, (stored, author) =>
      changeAttachment(stored, { ...author, attachmentId, ...typed }),
    );
    if (outcome.ok) {
      const { attachment, answers } = outcome.value;
      const said = [
        placedIn(form, application, attachment.name, attachment.place),
        ...(answers ? [answeredToo(form, answers)] : []),
      ];
      return listed(deps, turn, applicationId, note("good", said.join(" ")));
    }
    return refusedChange(deps, turn, applicationId, outcome.refusal, async (refusal: OwnRefusal<AttachmentRefusal>) => {
      const attachment = await presentAttachment(deps, { applicationId, attachmentId });
      if (!attachment) return noticeCard({ kind: "no-such-thing" });
      return editAttachmentCard({ form, application, attachment, places, typed, refusal });
    });
  },
);

/** "Fjern", and "Angre" after an attachment was added. */
export const removeOneAttachment = cardAction(
  attachmentsVerbs.remove,
  async (deps, turn, { applicationId, attachmentId }) => {
    const outcome = await changeAttachments(deps, turn, applicationId, null, (stored, author) =>
      removeAttachment(stored, { ...author, attachmentId }),
    );
    if (!outcome.ok) return refused(deps, turn, applicationId, outcome.refusal);
    const undo = button(t("button.undo"), attachmentsVerbs.restore, { applicationId, attachmentId });
    return listed(
      deps,
      turn,
      applicationId,
      note("good", t("attachment.removed", { name: outcome.value.attachment.name }), undo),
    );
  },
);

/** "Angre" after "Fjern". */
export const restoreOneAttachment = cardAction(
  attachmentsVerbs.restore,
  async (deps, turn, { applicationId, attachmentId }, { form, application }) => {
    const outcome = await changeAttachments(deps, turn, applicationId, null, (stored, author) =>
      restoreAttachment(stored, { ...author, attachmentId, most: deps.attachmentBytes }),
    );
    if (!outcome.ok) return refused(deps, turn, applicationId, outcome.refusal);
    const { name, place } = outcome.value.attachment;
    return listed(deps, turn, applicationId, note("good", placedIn(form, application, name, place)));
  },
);
