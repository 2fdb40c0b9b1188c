import type { Party } from "../../domain/application/structure";
import { answeredChangeRequest } from "../../domain/approval/answeredChangeRequest";
import { type Application, recordAt, type Section } from "../../domain/section/section";
import { type ContentBlock, textBlocks } from "../kit/contentBlock";
import { t } from "../wording";
import { sinceWhen } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";

/** The change requests and the writers' replies, for people asked to approve the section again. */
export function changeRequestBlocks(
  application: Application,
  section: Section,
  { parties, now }: { parties: readonly Party[]; now: Date },
): ContentBlock[] {
  const readers = parties.map(({ id }) => id);
  const answered = answeredChangeRequest(recordAt(application, section), readers);
  if (!answered) return [];
  const { changeRequest, replies } = answered;
  const said = (label: string, by: { partyId: string | null; person: string; at: Date }, text: string) => {
    const party = application.parties.find(({ id }) => id === by.partyId)?.name ?? by.person;
    const when = sinceWhen(by.at, application.timeZone, now);
    return textBlocks({ label, byline: t("keep.by", { party, person: by.person, when }) }, linesOf(text));
  };
  return [
    ...said(
      t("keep.wish"),
      { partyId: changeRequest.partyId, person: changeRequest.personName, at: changeRequest.at },
      changeRequest.comment,
    ),
    ...replies.flatMap(({ partyId, personName, at, text }) =>
      said(t("keep.answer"), { partyId, person: personName, at }, text),
    ),
  ];
}
