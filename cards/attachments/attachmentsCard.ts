import type { Structure } from "../../domain/application/structure";
import { sizeOf } from "../../domain/attachments/addAttachment";
import type { Attachment } from "../../domain/attachments/attachment";
import type { Form } from "../../forms/form";
import { type Button, button } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { Note } from "../kit/note";
import { openRow } from "../kit/openRow";
import { pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { attachmentsVerbs } from "../verbs/attachmentsVerbs";
import type { CarriedBy } from "../verbs/verb";
import { t } from "../wording";
import { sinceWhen } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { attachmentPlaceInWords } from "./attachmentPlaceInWords";
import { sizeInWords } from "./sizeInWords";

export type AttachmentsArgs = {
  readonly form: Form;
  readonly application: Structure;
  /** Those that are not removed. */
  readonly attachments: readonly Attachment[];
  /** How many bytes they may take together. */
  readonly most: number;
  readonly now: Date;
  readonly page?: number;
  readonly section?: CarriedBy<typeof attachmentsVerbs.list>["section"];
  readonly notes?: readonly Note[];
  /** Where the list was opened. */
  readonly back?: readonly Button[];
};

/** Who sent an attachment, for whom and when, and how large it is. */
export function sentInWords(
  { parties, timeZone }: Structure,
  { sentBy, senderPartyId, sentAt, size }: Attachment,
  now: Date,
): string {
  const party = parties.find(({ id }) => id === senderPartyId)?.name ?? "";
  const when = sinceWhen(sentAt, timeZone, now);
  return t("attachment.sentBy", { person: sentBy.personName, party, when, size: sizeInWords(size) });
}

/** "Vedlegg": all attachments of an application, each of which opens. */
export function attachmentsCard(args: AttachmentsArgs): AdaptiveCard {
  const { form, application, attachments, most, now, page = 1, section, notes = [], back = [] } = args;
  const { id: applicationId } = application;
  const rows = attachments.map((each) =>
    openRow(
      each.name,
      [attachmentPlaceInWords(form, application, each.place), sentInWords(application, each, now)],
      button(t("button.open"), attachmentsVerbs.show, { applicationId, attachmentId: each.id }),
    ),
  );
  const { rows: shown, more } = pageOf(rows, page, {
    rest: 4_000,
    drawn: 900,
    turn: (title, to) => button(title, attachmentsVerbs.list, { applicationId, page: to, ...(section && { section }) }),
  });
  const size = sizeInWords(sizeOf(attachments));
  const count = t("attachment.count", { count: attachments.length, size, most: sizeInWords(most) });
  const isOpen = application.status === "drafting";
  return formCard({
    heading: heading(applicationName(application), t("attachment.title")),
    notes,
    lines: linesOf([count, ...(isOpen ? [t("attachment.how")] : []), ...more.map(({ text }) => text)].join("\n")),
    rows: shown,
    buttons: [...more.flatMap(({ buttons }) => buttons), ...back],
  });
}
