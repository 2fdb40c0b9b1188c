import type { Notice } from "../../domain/application/notice";
import type { ApplicationId, PersonId } from "../../domain/application/structure";
import { discussionDigest } from "../../domain/consultation/outdatedDiscussions";
import type { ApprovalAsked } from "../../domain/ports/approvalRequestStore";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import type { Section } from "../../domain/section/section";
import { lockSection } from "../rows/sectionRow";

/** More cards than this at one time are replaced by one that lists them all. */
const MOST_CARDS_AT_ONCE = 3;

/**
 * The people to ask, by their place in the list, who were not asked about this content before. Nearly always there are
 * none, though everything is announced after each save.
 */
const UNASKED: Sql<{ place: number }> = `
  select asked.place::int as place
  from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[]) with ordinality
    as asked(measure_id, section_id, person_id, content_hash, place)
  left join section s on s.application_id = $1::uuid and s.section_id = asked.section_id
    and s.measure_id is not distinct from asked.measure_id
  where not exists (
    select from approval_request r
    where r.section_ref = s.id and r.person_id = asked.person_id and r.content_hash = asked.content_hash)
  order by place`;

const ASK: Sql<{ again: boolean }> = `
  with before as (
    select from approval_request where section_ref = $2::uuid and person_id = $3::uuid
    union all select from approval where section_ref = $2::uuid and person_id = $3::uuid
  ),
  made as (
    insert into approval_request (application_id, section_ref, person_id, content_hash) values ($1::uuid, $2::uuid, $3::uuid, $4)
    on conflict do nothing returning 1
  )
  select exists (select from before) as again from made`;

/**
 * What the person is asked about, and once only: the section's current content, an outdated discussion, or the mark.
 */
const contentAsked = ({ section, overtaken, mark }: ApprovalAsked): string =>
  overtaken ? discussionDigest(overtaken) : (mark ?? section.contentHash);

/** See `ApprovalRequestStore.askForApproval`. */
export async function askForApproval(
  statement: Statement,
  outbox: Outbox,
  applicationId: ApplicationId,
  asked: readonly ApprovalAsked[],
): Promise<void> {
  const fresh = new Map<PersonId, { section: Section; again: boolean }[]>();
  const { rows: unasked } = await statement(UNASKED, [
    applicationId,
    asked.map(({ section }) => section.measureId),
    asked.map(({ section }) => section.sectionId),
    asked.map(({ personId }) => personId),
    asked.map(contentAsked),
  ]);
  for (const { place } of unasked) {
    const each = asked[place - 1] as ApprovalAsked;
    const { section, personId } = each;
    const { measureId, sectionId } = section;
    const ref = await lockSection(statement, { applicationId, measureId, sectionId });
    if (!ref) continue;
    const [made] = (await statement(ASK, [applicationId, ref, personId, contentAsked(each)])).rows;
    if (made && each.overtaken)
      await outbox.gathered({ kind: "draft-changed", applicationId, measureId, sectionId, personId }, statement);
    else if (made && each.mark) await outbox.gathered({ kind: "asked", applicationId, personId }, statement);
    else if (made) fresh.set(personId, [...(fresh.get(personId) ?? []), { section, ...made }]);
  }
  for (const [personId, sections] of fresh) {
    if (sections.length > MOST_CARDS_AT_ONCE) {
      await outbox.notice({ kind: "home", personId }, statement);
      continue;
    }
    for (const { section, again } of sections) {
      const { measureId, sectionId } = section;
      const notice: Notice = { kind: "approval-request", applicationId, measureId, sectionId, personId, again };
      // Content changed before its approval may keep changing. People who have a card already get the next one once it
      // settles.
      await (again ? outbox.gathered : outbox.notice)(notice, statement);
    }
  }
}
