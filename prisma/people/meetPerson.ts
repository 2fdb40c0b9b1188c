import { randomUUID } from "node:crypto";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { Person, SeenPerson, Speaker } from "../../domain/ports/personStore";
import { type Language, personLanguage } from "../../domain/values/language";
import { statementIn, transaction } from "../connection/transaction";
import type { PrismaClient } from "../generated/client";
import { mergePersons } from "./mergePersons";

type Met = Person & { readonly locale: string | null; readonly language: Language | null };

const MEET: Sql<Met> = `
  insert into person as known (id, tenant_id, teams_id, aad_object_id, name, conversation_id, service_url, locale)
  values ($1::uuid, $2, $3, $4, coalesce($5, $6), $7, $8, $9)
  on conflict (tenant_id, teams_id) do update set
    name = coalesce($5, known.name),
    aad_object_id = coalesce(excluded.aad_object_id, known.aad_object_id),
    conversation_id = coalesce(excluded.conversation_id, known.conversation_id),
    service_url = coalesce(excluded.service_url, known.service_url),
    locale = coalesce(excluded.locale, known.locale),
    blocked_at = case when excluded.conversation_id is null then known.blocked_at end
  returning id, name, locale, language`;

/** Rows of the same person under other Teams ids, the one with the most memberships first. */
const SAME_PERSON: Sql<{ id: string }> = `
  select id from person
  where tenant_id = $1 and aad_object_id = $2 and teams_id <> $3 and merged_into_id is null
  order by (select count(*) from member where person_id = person.id) desc, id`;

const UNDER_ID: Sql<{ id: string }> = "select id from person where tenant_id = $1 and teams_id = $2";

const ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended($1, 2))::text";

/** The old conversation belongs to the bot's earlier registration: nobody reads it any longer. */
const GIVE_ID = `
  update person set teams_id = $2, conversation_id = null, blocked_at = null where id = $1::uuid`;

/** Stores a person as Teams describes them, and returns the person's row. */
export async function meetPerson(prisma: PrismaClient, seen: SeenPerson): Promise<Speaker> {
  const direct = statementIn(prisma);
  const { tenantId, teamsId, aadObjectId } = seen;
  if (aadObjectId !== null && (await direct(SAME_PERSON, [tenantId, aadObjectId, teamsId])).rows.length > 0)
    await transaction(prisma, (tx) => recognise(statementIn(tx), { tenantId, aadObjectId, teamsId }));
  const { rows } = await direct(MEET, [
    randomUUID(),
    tenantId,
    teamsId,
    aadObjectId,
    seen.name,
    seen.standIn,
    seen.conversationId,
    // Without a conversation, Teams is still reached through the service URL where the person was seen.
    seen.serviceUrl === "" ? null : seen.serviceUrl,
    seen.locale,
  ]);
  const [person] = rows;
  if (!person) throw new Error("a person was stored without a row");
  const { id, name, locale, language: chosen } = person;
  return { id, name, language: personLanguage({ chosen, locale }) };
}

/** Merges the rows of one person under several Teams ids into one, with the id Teams uses now. */
async function recognise(
  statement: Statement,
  { tenantId, aadObjectId, teamsId }: { tenantId: string; aadObjectId: string; teamsId: string },
): Promise<void> {
  await statement(ONE_AT_A_TIME, [`person ${tenantId} ${aadObjectId}`]);
  const idsOf = async (text: typeof UNDER_ID, values: unknown[]) =>
    (await statement(text, values)).rows.map(({ id }) => id);
  const others = await idsOf(SAME_PERSON, [tenantId, aadObjectId, teamsId]);
  const [own] = await idsOf(UNDER_ID, [tenantId, teamsId]);
  const kept = own ?? others[0];
  if (kept === undefined) return;
  if (own === undefined) await statement(GIVE_ID, [kept, teamsId]);
  for (const each of others) if (each !== kept) await mergePersons(statement, { from: each, into: kept });
}
