import type { Act } from "../domain/act";
import type { ApplicationId, PartyId, PersonId } from "../domain/application";
import type { Notice } from "../domain/notice";
import type { Judgement, Outbox, Statement } from "../domain/ports";
import type { Section } from "../domain/section";
import type { Place } from "../domain/walk";
import { lockSection } from "./sectionRow";

/** Stores what people said of sections: that they are done, that they approve, that they want a change. */
export async function storeJudgement(
  statement: Statement,
  outbox: Outbox,
  applicationId: ApplicationId,
  { sendings = [], approvals = [], changeRequests = [], resolved = [], comments = [], notices = [] }: Judgement,
): Promise<void> {
  const ref = async (place: Place): Promise<string> => {
    const found = await lockSection(statement, {
      applicationId,
      measureId: place.measureId,
      sectionId: place.sectionId,
    });
    if (!found) throw new Error(`no row for section ${place.sectionId} of application ${applicationId}`);
    return found;
  };
  for (const { place, partyId, personId, at } of sendings) {
    await statement(
      `insert into submission (application_id, section_ref, party_id, person_id, at) values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5)
       on conflict (section_ref, party_id) do nothing`,
      [applicationId, await ref(place), partyId, personId, at],
    );
  }
  for (const place of resolved) {
    await statement(
      "update change_request set resolved_at = now() where section_ref = $1::uuid and resolved_at is null",
      [await ref(place)],
    );
  }
  for (const { place, approval } of approvals) {
    await statement(
      `insert into approval (application_id, section_ref, party_id, person_id, content_hash, at, seen_version)
       values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6, (select max(id) from answer_version))
       on conflict (section_ref, party_id, content_hash) do update
         set person_id = excluded.person_id, at = excluded.at, seen_version = excluded.seen_version
         where approval.at < excluded.at`,
      [applicationId, await ref(place), approval.partyId, approval.personId, approval.contentHash, approval.at],
    );
  }
  for (const { place, request } of changeRequests) {
    const section = await ref(place);
    await statement(
      `insert into change_request (id, application_id, section_ref, party_id, person_id, comment, at)
       values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7)`,
      [request.id, applicationId, section, request.partyId, request.personId, request.comment, request.at],
    );
    // Nobody's word that the section is done holds any longer, and whoever was asked is asked again when it is.
    await statement("delete from submission where section_ref = $1::uuid", [section]);
    await statement("delete from approval_request where section_ref = $1::uuid", [section]);
  }
  for (const { place, comment } of comments) {
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
  for (const notice of notices) await outbox.notice(notice, statement);
}

/** What people did when they said so. */
export const judgementActs = ({
  sendings = [],
  approvals = [],
  changeRequests = [],
  resolved = [],
  comments = [],
}: Judgement): Act[] => [
  ...comments.flatMap(({ place: { measureId, sectionId }, comment: { kind, partyId, to } }): Act[] => {
    if (to) return [{ kind: "asked", measureId, sectionId, personId: to.personId }];
    return kind === "comment" ? [{ kind: "commented", measureId, sectionId, partyId }] : [];
  }),
  ...resolved.map(({ measureId, sectionId }): Act => ({ kind: "wishes-answered", measureId, sectionId })),
  ...sendings.map(({ place, partyId }) => judgementAct("section-sent", place, partyId)),
  ...approvals.map(({ place, approval }) => judgementAct("section-approved", place, approval.partyId)),
  ...changeRequests.map(({ place, request }) => judgementAct("change-wished", place, request.partyId)),
];

const judgementAct = (
  kind: "section-sent" | "section-approved" | "change-wished",
  { measureId, sectionId }: Place,
  partyId: PartyId,
): Act => ({ kind, measureId, sectionId, partyId });

/** More cards at one time than this become one that lists them all. */
const MOST_CARDS_AT_ONCE = 3;

/** See `SectionStore.askForApproval`. */
export async function askForApproval(
  statement: Statement,
  outbox: Outbox,
  applicationId: ApplicationId,
  asked: readonly { section: Section; personId: PersonId }[],
  at: Date,
): Promise<void> {
  const fresh = new Map<PersonId, { section: Section; again: boolean }[]>();
  for (const { section, personId } of asked) {
    const ref = await lockSection(statement, {
      applicationId,
      measureId: section.measureId,
      sectionId: section.sectionId,
    });
    if (!ref) continue;
    const { rows } = await statement(
      `with before as (
         select from approval_request where section_ref = $2::uuid and person_id = $3::uuid
         union all select from approval where section_ref = $2::uuid and person_id = $3::uuid
       ),
       made as (
         insert into approval_request (application_id, section_ref, person_id, content_hash, at) values ($1::uuid, $2::uuid, $3::uuid, $4, $5)
         on conflict do nothing returning 1
       )
       select exists (select from before) as again from made`,
      [applicationId, ref, personId, section.contentHash, at],
    );
    const [made] = rows as { again: boolean }[];
    if (made) fresh.set(personId, [...(fresh.get(personId) ?? []), { section, ...made }]);
  }
  for (const [personId, sections] of fresh) {
    if (sections.length > MOST_CARDS_AT_ONCE) {
      await outbox.notice({ kind: "home", personId }, statement);
      continue;
    }
    for (const { section, again } of sections) {
      const { measureId, sectionId } = section;
      const notice: Notice = { kind: "approval-request", applicationId, measureId, sectionId, personId, again };
      // What changes before it is approved may go on changing: whoever has a card already gets the next one when it rests.
      await (again ? outbox.gathered : outbox.notice)(notice, statement);
    }
  }
}
