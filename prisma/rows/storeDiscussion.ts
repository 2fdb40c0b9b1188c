import type { Discussion } from "../../domain/answers/sectionRecord";
import type { ApplicationId, PersonId } from "../../domain/application/structure";
import type { Discussed } from "../../domain/consultation/discussed";
import type { Statement } from "../../domain/ports/outbox";

/**
 * Only for parties in whose name this transaction has written: a save that stores nothing states nothing about the
 * draft.
 */
const WRITE = `
  insert into discussion (application_id, party_id, person_id, at, content_hash, seen_version)
  select $1::uuid, p, $3::uuid, $4, $6, $7 from unnest($5::uuid[]) as p
  where exists (
    select from answer_version v where v.section_ref = $2::uuid and v.party_id = p and v.xmin = pg_current_xact_id()::xid)`;

/** The same, for the draft the party last discussed before a given time. Nothing if there was none. */
const WRITE_AS_BEFORE = `
  insert into discussion (application_id, party_id, person_id, at, content_hash, seen_version)
  select $1::uuid, p, $3::uuid, $4, d.content_hash, d.seen_version from unnest($5::uuid[]) as p
  cross join lateral (
    select content_hash, seen_version from discussion
    where application_id = $1::uuid and party_id = p and at < $6 order by id desc limit 1) as d
  where exists (
    select from answer_version v where v.section_ref = $2::uuid and v.party_id = p and v.xmin = pg_current_xact_id()::xid)`;

/** Stores which draft the parties had before them when they saved their statement. */
export async function writeDiscussion(
  statement: Statement,
  applicationId: ApplicationId,
  sectionRef: string,
  by: PersonId,
  at: Date,
  { partyIds, ...of }: Discussed,
): Promise<void> {
  const values = [applicationId, sectionRef, by, at, partyIds];
  if ("seen" in of) await statement(WRITE, [...values, of.seen.contentHash, of.seen.version]);
  else await statement(WRITE_AS_BEFORE, [...values, of.stoodUntil]);
}

/** Stores that a party confirms its statement for the current draft. */
export async function storeDiscussion(
  statement: Statement,
  applicationId: ApplicationId,
  { partyId, personId, at, contentHash }: Discussion,
): Promise<void> {
  await statement(
    `insert into discussion (application_id, party_id, person_id, at, content_hash, seen_version)
     select $1::uuid, $2::uuid, $3::uuid, $4, $5, coalesce(max(id), 0) from answer_version where application_id = $1::uuid`,
    [applicationId, partyId, personId, at, contentHash],
  );
}
