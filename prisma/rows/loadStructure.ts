import type { ApplicationId, Structure } from "../../domain/application/structure";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { StructureCache } from "../connection/structureCache";

/**
 * What the application that the report `a` is about was granted for the year of the report, as it is recorded now, at the
 * report's own measures and parties. A sum for all years belongs to the first.
 */
const GRANTED_JSON = `(select coalesce(json_agg(json_build_object(
        'measureId', line.measure_id, 'partyId', line.party_id, 'kroner', line.kroner)
        order by line.measure_id, line.party_id), '[]')
      from (select m.id as measure_id, own.id as party_id, sum(newest.kroner)::int as kroner
        from (select distinct on (measure_id, party_id, year) measure_id, party_id, year, kroner from award
          where application_id = a.reports_on_id order by measure_id, party_id, year, change desc) newest
        join application about on about.id = a.reports_on_id
        join measure m on m.application_id = a.id and m.reports_on_id = newest.measure_id
        join party own on own.application_id = a.id and own.reports_on_id = newest.party_id
        where newest.kroner is not null and about.year + greatest(newest.year, 1) - 1 = a.year
        group by m.id, own.id) line)`;

/** The structure of the application `a` in the partnership `p` as one JSON value, from all its tables. */
const STRUCTURE_JSON = `json_build_object(
    'id', a.id, 'formId', a.form_id, 'title', a.title, 'year', a.year, 'network', a.network,
    'deadline', to_char(a.deadline, 'YYYY-MM-DD"T"HH24:MI'), 'timeZone', p.time_zone, 'language', p.language, 'region', p.region, 'status', a.status,
    'planId', a.plan_id, 'earlierFrom', a.earlier_from, 'consultedEarly', a.consulted_early,
    'approvalRules', (select coalesce(json_agg(json_build_object(
        'sectionId', r.section_id, 'kind', r.kind, 'rule', r.rule, 'leadId', r.lead_id, 'reason', r.reason,
        'by', r.set_by_id, 'byName', who.name, 'at', r.at) order by r.id), '[]')
      from (select distinct on (section_id, kind) * from approval_rule where application_id = a.id
        order by section_id, kind, id desc) r
      join person who on who.id = r.set_by_id),
    'parties', (select coalesce(json_agg(json_build_object(
        'id', id, 'kind', kind, 'roles', roles, 'column', table_column, 'name', name, 'shortName', short_name, 'orgNumber', org_number,
        'removed', removed_at is not null, 'registeredBy', registered_by_id,
        'hadPeople', had_people) order by place), '[]')
      from party where application_id = a.id),
    'members', (select coalesce(json_agg(json_build_object(
        'id', m.id, 'partyId', m.party_id, 'personId', m.person_id, 'personName', who.name,
        'writes', m.writes, 'approves', m.approves, 'asksToApprove', m.asks_to_approve,
        'admittedAt', m.admitted_at, 'joinedAt', m.joined_at,
        'standsInFor', case when m.stands_in_for_id is not null
          then json_build_object('personId', m.stands_in_for_id, 'personName', away.name) end)
        order by m.stands_in_for_id is not null, m.joined_at, own.place, m.id), '[]')
      from member m join party own on own.id = m.party_id join person who on who.id = m.person_id
        left join person away on away.id = m.stands_in_for_id
      where m.application_id = a.id and m.left_team_at is null),
    'deputies', (select coalesce(json_agg(json_build_object(
        'personId', d.person_id, 'deputy', json_build_object('personId', d.deputy_id, 'personName', who.name),
        'since', d.since) order by d.person_id), '[]')
      from deputy d join person who on who.id = d.deputy_id where d.application_id = a.id),
    'takenOut', (select coalesce(json_agg(person_id order by at, person_id), '[]')
      from taken_out where application_id = a.id),
    'invitations', (select coalesce(json_agg(json_build_object(
        'personId', i.person_id, 'personName', who.name, 'partyId', i.party_id, 'invitedBy', i.invited_by_id,
        'at', i.at, 'declinedAt', i.declined_at) order by i.at, i.person_id), '[]')
      from invitation i join person who on who.id = i.person_id where i.application_id = a.id),
    'measures', (select coalesce(json_agg(json_build_object(
        'id', id, 'number', number, 'name', name, 'scheme', scheme,
        'partyIds', (select coalesce(json_agg(party_id), '[]') from measure_party where measure_id = measure.id))
        order by number, id), '[]')
      from measure where application_id = a.id),
    'reportsOn', a.reports_on_id,
    'granted', case when a.reports_on_id is null then '[]' else ${GRANTED_JSON} end
  )`;

/** `$2` is the version already known; the same structure is not read again. */
const STRUCTURE: Sql<Found> = `
  select a.structure_version as version, case when a.structure_version is distinct from $2::int then ${STRUCTURE_JSON} end as structure
  from application a join partnership p on p.id = a.partnership_id
  where a.id = $1::uuid`;

const STRUCTURES: Sql<{ structure: RawStructure }> = `
  select ${STRUCTURE_JSON} as structure from application a join partnership p on p.id = a.partnership_id
  where a.id = any($1::uuid[])`;

type RawStructure = Omit<Structure, "members" | "deputies" | "approvalRules" | "invitations"> & {
  invitations: (Omit<Structure["invitations"][number], "at" | "declinedAt"> & {
    at: string;
    declinedAt: string | null;
  })[];
  deputies: (Omit<Structure["deputies"][number], "since"> & { since: string | null })[];
  approvalRules: (Omit<Structure["approvalRules"][number], "at"> & { at: string })[];
  members: (Omit<Structure["members"][number], "joinedAt" | "admittedAt"> & {
    joinedAt: string;
    admittedAt: string | null;
  })[];
};

const structureOf = (raw: RawStructure): Structure => ({
  ...raw,
  approvalRules: raw.approvalRules.map((rule) => ({ ...rule, at: new Date(rule.at) })),
  deputies: raw.deputies.map((each) => ({ ...each, since: each.since === null ? null : new Date(each.since) })),
  invitations: raw.invitations.map(({ at, declinedAt, ...invitation }) => ({
    ...invitation,
    at: new Date(at),
    declinedAt: declinedAt === null ? null : new Date(declinedAt),
  })),
  members: raw.members.map((member) => ({
    ...member,
    joinedAt: new Date(member.joinedAt),
    admittedAt: member.admittedAt === null ? null : new Date(member.admittedAt),
  })),
});

type Found = { readonly version: number; readonly structure: RawStructure | null };

/** The structure of an application; one that the cache has is read again only if its version has changed. */
export async function loadStructure(
  statement: Statement,
  id: ApplicationId,
  cache: StructureCache | null = null,
): Promise<Structure | null> {
  const before = cache?.of(id);
  const [found] = (await statement(STRUCTURE, [id, before?.version ?? null])).rows;
  if (!found) return null;
  if (found.structure === null) {
    if (!before) throw new Error(`no structure of application ${id}`);
    return before.structure;
  }
  const structure = structureOf(found.structure);
  cache?.keep(id, { version: found.version, structure });
  return structure;
}

/** The structures of many, those that exist. */
export async function loadStructures(statement: Statement, ids: readonly ApplicationId[]): Promise<Structure[]> {
  const { rows } = await statement(STRUCTURES, [ids]);
  return rows.map(({ structure }) => structureOf(structure));
}
