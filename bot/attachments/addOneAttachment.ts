import { attachCard, placedIn } from "../../cards/attachments/attachCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { button, primary } from "../../cards/kit/button";
import { note } from "../../cards/kit/note";
import { attachmentsVerbs } from "../../cards/verbs/attachmentsVerbs";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { t } from "../../cards/wording";
import { formSection } from "../../domain/answers/slot";
import { addAttachment } from "../../domain/attachments/addAttachment";
import { placeKey } from "../../domain/attachments/attachment";
import type { GivenAnswer } from "../../domain/attachments/attachmentChange";
import { attachmentPlaces } from "../../domain/attachments/attachmentPlaces";
import type { Form } from "../../forms/form";
import { cardAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { withAccess } from "../handler/withAccess";
import { changeAttachments } from "./changeAttachments";
import { attachmentsOf } from "./listAttachments";
import { receivedBy, waitingOf } from "./offerToAttach";

/** "Legg ved". The card that answers lists the attachments, and undoes it. */
export const addOneAttachment = cardAction(
  attachmentsVerbs.add,
  async (deps, turn, { fileId, applicationId, part, ...typed }, { form, application }) => {
    const file = await receivedBy(deps, turn, fileId);
    const places = attachmentPlaces(form, application, turn.person.id, application.records);
    const place = places.find((each) => placeKey(each) === typed.place);
    if (file && place === undefined)
      return attachCard({ form, application, file, places, part, typed, refusal: "no-place" });
    // Without the file it was attached already, or discarded: the store says which.
    const outcome = await changeAttachments(deps, turn, applicationId, place ?? null, (stored, author) =>
      file
        ? addAttachment(stored, { ...author, ...typed, file, most: deps.attachmentBytes })
        : { ok: false, refusal: { kind: "stale" } },
    );
    if (!outcome.ok) {
      if (!file && outcome.refusal.kind === "stale") return noticeCard({ kind: "file-gone" });
      return refusedChange(deps, turn, applicationId, outcome.refusal, (refusal) =>
        file
          ? attachCard({ form, application, file, places, part, typed, refusal })
          : noticeCard({ kind: "file-gone" }),
      );
    }
    const { attachment, answers } = outcome.value;
    const at = { applicationId, attachmentId: attachment.id };
    const waiting = await waitingOf(deps, turn);
    const said = [
      placedIn(form, application, attachment.name, attachment.place),
      ...(answers ? [answeredToo(form, answers)] : []),
    ];
    return withAccess(attachmentsVerbs.list, deps, turn, { applicationId }, (context) =>
      attachmentsOf(deps, context, {
        notes: [note("good", said.join(" "), button(t("button.undo"), attachmentsVerbs.remove, at))],
        back: [
          ...(waiting.length > 0
            ? [primary(button(t("sentFiles.next", { count: waiting.length }), attachmentsVerbs.waiting))]
            : []),
          ...(attachment.place
            ? [
                button(t("attachment.toSection"), writingVerbs.goTo, {
                  applicationId,
                  measureId: attachment.place.measureId,
                  sectionId: attachment.place.sectionId,
                  returnTo: "home",
                }),
              ]
            : []),
        ],
      }),
    );
  },
);

/** The choice that the attachment answered: «Leveres budsjett i vedlegg?» er nå besvart med «Ja». */
export function answeredToo(form: Form, { sectionId, field: id, value }: GivenAnswer): string {
  const field = formSection(form, sectionId)?.fields.find((each) => each.id === id);
  const options = field?.type === "choice" ? field.options : [];
  const answer = options.find((option) => option.id === value)?.label ?? value;
  return t("attachment.answered", { label: field?.label ?? id, answer });
}
