import { randomUUID } from "node:crypto";
import type { Pool } from "pg";

export type Seed = {
  /** The chats of those who are to be reminded, by the person's id. */
  readonly due: ReadonlyMap<string, string>;
  /** The chats of those who have nothing left to do. */
  readonly finished: ReadonlySet<string>;
};

const PEOPLE_EACH = 20;
/** Of so many, one has nothing left to do. */
const FINISHED_EACH = 5;

/**
 * Invented people, straight into the tables: applications with a deadline of `deadline` (a local date and time), in
 * which `people` have something left to write, and some more have not.
 */
export async function seed(
  pool: Pool,
  { people, deadline, serviceUrl }: { people: number; deadline: string; serviceUrl: string },
): Promise<Seed> {
  const due = new Map<string, string>();
  const finished = new Set<string>();
  const person = async (open: boolean): Promise<string> => {
    const id = randomUUID();
    const number = due.size + finished.size + 1;
    if (open) due.set(id, `chat-${number}`);
    else finished.add(`chat-${number}`);
    await pool.query(
      "insert into person (id, tenant_id, teams_id, name, conversation_id, service_url) values ($1, 'tenant', $2, $3, $4, $5)",
      [id, `29:${number}`, `Person ${number}`, `chat-${number}`, serviceUrl],
    );
    return id;
  };
  for (let at = 0; due.size < people; at += 1) {
    const size = Math.min(PEOPLE_EACH, people - due.size);
    const writers = await Promise.all(Array.from({ length: size }, () => person(true)));
    const others = await Promise.all(Array.from({ length: Math.ceil(size / FINISHED_EACH) }, () => person(false)));
    const [partnership, application, party] = [randomUUID(), randomUUID(), randomUUID()];
    await pool.query("insert into partnership (id, tenant_id, channel_id, service_url) values ($1, 'tenant', $2, $3)", [
      partnership,
      `19:channel-${at}`,
      serviceUrl,
    ]);
    await pool.query(
      `insert into application (id, partnership_id, form_id, title, year, network, deadline, created_at)
       values ($1, $2, 'behovsmelding-2026', $3, 2027, 'Fjord', $4::timestamp, '2026-01-05')`,
      [application, partnership, `Behovsmelding ${at}`, deadline],
    );
    await pool.query(
      "insert into party (id, application_id, kind, roles, name) values ($1, $2, 'union', '{consulted}', $3)",
      [party, application, `Forbund ${at}`],
    );
    for (const [ids, writes] of [
      [writers, true],
      [others, false],
    ] as const) {
      await pool.query(
        `insert into member (id, application_id, party_id, person_id, writes, approves, admitted_at, joined_at)
         select gen_random_uuid(), $1, $2, id, $4, true, '2026-01-05', '2026-01-05' from unnest($3::uuid[]) id`,
        [application, party, ids, writes],
      );
    }
  }
  return { due, finished };
}
