import type { ChannelStore, LedElsewhere } from "../../domain/ports/channelStore";
import type { Outbox, Sql } from "../../domain/ports/outbox";
import type { OutgoingMessage } from "../../domain/ports/undelivered";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim, lockApplication, lockShared } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementOn } from "../connection/transaction";
import { partnershipOf, partnerships } from "./partnerships";

/** The row is locked, so that only one of two messages that fail at once sends the notices. */
const CHANNEL_OF: Sql<{ id: string; told: string[] }> = `
  select p.id, p.lost_told as told from partnership p join application a on a.partnership_id = p.id
  where a.id = $1::uuid for no key update of p`;
const TOLD = "update partnership set lost_told = lost_told || $2::uuid[] where id = $1::uuid";

const LED_ELSEWHERE: Sql<LedElsewhere> = `
  select a.id as "applicationId", a.title, a.year, a.network
  from application a join partnership p on p.id = a.partnership_id
  where p.tenant_id = $2 and p.channel_id <> $3 and (a.status = 'drafting' or p.lost_told <> '{}')
    and exists (select from member m join party on party.id = m.party_id
      where m.application_id = a.id and m.person_id = $1::uuid and m.left_team_at is null
        and 'lead' = any(party.roles) and party.removed_at is null)
  order by p.lost_told <> '{}' desc, a.created_at desc, a.id`;

type Lives = { readonly partnershipId: string; readonly cards: readonly string[] };

const LIVES_IN: Sql<Lives> = `
  select partnership_id as "partnershipId", array_remove(status_moved || status_activity_id, null) as cards
  from application where id = $1::uuid`;
const MOVE = `
  update application set partnership_id = $2::uuid, status_activity_id = null, status_moved = '{}' where id = $1::uuid`;

/** Undelivered posts to the channel: drafts, and the status card. */
const TAKE_UNDELIVERED: Sql<{ what: OutgoingMessage }> = `
  delete from undelivered where application_id = $1::uuid and what->>'kind' in ('draft', 'application-changed')
  returning what`;

export function channelStore(database: Database, outbox: Outbox): ChannelStore {
  const { prisma, pool } = database;
  return {
    ...partnerships(database),

    async find(id) {
      const row = await prisma.partnership.findUnique({ where: { id } });
      return row && partnershipOf(row);
    },

    lost: (applicationId, people) =>
      plainTransaction(pool, async (statement) => {
        const [channel] = (await statement(CHANNEL_OF, [applicationId])).rows;
        const untold = people.filter((each) => channel && !channel.told.includes(each));
        if (!channel || untold.length === 0) return;
        await statement(TOLD, [channel.id, untold]);
        const notices = untold.map((personId) => ({ kind: "channel-lost", applicationId, personId }) as const);
        await outbox.notices(notices, statement);
      }),

    async works(id) {
      await prisma.partnership.update({ where: { id }, data: { lostTold: [] } });
    },

    ledElsewhere: async (person, { tenantId, channelId }) =>
      (await statementOn(pool)(LED_ELSEWHERE, [person, tenantId, channelId])).rows,

    move: (cause, applicationId, to) =>
      plainTransaction(pool, async (statement, rollBack): Promise<Outcome<null, { kind: "already-handled" }>> => {
        await lockShared(statement, applicationId);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await lockApplication(statement, applicationId);
        const [lives] = (await statement(LIVES_IN, [applicationId])).rows;
        if (!lives || lives.partnershipId === to) return ok(null);
        await statement(MOVE, [applicationId, to]);
        await record(statement, cause, applicationId, { kind: "channel-moved" });
        const { partnershipId, cards: activityIds } = lives;
        if (activityIds.length > 0)
          await outbox.notice({ kind: "channel-left", applicationId, partnershipId, activityIds }, statement);
        for (const { what } of (await statement(TAKE_UNDELIVERED, [applicationId])).rows)
          if (what.kind === "draft") await outbox.notice(what, statement);
        await outbox.applicationChanged(applicationId, statement);
        return ok(null);
      }),
  };
}
