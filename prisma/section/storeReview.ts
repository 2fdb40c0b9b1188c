import type { SectionRef } from "../../domain/answers/sectionRef";
import type { ApplicationId, PartyId } from "../../domain/application/structure";
import type { Act } from "../../domain/audit/act";
import type { Outbox, Statement } from "../../domain/ports/outbox";
import type { ReviewDecision } from "../../domain/section/reviewDecision";
import { lockSection } from "../rows/sectionRow";
import { storeDiscussion } from "../rows/storeDiscussion";

/** Stores review decisions: sections sent to approval, approvals, and change requests. */
export async function storeReview(
  statement: Statement,
  outbox: Outbox,
  applicationId: ApplicationId,
  decision: ReviewDecision,
): Promise<void> {
  const ref = async (place: SectionRef): Promise<string> => {
    const found = await lockSection(statement, { applicationId, ...place });
    if (!found) throw new Error(`no row for section ${place.sectionId} of application ${applicationId}`);
    return found;
  };
  for (const { place, partyId, personId, at } of decision.submissions ?? []) {
    await statement(
      `insert into submission (application_id, section_ref, party_id, person_id, at) values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5)
       on conflict (section_ref, party_id) do update set person_id = excluded.person_id, at = excluded.at`,
      [applicationId, await ref(place), partyId, personId, at],
    );
  }
  for (const place of decision.resolved ?? []) {
    await statement(
      "update change_request set resolved_at = now() where section_ref = $1::uuid and resolved_at is null",
      [await ref(place)],
    );
  }
  for (const { place, approval } of decision.approvals ?? []) {
    await statement(
      `insert into approval (application_id, section_ref, party_id, person_id, content_hash, at, on_behalf_of_id, seen_version)
       values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::uuid, (select max(id) from answer_version))
       on conflict (section_ref, party_id, content_hash) do update
         set person_id = excluded.person_id, on_behalf_of_id = excluded.on_behalf_of_id, at = excluded.at,
           seen_version = excluded.seen_version
         where approval.at < excluded.at`,
      [
        applicationId,
        await ref(place),
        approval.partyId,
        approval.personId,
        approval.contentHash,
        approval.at,
        approval.onBehalfOf?.personId ?? null,
      ],
    );
  }
  for (const { place, approval } of decision.withdrawn ?? []) {
    await statement(
      `delete from approval where section_ref = $1::uuid and party_id = $2::uuid and person_id = $3::uuid and at = $4`,
      [await ref(place), approval.partyId, approval.personId, approval.at],
    );
  }
  for (const { place, request } of decision.changeRequests ?? []) {
    const section = await ref(place);
    await statement(
      `insert into change_request (id, application_id, section_ref, party_id, person_id, comment, at)
       values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7)`,
      [request.id, applicationId, section, request.partyId, request.personId, request.comment, request.at],
    );
    // Approvers are asked again once the request is answered.
    await statement("delete from approval_request where section_ref = $1::uuid", [section]);
  }
  for (const { place, comment } of decision.comments ?? []) {
    await statement(
      `insert into comment (application_id, section_ref, party_id, person_id, kind, text, at, to_id)
       values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::"CommentKind", $6, $7, $8::uuid)`,
      [
        applicationId,
        await ref(place),
        comment.partyId,
        comment.personId,
        comment.kind,
        comment.text,
        comment.at,
        comment.to?.personId ?? null,
      ],
    );
  }
  for (const { discussion } of decision.discussions ?? []) await storeDiscussion(statement, applicationId, discussion);
  for (const notice of decision.notices ?? []) await outbox.notice(notice, statement);
}

/** The acts to log for a review decision. */
export const reviewActs = (decision: ReviewDecision): Act[] => [
  ...(decision.comments ?? []).flatMap(({ place: { measureId, sectionId }, comment: { kind, partyId, to } }): Act[] => {
    if (to) return [{ kind: "asked", measureId, sectionId, personId: to.personId }];
    return kind === "comment" ? [{ kind: "commented", measureId, sectionId, partyId }] : [];
  }),
  ...(decision.resolved ?? []).map(
    ({ measureId, sectionId }): Act => ({ kind: "wishes-answered", measureId, sectionId }),
  ),
  ...(decision.submissions ?? []).map(({ place, partyId }) => reviewAct("section-sent", place, partyId)),
  ...(decision.approvals ?? []).map(({ place, approval }) => reviewAct("section-approved", place, approval.partyId)),
  ...(decision.withdrawn ?? []).map(({ place, approval }) => reviewAct("approval-withdrawn", place, approval.partyId)),
  ...(decision.changeRequests ?? []).map(({ place, request }) => reviewAct("change-wished", place, request.partyId)),
  ...(decision.discussions ?? []).map(({ place, discussion }) =>
    reviewAct("discussion-stands", place, discussion.partyId),
  ),
];

const reviewAct = (
  kind: "section-sent" | "section-approved" | "approval-withdrawn" | "change-wished" | "discussion-stands",
  { measureId, sectionId }: SectionRef,
  partyId: PartyId,
): Act => ({ kind, measureId, sectionId, partyId });
