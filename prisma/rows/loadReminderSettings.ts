import type { ApplicationId, PartyId, PersonId, Structure } from "../../domain/application/structure";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { RemindedApplication } from "../../domain/ports/reminderStore";
import type { PartDeadline } from "../../domain/reminders/partDeadline";
import type { ReminderChoice, Rhythm } from "../../domain/reminders/reminderChoice";
import {
  cardKey,
  NOBODY_REMINDED,
  putOffKey,
  type RemindedPerson,
  type ReminderSettings,
} from "../../domain/reminders/reminderSettings";
import type { Deadline } from "../../domain/values/deadline";

const LOCAL = `'YYYY-MM-DD"T"HH24:MI'`;

const APPLICATIONS: Sql<ApplicationRow> = `
  select a.id, to_char(a.deadline, ${LOCAL}) as deadline, p.time_zone as "timeZone", a.status,
    a.reminders_paused_at as "pausedAt", a.mentions_in_channel as "mentionsInChannel", a.deadline_moved_at as "movedAt",
    (select coalesce(json_agg(json_build_object('partyId', party_id, 'sectionId', section_id,
        'approvals', approvals,
        'deadline', to_char(deadline, ${LOCAL}), 'setAt', set_at) order by deadline), '[]')
      from part_deadline where application_id = a.id) as parts,
    (select coalesce(json_agg(json_build_array(person_id, deputy_id)), '[]')
      from deputy where application_id = a.id and since is null) as deputies
  from application a join partnership p on p.id = a.partnership_id
  where a.id = any($1::uuid[])`;

/**
 * One row for each person of each application, and for each deputy who is not in it. What was put off is everything on
 * the last card before `snoozed_until`. Cards of the last days are included, so today's is among them in any zone.
 */
const PEOPLE: Sql<PersonRow> = `
  with people as (
    select m.application_id, m.person_id, min(m.joined_at) as joined_at, bool_or('lead' = any(party.roles)) as leads,
      array_agg(m.party_id::text) as parties, true as "isIn"
    from member m join party on party.id = m.party_id and party.removed_at is null
    where m.application_id = any($1::uuid[]) and m.left_team_at is null
    group by m.application_id, m.person_id
  ), all_people as (
    select * from people union all
    select distinct application_id, deputy_id, now(), false, '{}'::text[], false from deputy d
    where application_id = any($1::uuid[]) and not exists (
      select from people where application_id = d.application_id and person_id = d.deputy_id)
  )
  select p.application_id as "applicationId", p.person_id as "personId", p.joined_at as "joinedAt", p.leads, p.parties, p."isIn",
    person.blocked_at is not null as unreachable, c.rhythm, c.hour, c.snoozed_until::text as "snoozedUntil", c.chosen_at as "chosenAt",
    array(select to_char(deadline, ${LOCAL}) || ' ' || offset_days from reminder
      where person_id = p.person_id and application_id = p.application_id) as planned,
    array(select to_char(deadline, ${LOCAL}) || ' ' || offset_days from dropped_reminder
      where person_id = p.person_id and application_id = p.application_id) as dropped,
    array(select day::text from reminder_digest where person_id = p.person_id order by day desc limit 3) as cards,
    case when c.snoozed_until is null then '{}' else array(
      select to_char(r.deadline, ${LOCAL}) from reminder r
      where r.person_id = p.person_id and r.application_id = p.application_id and r.day = (
        select max(d.day) from reminder_digest d where d.person_id = p.person_id and d.day < c.snoozed_until
          and (c.put_off_at is null or d.planned_at <= c.put_off_at))
    ) end as "putOff"
  from all_people p join person on person.id = p.person_id left join reminder_choice c on c.person_id = p.person_id
  order by p.joined_at, p.person_id`;

type ApplicationRow = {
  readonly id: ApplicationId;
  readonly deadline: Deadline;
  readonly timeZone: string;
  readonly status: Structure["status"];
  readonly pausedAt: Date | null;
  readonly mentionsInChannel: boolean;
  readonly movedAt: Date | null;
  readonly parts: readonly (Omit<PartDeadline, "setAt"> & { setAt: string })[];
  readonly deputies: readonly [PersonId, PersonId][];
};

type PersonRow = {
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly joinedAt: Date;
  readonly leads: boolean;
  readonly parties: readonly PartyId[];
  readonly isIn: boolean;
  readonly unreachable: boolean;
  /** Like the hour and the time of choice, null if nothing was chosen. */
  readonly rhythm: Rhythm | null;
  readonly hour: number;
  readonly snoozedUntil: string | null;
  readonly chosenAt: Date;
  readonly planned: readonly string[];
  readonly dropped: readonly string[];
  readonly cards: readonly string[];
  readonly putOff: readonly Deadline[];
};

/** How the people of an application are reminded; `NOBODY_REMINDED` if there is no such application. */
export async function loadReminderSettings(statement: Statement, id: ApplicationId): Promise<ReminderSettings> {
  const [found] = await loadReminderSettingsOf(statement, [id]);
  return found?.settings ?? NOBODY_REMINDED;
}

/** The same for many, in as many statements as for one. */
export async function loadReminderSettingsOf(
  statement: Statement,
  ids: readonly ApplicationId[],
): Promise<RemindedApplication[]> {
  const { rows: applications } = await statement(APPLICATIONS, [ids]);
  const people = new Map<ApplicationId, PersonRow[]>(ids.map((id) => [id, []]));
  for (const row of (await statement(PEOPLE, [ids])).rows) people.get(row.applicationId)?.push(row);
  return applications.map(({ id, deadline, timeZone, status, parts, deputies, ...rest }) => ({
    id,
    deadline,
    timeZone,
    status,
    settings: {
      ...rest,
      parts: parts.map((part) => ({ ...part, setAt: new Date(part.setAt) })),
      deputies: new Map(deputies),
      ...amongPeople(people.get(id) ?? []),
    },
  }));
}

function amongPeople(rows: readonly PersonRow[]) {
  const people = new Map<PersonId, RemindedPerson>();
  const choices = new Map<PersonId, ReminderChoice>();
  const unreachable = new Set<PersonId>();
  const [putOff, handled, dropped, cards] = Array.from({ length: 4 }, () => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  for (const { personId, joinedAt, leads, parties, rhythm, hour, snoozedUntil, chosenAt, ...row } of rows) {
    if (row.isIn) people.set(personId, { joinedAt, leads, partyIds: new Set(parties) });
    if (rhythm !== null) choices.set(personId, { rhythm, hour, snoozedUntil, chosenAt });
    if (row.unreachable) unreachable.add(personId);
    for (const deadline of row.putOff) putOff.add(putOffKey(personId, deadline));
    for (const each of [...row.planned, ...row.dropped]) handled.add(`${personId} ${each}`);
    for (const each of row.dropped) dropped.add(`${personId} ${each}`);
    for (const day of row.cards) cards.add(cardKey(personId, day));
  }
  return { people, choices, unreachable, putOff, handled, dropped, cards };
}
