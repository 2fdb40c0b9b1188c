import type { Member } from "../../domain/application/structure";
import type { Cause } from "../../domain/ports/cause";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import type { TeamAccount, TeamLeaver, TeamLeaverStore, TeamPlace } from "../../domain/ports/teamLeaverStore";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim, lockApplication, lockShared } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementOn } from "../connection/transaction";

/**
 * The applications of a team, with the named people who are in them; `$5`: whether they have left. With `$6`, people
 * the coordinator has kept in are skipped: their absence is known.
 */
const AFFECTED: Sql<{ applicationId: string; personId: string }> = `
  select distinct m.application_id as "applicationId", m.person_id as "personId"
  from member m
  join person who on who.id = m.person_id
  join application a on a.id = m.application_id
  join partnership p on p.id = a.partnership_id
  where p.tenant_id = $1 and who.tenant_id = $1 and (p.team_id = $2 or p.channel_id = $3)
    and exists (select from jsonb_to_recordset($4::jsonb) as gone("teamsId" text, "aadObjectId" text)
      where gone."teamsId" = who.teams_id or gone."aadObjectId" = who.aad_object_id)
    and (m.left_team_at is not null) = $5
    and not ($6 and exists (select from member kept
      where kept.application_id = m.application_id and kept.person_id = m.person_id and kept.kept_at is not null))
  order by 1, 2`;

/** The person stops standing in for others; their own memberships are kept. */
const LEAVE = [
  `delete from member where application_id = $1::uuid and person_id = $2::uuid and stands_in_for_id is not null`,
  `update deputy set since = null where application_id = $1::uuid and deputy_id = $2::uuid`,
];
const MARK = `
  update member set left_team_at = $3, kept_at = null where application_id = $1::uuid and person_id = $2::uuid`;

/** Nobody stands in for a person without memberships. */
const FORGET_DEPUTY = [
  "delete from member where application_id = $1::uuid and stands_in_for_id = $2::uuid",
  "delete from deputy where application_id = $1::uuid and person_id = $2::uuid",
];

/** A person who was taken out cannot come back on their own (docs/decisions/024). */
const END_INVITATIONS = `
  delete from invitation where application_id = $1::uuid and $2::uuid in (person_id, invited_by_id)`;
const REMEMBER = "insert into taken_out (application_id, person_id) values ($1::uuid, $2::uuid) on conflict do nothing";

/** The coordinators still in the team, or, if there are none, the people of the owners. */
const READERS: Sql<{ personId: string }> = `
  with there as (
    select m.person_id, party.roles from member m join party on party.id = m.party_id and party.removed_at is null
    where m.application_id = $1::uuid and m.left_team_at is null and m.stands_in_for_id is null
  )
  select distinct person_id as "personId" from there
  where 'lead' = any(roles) or ('owner' = any(roles) and not exists (select from there where 'lead' = any(roles)))`;

const OF: Sql<TeamLeaver> = `
  select m.person_id as "personId", who.name as "personName", array_agg(party.name order by party.place) as parties
  from member m join person who on who.id = m.person_id join party on party.id = m.party_id
  where m.application_id = $1::uuid and m.left_team_at is not null
  group by m.person_id, who.name order by who.name, m.person_id`;

type Gone = Pick<Member, "partyId" | "writes" | "approves" | "asksToApprove"> & { readonly admitted: boolean };

const TAKE_OUT: Sql<Gone> = `
  delete from member where application_id = $1::uuid and person_id = $2::uuid and left_team_at is not null
  returning party_id as "partyId", writes, approves, asks_to_approve as "asksToApprove",
    admitted_at is not null as admitted`;
const BACK = `
  update member set left_team_at = null where application_id = $1::uuid and person_id = $2::uuid
    and left_team_at is not null returning party_id as "partyId"`;
const KEEP = `
  update member set left_team_at = null, kept_at = now() where application_id = $1::uuid and person_id = $2::uuid
    and left_team_at is not null returning party_id as "partyId"`;

const NOT_LISTED: Sql<TeamAccount & { personId: string }> = `
  select distinct who.id as "personId", who.teams_id as "teamsId", who.aad_object_id as "aadObjectId"
  from member m join person who on who.id = m.person_id join party on party.id = m.party_id
  where m.application_id = $1::uuid and m.left_team_at is null and party.removed_at is null
    and not exists (select from member kept where kept.application_id = m.application_id
      and kept.person_id = m.person_id and kept.kept_at is not null)
    and not exists (select from jsonb_to_recordset($2::jsonb) as listed("teamsId" text, "aadObjectId" text)
      where listed."teamsId" = who.teams_id or listed."aadObjectId" = who.aad_object_id)
  order by who.id`;

export function teamLeaverStore({ pool }: Database, outbox: Outbox): TeamLeaverStore {
  const direct = statementOn(pool);
  const affected = async (
    statement: Statement,
    { tenantId, teamId, channelId }: TeamPlace,
    who: readonly TeamAccount[],
    left: boolean,
    unlessKept = false,
  ) => (await statement(AFFECTED, [tenantId, teamId, channelId, JSON.stringify(who), left, unlessKept])).rows;

  const once = (cause: Cause, work: (statement: Statement) => Promise<void>) =>
    plainTransaction(pool, async (statement, rollBack) => {
      if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
      await work(statement);
      return ok(null);
    });
  const held = async (statement: Statement, applicationId: string) => {
    await lockShared(statement, applicationId);
    await lockApplication(statement, applicationId);
  };

  return {
    notListed: async (id, listed) => (await direct(NOT_LISTED, [id, JSON.stringify(listed)])).rows,

    left: (cause, place, who, at, { unlessKept = false } = {}) =>
      once(cause, async (statement) => {
        for (const { applicationId, personId } of await affected(statement, place, who, false, unlessKept)) {
          await held(statement, applicationId);
          for (const each of LEAVE) await statement(each, [applicationId, personId]);
          await statement(MARK, [applicationId, personId, at]);
          await record(statement, { ...cause, by: personId }, applicationId, { kind: "left-team", personId });
          for (const reader of (await statement(READERS, [applicationId])).rows)
            await outbox.notice(
              { kind: "left-team", applicationId, personId: reader.personId, leaver: personId },
              statement,
            );
          await outbox.applicationChanged(applicationId, statement);
        }
      }),

    cameBack: (cause, place, who) =>
      once(cause, async (statement) => {
        for (const { applicationId, personId } of await affected(statement, place, who, true)) {
          await held(statement, applicationId);
          await statement(MARK, [applicationId, personId, null]);
          await record(statement, { ...cause, by: personId }, applicationId, { kind: "back-in-team", personId });
          await outbox.applicationChanged(applicationId, statement);
        }
      }),

    isBack: (cause, id) =>
      plainTransaction(pool, async (statement) => {
        const personId = cause.by;
        const { rows } = await statement(BACK, [id, personId]);
        if (rows.length === 0) return false;
        await record(statement, cause, id, { kind: "back-in-team", personId });
        await outbox.applicationChanged(id, statement);
        return true;
      }),

    of: async (id) => (await direct(OF, [id])).rows,

    settle: (cause, id, personId, how) =>
      once(cause, async (statement) => {
        await held(statement, id);
        if (how === "keep") {
          const { rows } = await statement(KEEP, [id, personId]);
          if (rows.length === 0) return;
          await record(statement, cause, id, { kind: "kept-in", personId });
        } else {
          const { rows: gone } = await statement(TAKE_OUT, [id, personId]);
          if (gone.length === 0) return;
          for (const each of [...FORGET_DEPUTY, END_INVITATIONS, REMEMBER]) await statement(each, [id, personId]);
          const acts = gone.map((each) => ({ kind: "member-removed" as const, personId, ...each }));
          await record(statement, cause, id, ...acts);
        }
        await outbox.applicationChanged(id, statement);
      }),
  };
}
