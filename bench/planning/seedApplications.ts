import type { Pool, PoolClient } from "pg";

export type Applications = {
  readonly count: number;
  readonly peopleEach: number;
  readonly answersEach: number;
  /** A local date and time. */
  readonly deadline: string;
};

/**
 * Invented applications, each with a union in which everybody has something left to write, and with answers that
 * stand in the database. In a few statements and without the triggers, which would look at each row: a million answers
 * in some seconds. As after a new application, nobody has looked yet when it is to be looked at.
 */
export async function seedApplications(database: Pool, applications: Applications): Promise<void> {
  const pool = await database.connect();
  await pool.query("set session_replication_role = replica");
  await insert(pool, applications);
  await pool.query("set session_replication_role = default");
  await pool.query("vacuum analyze");
  pool.release();
}

async function insert(pool: PoolClient, { count, peopleEach, answersEach, deadline }: Applications): Promise<void> {
  const tag = deadline;
  const id = (what: string, number: string) => `md5($1 || ' ${what} ' || ${number})::uuid`;
  await pool.query(
    `insert into person (id, tenant_id, teams_id, name, conversation_id, service_url)
     select ${id("person", "p")}, 'tenant', $1 || ' ' || p, 'Person ' || p, 'chat ' || p, 'http://127.0.0.1:9'
     from generate_series(1, $2::int) p`,
    [tag, count * peopleEach],
  );
  await pool.query(
    `insert into partnership (id, tenant_id, channel_id, service_url)
     select ${id("partnership", "a")}, 'tenant', $1 || ' ' || a, 'http://127.0.0.1:9' from generate_series(1, $2::int) a`,
    [tag, count],
  );
  await pool.query(
    `insert into application (id, partnership_id, form_id, title, year, network, deadline, created_at)
     select ${id("application", "a")}, ${id("partnership", "a")}, 'behovsmelding-2026', 'Søknad ' || a, 2027, 'Nett',
       $1::timestamp, '2026-01-05' from generate_series(1, $2::int) a`,
    [tag, count],
  );
  await pool.query(
    `insert into party (id, application_id, kind, roles, name)
     select ${id("party", "a")}, ${id("application", "a")}, 'union', '{consulted}', 'Forbund ' || a from generate_series(1, $2::int) a`,
    [tag, count],
  );
  await pool.query(
    `insert into member (id, application_id, party_id, person_id, writes, approves, admitted_at, joined_at)
     select ${id("member", "p")}, ${id("application", "1 + (p - 1) / $3::int")}, ${id("party", "1 + (p - 1) / $3::int")},
       ${id("person", "p")}, true, true, '2026-01-05', '2026-01-05' from generate_series(1, $2::int) p`,
    [tag, count * peopleEach, peopleEach],
  );
  await pool.query(
    `insert into section (id, application_id, section_id)
     select ${id("section", "a")}, ${id("application", "a")}, 'consultation' from generate_series(1, $2::int) a`,
    [tag, count],
  );
  await pool.query(
    `insert into answer (id, application_id, section_ref, party_id, field, value, version, written_by_id, written_at)
     select gen_random_uuid(), ${id("application", "a")}, ${id("section", "a")}, null, 'field ' || f,
       to_jsonb(repeat('Vi øver på å lese sammen. ', 8)), 1, ${id("person", "1 + (a - 1) * $3::int")}, '2026-01-05'
     from generate_series(1, $2::int) a, generate_series(1, $4::int) f`,
    [tag, count, peopleEach, answersEach],
  );
  await pool.query(
    `insert into reminder_look (application_id, look_at) select ${id("application", "a")}, '-infinity' from generate_series(1, $2::int) a`,
    [tag, count],
  );
}
