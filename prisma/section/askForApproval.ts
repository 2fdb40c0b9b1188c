import type { ApplicationId } from "../../domain/application/structure";
import { type ApprovalAsked, contentAsked, type NewlyAsked, noticesToAsked } from "../../domain/approval/approvalAsked";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import { lockSection } from "../rows/sectionRow";

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

/**
 * Asks nobody if a change was requested (`$5`: how many were) or answered after the section was loaded: that change is
 * announced itself, and whoever requested it is to be asked again once it is answered.
 */
const ASK: Sql<{ again: boolean }> = `
  with before as (
    select from approval_request where section_ref = $2::uuid and person_id = $3::uuid
    union all select from approval where section_ref = $2::uuid and person_id = $3::uuid
  ),
  made as (
    insert into approval_request (application_id, section_ref, person_id, content_hash) 
    select $1::uuid, $2::uuid, $3::uuid, $4
    where $5 = (select count(*) from change_request where section_ref = $2::uuid and resolved_at is null)
    on conflict do nothing returning 1
  )
  select exists (select from before) as again from made`;

/** See `ApprovalRequestStore.askForApproval`. */
export async function askForApproval(
  statement: Statement,
  outbox: Outbox,
  applicationId: ApplicationId,
  asked: readonly ApprovalAsked[],
): Promise<void> {
  const newly: NewlyAsked[] = [];
  const { rows: unasked } = await statement(UNASKED, [
    applicationId,
    asked.map(({ section }) => section.measureId),
    asked.map(({ section }) => section.sectionId),
    asked.map(({ personId }) => personId),
    asked.map(contentAsked),
  ]);
  for (const { place } of unasked) {
    const each = asked[place - 1] as ApprovalAsked;
    const { measureId, sectionId, changeRequests } = each.section;
    const ref = await lockSection(statement, { applicationId, measureId, sectionId });
    if (!ref) continue;
    const [made] = (
      await statement(ASK, [applicationId, ref, each.personId, contentAsked(each), changeRequests.length])
    ).rows;
    if (made) newly.push({ ...each, ...made });
  }
  for (const { notice, isGathered } of noticesToAsked(applicationId, newly))
    await (isGathered ? outbox.gathered : outbox.notice)(notice, statement);
}
