import { createHash } from "node:crypto";
import type { Form } from "../../forms/form";
import type { Approval, Author } from "../answers/sectionRecord";
import { isSameSection, placeKey, type SectionRef } from "../answers/sectionRef";
import { isSameSlot } from "../answers/slot";
import type { Party, PersonId, Structure } from "../application/structure";
import { approvesFor } from "../section/approvesFor";
import { stepAt } from "../section/journeyFor";
import { type Application, isWritten, type Section, sectionAt } from "../section/section";
import { approvalBy } from "./approveSection";
import type { SectionSubmission } from "./sendToApproval";

export type PlacedApproval = { readonly place: SectionRef; readonly approval: Approval };

type Sending = Pick<Author, "by" | "at">;

/**
 * What the sender approves by sending: sections in which all that the approval stands for is written by the sender's own
 * parties, and nobody else approves for them. Text of others is never approved unread.
 */
export function approvedOnSending(
  form: Form,
  application: Application,
  submissions: readonly SectionSubmission[],
  { by, at }: Sending,
): PlacedApproval[] {
  const after = afterSending(application, submissions, { by, at });
  return submissions.flatMap((sent) => {
    const { measureId, sectionId } = sent;
    const section = sectionAt(form, after, sent);
    return onlyApprovedBy(section, after, by)
      .filter(
        (party) => standsForOwn(section, party, sent) || (isWritten(section) && isAllOwn(form, after, section, by)),
      )
      .flatMap(({ id }) => approvalBy(section, after, id, { by, at }) ?? [])
      .map((approval) => ({ place: { measureId, sectionId }, approval }));
  });
}

/** The parties for which this person approves a section, and nobody else does. */
export const onlyApprovedBy = (section: Section, structure: Structure, by: PersonId): Party[] =>
  approvesFor(section, structure, by).filter(({ id }) =>
    structure.members.every(({ partyId, approves, personId }) => partyId !== id || !approves || personId === by),
  );

/** Whether the approval stands for the party's own part alone, and that part is sent: nobody else's text matters then. */
export const standsForOwn = (
  section: Section,
  { id }: Party,
  { partyIds }: Pick<SectionSubmission, "partyIds">,
): boolean => partyIds.includes(id) && isBoundToOwn(section, id);

const isBoundToOwn = ({ form, groups }: Section, id: Party["id"]): boolean =>
  form.approval === "own" ||
  (form.computed !== "totals" &&
    groups.some(({ rule, parties }) => rule === "asked" && parties.some((party) => party.id === id)));

/** Whether every answer in the section stands where this person writes. */
export function isAllOwn(form: Form, structure: Structure, section: Section, by: PersonId): boolean {
  const slots = stepAt(form, structure, by, section)?.slots ?? [];
  return section.answers.every((answer) => slots.some((slot) => isSameSlot(slot, answer)));
}

/** The application as it is once these parts are sent, and the wishes that they answer are gone. */
function afterSending(
  application: Application,
  submissions: readonly SectionSubmission[],
  { by, at }: Sending,
): Application {
  const records = application.records.map((record) => {
    const sent = submissions.find((each) => isSameSection(each, record));
    if (!sent) return record;
    const isSent = ({ partyId }: { partyId: string }) => sent.partyIds.includes(partyId);
    return {
      ...record,
      submissions: [
        ...record.submissions.filter((each) => !isSent(each)),
        ...sent.partyIds.map((partyId) => ({ partyId, personId: by, at })),
      ],
      changeRequests: sent.completes
        ? record.changeRequests.map((request) => ({ ...request, resolved: true }))
        : record.changeRequests,
    };
  });
  return { ...application, records };
}

/** The number of sections in which something is approved. */
export const placesIn = (approvals: readonly PlacedApproval[]): number =>
  new Set(approvals.map(({ place }) => placeKey(place))).size;

/** Names what would be approved on sending, so that nothing is approved that the summary did not show. */
export const markOf = (approvals: readonly PlacedApproval[]): string =>
  createHash("sha256")
    .update(
      approvals
        .map(
          ({ place, approval }) => `${place.measureId} ${place.sectionId} ${approval.partyId} ${approval.contentHash}`,
        )
        .sort()
        .join("\n"),
    )
    .digest("hex");
