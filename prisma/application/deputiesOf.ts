import type { PersonId } from "../../domain/application/structure";
import type { DeputyIn } from "../../domain/ports/applicationStore";
import type { Sql, Statement } from "../../domain/ports/outbox";

const DEPUTIES: Sql<DeputyIn> = `
  select d.application_id as "applicationId", a.title, p.time_zone as "timeZone", d.person_id as "personId",
    away.name as "personName", json_build_object('personId', d.deputy_id, 'personName', who.name) as deputy, d.since
  from deputy d
  join application a on a.id = d.application_id
  join partnership p on p.id = a.partnership_id
  join person away on away.id = d.person_id
  join person who on who.id = d.deputy_id
  where a.status = 'drafting' and (d.deputy_id = $1::uuid or (d.person_id = $1::uuid and d.since is not null))
    and exists (
      select from member m join party on party.id = m.party_id and party.removed_at is null
      where m.application_id = d.application_id and m.person_id = d.person_id and m.stands_in_for_id is null
        and m.left_team_at is null)
  order by a.deadline, away.name, a.id`;

/** The members this person is deputy for, and this person's own deputies. */
export async function deputiesOf(statement: Statement, personId: PersonId): Promise<DeputyIn[]> {
  return (await statement(DEPUTIES, [personId])).rows;
}
