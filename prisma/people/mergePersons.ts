import type { PersonId } from "../../domain/application/structure";
import type { Statement } from "../../domain/ports/outbox";

/**
 * Moves a person's current data from one row, `$1`, to another, `$2`. If both rows have the same thing, the kept row's
 * wins; roles in a party are added together. History keeps the row that it named.
 *
 * The order matters: deputies' memberships first, since nobody stands in for a person without being the deputy.
 */
const MOVES = [
  // Nobody can be their own deputy.
  `delete from member where (person_id, stands_in_for_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
  `delete from deputy where (person_id, deputy_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
  // One deputy per person.
  `delete from member where stands_in_for_id = $1::uuid and application_id in
     (select application_id from deputy where person_id = $2::uuid)`,
  `delete from deputy where person_id = $1::uuid and application_id in
     (select application_id from deputy where person_id = $2::uuid)`,
  `update deputy set person_id = $2::uuid where person_id = $1::uuid`,
  `update deputy set deputy_id = $2::uuid where deputy_id = $1::uuid`,
  `update member set stands_in_for_id = $2::uuid where stands_in_for_id = $1::uuid`,
  // One membership per party.
  `update member kept set writes = kept.writes or gone.writes, approves = kept.approves or gone.approves,
       asks_to_approve = (kept.asks_to_approve or gone.asks_to_approve) and not (kept.approves or gone.approves),
       admitted_at = coalesce(kept.admitted_at, gone.admitted_at)
     from member gone where kept.person_id = $2::uuid and gone.person_id = $1::uuid and gone.party_id = kept.party_id
       and gone.stands_in_for_id is not distinct from kept.stands_in_for_id`,
  `delete from member gone where person_id = $1::uuid and exists (select from member kept
     where kept.person_id = $2::uuid and kept.party_id = gone.party_id
       and kept.stands_in_for_id is not distinct from gone.stands_in_for_id)`,
  `update member set person_id = $2::uuid where person_id = $1::uuid`,
  // A person who was taken out does not come back under another id.
  `insert into taken_out (application_id, person_id, at) select application_id, $2::uuid, at from taken_out
     where person_id = $1::uuid on conflict do nothing`,
  `delete from taken_out where person_id = $1::uuid`,
  `insert into invitation (application_id, person_id, party_id, invited_by_id, at, declined_at)
     select application_id, $2::uuid, party_id, invited_by_id, at, declined_at from invitation
     where person_id = $1::uuid on conflict do nothing`,
  `delete from invitation where person_id = $1::uuid`,
  `update invitation set invited_by_id = $2::uuid where invited_by_id = $1::uuid`,
  `update party set registered_by_id = $2::uuid where registered_by_id = $1::uuid`,
  `delete from walk_position where person_id = $1::uuid and application_id in
     (select application_id from walk_position where person_id = $2::uuid)`,
  `update walk_position set person_id = $2::uuid where person_id = $1::uuid`,
  `delete from reminder_choice where person_id = $1::uuid and exists
     (select from reminder_choice where person_id = $2::uuid)`,
  `update reminder_choice set person_id = $2::uuid where person_id = $1::uuid`,
  // Reminders move along if the kept row has none.
  `update reminder_digest set person_id = $2::uuid where person_id = $1::uuid and not exists
     (select from reminder_digest where person_id = $2::uuid)`,
  `update dropped_reminder set person_id = $2::uuid where person_id = $1::uuid and not exists
     (select from dropped_reminder where person_id = $2::uuid)`,
  `update deadline_news set person_id = $2::uuid where person_id = $1::uuid`,
  `update report_reminder set person_id = $2::uuid where person_id = $1::uuid and not exists
     (select from report_reminder where person_id = $2::uuid)`,
  `update import set owner_id = $2::uuid where owner_id = $1::uuid`,
  `update received_file set owner_id = $2::uuid where owner_id = $1::uuid`,
  `update document_link set person_id = $2::uuid where person_id = $1::uuid`,
  `update calendar_link set person_id = $2::uuid where person_id = $1::uuid and not exists
     (select from calendar_link kept where kept.person_id = $2::uuid and kept.application_id = calendar_link.application_id)`,
  `update file_offer set person_id = $2::uuid where person_id = $1::uuid`,
  `update undelivered set person_id = $2::uuid where person_id = $1::uuid`,
  `update comment set to_id = $2::uuid where to_id = $1::uuid`,
  `delete from acting where $1::uuid in (person_id, as_person_id)`,
  `update person kept set language = coalesce(kept.language, gone.language), locale = coalesce(kept.locale, gone.locale)
     from person gone where kept.id = $2::uuid and gone.id = $1::uuid`,
  // People merged into this one earlier are found in one step.
  `update person set merged_into_id = $2::uuid where merged_into_id = $1::uuid or id = $1::uuid`,
] as const;

/** Merges two rows of one person. */
export async function mergePersons(
  statement: Statement,
  { from, into }: { from: PersonId; into: PersonId },
): Promise<void> {
  // The person's applications are not changed meanwhile.
  await statement(
    `select 1 from application where id in (select application_id from member where person_id in ($1::uuid, $2::uuid))
     order by id for no key update`,
    [from, into],
  );
  for (const move of MOVES) {
    const needed = move.includes("$2::uuid") ? [from, into] : [from];
    await statement(move, needed);
  }
}
