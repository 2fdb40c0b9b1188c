import type { Structure } from "../../domain/application/structure";
import { type Attachment, type AttachmentPlace, placeKey } from "../../domain/attachments/attachment";
import { endingOf } from "../../domain/attachments/attachmentType";
import type { Form } from "../../forms/form";
import { button, destructiveButton, primary, submitButton } from "../kit/button";
import { pickField, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { downloadCard } from "../status/downloadCard";
import { attachmentsVerbs } from "../verbs/attachmentsVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { MOST_PLACES } from "./attachCard";
import { attachmentPlaceInWords, placeOptions } from "./attachmentPlaceInWords";
import { attachmentSentence, type OwnAttachmentRefusal } from "./attachmentSentence";
import { sentInWords } from "./attachmentsCard";

type OfOne = { readonly form: Form; readonly application: Structure; readonly attachment: Attachment };

export type AttachmentArgs = OfOne & {
  readonly url: string;
  /** Whether the person may rename, move and remove it now. */
  readonly mayChange: boolean;
  readonly now: Date;
};

/** One attachment, to download, and for those who may, to change. */
export function attachmentCard({ form, application, attachment, url, mayChange, now }: AttachmentArgs): AdaptiveCard {
  const at = { applicationId: application.id, attachmentId: attachment.id };
  return downloadCard({
    heading: heading(applicationName(application), attachment.name),
    lines: linesOf(
      [
        attachmentPlaceInWords(form, application, attachment.place),
        sentInWords(application, attachment, now),
        t("attachment.link"),
      ].join("\n"),
    ),
    quotes: [],
    earlier: [],
    more: [],
    links: [{ title: t("attachment.download"), url }],
    buttons: [
      ...(mayChange
        ? [
            button(t("attachment.edit"), attachmentsVerbs.edit, at),
            destructiveButton(t("button.remove"), attachmentsVerbs.remove, at),
          ]
        : []),
      button(t("attachment.all"), attachmentsVerbs.list, { applicationId: application.id }),
    ],
  });
}

export type EditAttachmentArgs = OfOne & {
  readonly places: readonly (AttachmentPlace | null)[];
  readonly typed?: { readonly name: string; readonly place: string };
  readonly refusal?: OwnAttachmentRefusal;
};

/** "Endre": another name, another place, or both. */
export function editAttachmentCard({
  form,
  application,
  attachment,
  places,
  typed,
  refusal,
}: EditAttachmentArgs): AdaptiveCard {
  const at = { applicationId: application.id, attachmentId: attachment.id };
  const present = placeKey(attachment.place);
  const near = places.filter((place) => place === null || place.measureId === (attachment.place?.measureId ?? null));
  const offered = (places.length > MOST_PLACES ? near : places).filter((place) => placeKey(place) !== present);
  return formCard({
    heading: heading(applicationName(application), attachment.name),
    notes: refusal ? [note("warning", attachmentSentence(refusal))] : [],
    fields: [
      textField("name", t("attachment.name"), typed?.name || attachment.name, {
        help: t("attachment.nameHelp", { ending: endingOf(attachment.name) }),
      }),
      pickField(
        "place",
        t("attachment.place"),
        typed?.place || present,
        placeOptions(form, application, [attachment.place, ...offered]),
      ),
    ],
    buttons: [
      primary(submitButton(t("section.save"), attachmentsVerbs.change, at)),
      button(t("button.back"), attachmentsVerbs.show, at),
    ],
  });
}
