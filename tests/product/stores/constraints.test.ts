import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import { projectRoot } from "../../../env/projectRoot";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";

let database: FreshDatabase;
/** Two applications of two partnerships, each with a person, parties, a member, a measure and a section. */
type Ids = Record<
  "partnership" | "person" | "application" | "coordinator" | "owner" | "uh" | "member" | "measure" | "section",
  string
>;
let one: Ids;
let two: Ids;

let client: PoolClient;
/** The roles of the kind in $3. */
const ROLES = "case $3::text when 'coordinator' then '{lead}'::text[] when 'bank' then '{pays}' else '{}' end";

const sql = (text: string, ...values: unknown[]) => client.query(text, values);
/** Runs the deferred checks now instead of at the end of the transaction. */
const checked = () => sql("set constraints all immediate");

async function made(channel: string): Promise<Ids> {
  const ids = Object.fromEntries(
    ["partnership", "person", "application", "coordinator", "owner", "uh", "member", "measure", "section"].map(
      (name) => [name, randomUUID()],
    ),
  ) as Ids;
  await sql(
    "insert into partnership (id, tenant_id, channel_id, service_url) values ($1, 'tenant', $2, 'http://x')",
    ids.partnership,
    channel,
  );
  await sql(
    "insert into person (id, tenant_id, teams_id, name) values ($1::uuid, 'tenant', $1::text, 'Kari')",
    ids.person,
  );
  await sql(
    "insert into application (id, partnership_id, form_id, title, year, network, deadline) values ($1, $2, 'f', 't', 2027, 'n', '2027-02-01T12:00')",
    ...[ids.application, ids.partnership],
  );
  for (const [id, kind, name] of [
    [ids.coordinator, "coordinator", "Koordinator"],
    [ids.owner, "municipalOwner", "Fjordvik"],
    [ids.uh, "uh", "LMS"],
  ]) {
    await sql(
      `insert into party (id, application_id, kind, roles, name) values ($1, $2, $3, ${ROLES}, $4)`,
      id,
      ids.application,
      kind,
      name,
    );
  }
  await sql(
    "insert into member (id, application_id, party_id, person_id, writes, approves, joined_at) values ($1, $2, $3, $4, true, false, now())",
    ids.member,
    ids.application,
    ids.owner,
    ids.person,
  );
  await sql(
    "insert into measure (id, application_id, number, name) values ($1, $2, 1, 'Tiltak')",
    ids.measure,
    ids.application,
  );
  await sql(
    "insert into section (id, application_id, measure_id, section_id) values ($1, $2, $3, 'needs')",
    ids.section,
    ids.application,
    ids.measure,
  );
  return ids;
}

const HASH = "a".repeat(64);

const answer = (
  of: Partial<{ application: string; section: string; party: string | null; person: string; field: string }> = {},
) => {
  const {
    application = one.application,
    section = one.section,
    party = one.owner,
    person = one.person,
    field = "text",
  } = of;
  return sql(
    `insert into answer (id, application_id, section_ref, party_id, field, value, version, written_by_id, written_at) values ($1, $2, $3, $4, $5, '"x"', 1, $6, now())`,
    randomUUID(),
    application,
    section,
    party,
    field,
    person,
  );
};
const version = (number = 1, outcome = "saved", party: string | null = one.owner) =>
  sql(
    `insert into answer_version (application_id, section_ref, party_id, field, version, value, outcome, written_by_id, written_at) values ($1, $2, $3, 'text', $4, '"x"', $5::"WriteOutcome", $6, now())`,
    ...[one.application, one.section, party, number, outcome, one.person],
  );
const amount = (
  kroner: number | null,
  of: Partial<{
    application: string;
    measure: string;
    party: string;
    section: string;
    purpose: string;
    year: number;
  }> = {},
) => {
  const {
    application = one.application,
    measure = one.measure,
    party = one.owner,
    section = one.section,
    purpose = "grant",
    year = 0,
  } = of;
  return sql(
    `insert into amount (id, application_id, measure_id, party_id, section_ref, field, purpose, kroner, version, written_by_id, written_at, year) values ($1, $2, $3, $4, $5, 'grant', $6, $7, 1, $8, now(), $9)`,
    ...[randomUUID(), application, measure, party, section, purpose, kroner, one.person, year],
  );
};
const earlier = (of: Partial<{ measure: string | null; party: string | null; text: string }>) => {
  const { measure = one.measure, party = one.owner, text = "I fjor." } = of;
  return sql(
    "insert into earlier_answer (id, application_id, measure_id, section_id, field, party_id, text, source) values ($1, $2, $3, 'needs', 'text', $4, $5, 'Behovsmelding 2026')",
    ...[randomUUID(), one.application, measure, party, text],
  );
};
const member = (party: string, writes: boolean, approves: boolean, person = two.person) =>
  sql(
    "insert into member (id, application_id, party_id, person_id, writes, approves, admitted_at, joined_at) values ($1, $2, $3, $4, $5, $6, now(), now())",
    randomUUID(),
    one.application,
    party,
    person,
    writes,
    approves,
  );
/** A member acts in a party as the deputy of another member. */
const standingIn = (person: string, forWhom: string) =>
  sql(
    `insert into member (id, application_id, party_id, person_id, writes, approves, joined_at, stands_in_for_id)
     values ($1, $2, $3, $4, true, false, now(), $5)`,
    ...[randomUUID(), one.application, one.owner, person, forWhom],
  );
const deputyOf = (person: string, deputy: string) =>
  sql("insert into deputy (application_id, person_id, deputy_id) values ($1, $2, $3)", one.application, person, deputy);
const party = (kind: string, name: string, orgNumber: string | null = null) =>
  sql(
    `insert into party (id, application_id, kind, roles, name, org_number) values ($1, $2, $3, ${ROLES}, $4, $5)`,
    randomUUID(),
    one.application,
    kind,
    name,
    orgNumber,
  );
const measure = (number: number | null, removed = false) =>
  sql(
    "insert into measure (id, application_id, number, name, removed_at) values ($1, $2, $3, 'Et til', $4)",
    randomUUID(),
    one.application,
    number,
    removed ? new Date() : null,
  );
const approval = (hash: string, of: Partial<Ids> = {}) =>
  sql(
    "insert into approval (application_id, section_ref, party_id, person_id, content_hash, at) values ($1, $2, $3, $4, $5, now())",
    one.application,
    of.section ?? one.section,
    of.owner ?? one.owner,
    one.person,
    hash,
  );
const wish = (comment: string) =>
  sql(
    "insert into change_request (id, application_id, section_ref, party_id, person_id, comment, at) values ($1, $2, $3, $4, $5, $6, now())",
    randomUUID(),
    one.application,
    one.section,
    one.owner,
    one.person,
    comment,
  );
const section = (id: string, measureId: string | null, application = one.application) =>
  sql(
    "insert into section (id, application_id, measure_id, section_id) values ($1, $2, $3, $4)",
    randomUUID(),
    application,
    measureId,
    id,
  );

beforeAll(async () => {
  database = await freshDatabase();
  client = await database.db.pool.connect();
  [one, two] = [await made("19:one"), await made("19:two")];
});
afterAll(async () => {
  client.release();
  await database.drop();
});

/** Every case runs in a transaction that is rolled back. */
beforeEach(() => sql("begin"));
afterEach(() => sql("rollback"));

describe("The database refuses", () => {
  it.each<[string, string | RegExp, (() => Promise<unknown>) | (() => Promise<unknown>)[]]>([
    ["an amount below zero", "amount_kroner", () => amount(-1)],
    ["an amount before the first year", "amount_year", () => amount(1, { year: -1 })],
    ["an amount above what can be added up", "amount_kroner", () => amount(1_000_000_000)],
    [
      "an amount in another application's measure",
      "amount_application_id_measure_id_fkey",
      () => amount(1, { measure: two.measure }),
    ],
    [
      "an amount of another application's party",
      "amount_application_id_party_id_fkey",
      () => amount(1, { party: two.owner }),
    ],
    [
      "an amount in another application's section",
      "amount_application_id_section_ref_fkey",
      () => amount(1, { section: two.section }),
    ],
    [
      "a second amount of one party, measure, purpose and year",
      "amount_measure_id_party_id_purpose_year_key",
      [() => amount(1, { party: one.uh }), () => amount(2, { party: one.uh })],
    ],

    [
      "an answer in another application's section",
      "answer_application_id_section_ref_fkey",
      () => answer({ section: two.section }),
    ],
    [
      "an answer of another application's party",
      "answer_application_id_party_id_fkey",
      () => answer({ party: two.owner }),
    ],
    ["an answer of a person who is none", "answer_written_by_id_fkey", () => answer({ person: randomUUID() })],
    [
      "two answers in one field of a party",
      "answer_section_ref_party_id_field_key",
      [() => answer({ field: "twice" }), () => answer({ field: "twice" })],
    ],
    [
      "two answers in one field that all share",
      "answer_section_ref_party_id_field_key",
      [() => answer({ field: "shared", party: null }), () => answer({ field: "shared", party: null })],
    ],

    ["a version that is there already", "answer_version_saved", [() => version(7), () => version(7)]],
    [
      "a version of a shared field that is there already",
      "answer_version_saved",
      [() => version(7, "saved", null), () => version(7, "saved", null)],
    ],
    [
      "a change of what was once written",
      "append-only",
      [() => version(8), () => sql(`update answer_version set value = '"y"'`)],
    ],
    [
      "a change of whose it was",
      "append-only",
      [() => version(8), () => sql("update answer_version set outcome = 'conflict'")],
    ],
    ["to forget what was once written", "append-only", [() => version(8), () => sql("delete from answer_version")]],
    ["to forget all of it at once", "append-only", () => sql("truncate answer_version")],

    ["a member who neither writes nor approves", "member_role", () => member(one.owner, false, false)],
    ["a member twice in a party", "member_party_person", () => member(one.owner, true, true, one.person)],
    [
      "somebody who stands in for a person and is not the person's deputy",
      "member_stands_in_as_deputy",
      () => standingIn(two.person, one.person),
    ],
    [
      "a deputy who is taken away and stands in all the same",
      "member_stands_in_as_deputy",
      [
        () => deputyOf(one.person, two.person),
        () => standingIn(two.person, one.person),
        () => sql("delete from deputy where application_id = $1", one.application),
      ],
    ],
    [
      "somebody who stands in twice for one person",
      "member_party_person",
      [
        () => deputyOf(one.person, two.person),
        () => standingIn(two.person, one.person),
        () => standingIn(two.person, one.person),
      ],
    ],
    ["somebody who stands in for oneself", "member_stands_in_for_other", () => standingIn(two.person, two.person)],
    [
      "a member of another application's party",
      "member_application_id_party_id_fkey",
      () => member(two.owner, true, true, one.person),
    ],
    ["a member who is nobody", "member_person_id_fkey", () => member(one.uh, true, true, randomUUID())],

    ["a second coordinator", "party_one_coordinator", () => party("coordinator", "Enda en")],
    ["a party of the same kind and name, in other letters", "party_name", () => party("uh", "lms")],
    ["an org.nr that is none", "party_org_number", () => party("uh", "Et annet", "12345678")],
    ["a role that no party can have", "party_roles", () => party("bank", "Banken")],

    ["two measures of one number", "measure_application_id_number_key", () => measure(1)],
    ["a measure without a number", "measure_number", () => measure(null)],
    ["a removed measure with a number", "measure_number", () => measure(9, true)],
    ["a measure of number zero", "measure_number", () => measure(0)],
    [
      "a party of another application in a measure",
      "measure_party_application_id_party_id_fkey",
      () =>
        sql(
          "insert into measure_party (application_id, measure_id, party_id) values ($1, $2, $3)",
          one.application,
          one.measure,
          two.owner,
        ),
    ],
    [
      "a measure of another application for a party",
      "measure_party_application_id_measure_id_fkey",
      () =>
        sql(
          "insert into measure_party (application_id, measure_id, party_id) values ($1, $2, $3)",
          one.application,
          two.measure,
          one.owner,
        ),
    ],

    [
      "a section of another application's measure",
      "section_application_id_measure_id_fkey",
      () => section("other", two.measure),
    ],
    [
      "a section of a measure twice",
      "section_application_id_measure_id_section_id_key",
      () => section("needs", one.measure),
    ],
    [
      "a section of the whole application twice",
      "section_application_id_measure_id_section_id_key",
      [() => section("header", null), () => section("header", null)],
    ],

    ["an approval without a content hash", "approval_hash", () => approval("godkjent".padEnd(64, "x"))],
    [
      "an approval in another application's section",
      "approval_application_id_section_ref_fkey",
      () => approval(HASH, { section: two.section }),
    ],
    [
      "an approval by another application's party",
      "approval_application_id_party_id_fkey",
      () => approval(HASH, { owner: two.owner }),
    ],
    ["an approval of the same content twice", "approval_pkey", [() => approval(HASH), () => approval(HASH)]],
    ["a wish for a change without a word", "change_request_comment", () => wish("  ")],

    [
      "two partnerships in one channel",
      "partnership_tenant_id_channel_id_key",
      () =>
        sql(
          "insert into partnership (id, tenant_id, channel_id, service_url) values ($1, 'tenant', '19:one', 'x')",
          randomUUID(),
        ),
    ],
    [
      "a person twice",
      "person_tenant_id_teams_id_key",
      () =>
        sql(
          "insert into person (id, tenant_id, teams_id, name) values ($1, 'tenant', $2, 'Kari')",
          randomUUID(),
          one.person,
        ),
    ],
    [
      "an activity twice",
      "handled_activity_pkey",
      async () => {
        for (const _ of [1, 2])
          await sql("insert into handled_activity (conversation_id, activity_id) values ('c', 'a')");
      },
    ],
    [
      "two drafts of one version",
      "draft_application_id_version_key",
      async () => {
        for (const _ of [1, 2])
          await sql(
            "insert into draft (id, application_id, version, outline, created_by_id, created_at) values ($1, $2, 1, '{}', $3, now())",
            randomUUID(),
            one.application,
            one.person,
          );
      },
    ],
    [
      "two reminder cards for one person and day",
      "reminder_digest_pkey",
      async () => {
        for (const _ of [1, 2])
          await sql(
            "insert into reminder_digest (person_id, day, planned_at) values ($1, '2027-01-25', now())",
            one.person,
          );
      },
    ],
    [
      "a reminder without its card",
      "reminder_person_id_day_fkey",
      () =>
        sql(
          "insert into reminder (person_id, day, application_id, deadline, offset_days) values ($1, '2027-01-26', $2, '2027-02-01', 7)",
          one.person,
          one.application,
        ),
    ],

    [
      "an earlier text of another application's party",
      "earlier_answer_application_id_party_id_fkey",
      () => earlier({ party: two.owner }),
    ],
    [
      "an earlier text in another application's measure",
      "earlier_answer_application_id_measure_id_fkey",
      () => earlier({ measure: two.measure }),
    ],
    ["two earlier texts beside one field", "earlier_answer_place", [() => earlier({}), () => earlier({})]],
    [
      "two earlier texts beside one field that all share",
      "earlier_answer_place",
      [() => earlier({ party: null, measure: null }), () => earlier({ party: null, measure: null })],
    ],
    ["an earlier text that says nothing", "earlier_answer_text", () => earlier({ text: " " })],
    [
      "a scheme that no form can have",
      "measure_scheme",
      () => sql("update measure set scheme = 'Regional ordning' where id = $1", one.measure),
    ],
    [
      "a plan that no file can have",
      "application_plan",
      () => sql("update application set plan_id = '' where id = $1", one.application),
    ],
    [
      "to be carried over from nothing",
      "application_earlier_from",
      () => sql("update application set earlier_from = ' ' where id = $1", one.application),
    ],
    ["to take away an application", /_fkey/, () => sql("delete from application where id = $1", one.application)],
    ["to take away a party that has members", /_fkey/, () => sql("delete from party where id = $1", one.owner)],
    ["to take away a measure that has sections", /_fkey/, () => sql("delete from measure where id = $1", one.measure)],
    ["to take away a person who is a member", /_fkey/, () => sql("delete from person where id = $1", one.person)],
  ])("%s", async (_what, constraint, attempt) => {
    const [refused, ...allowed] = [attempt].flat().reverse() as [() => Promise<unknown>];
    for (const before of allowed as (() => Promise<unknown>)[]) await before();

    await expect(refused().then(checked)).rejects.toThrow(constraint);
  });
});

describe("The database accepts", () => {
  it("an amount of zero, an amount of almost a billion, and a cleared amount", async () => {
    await amount(0, { purpose: "coordinator" });
    await amount(999_999_999);
    await amount(null, { application: two.application, measure: two.measure, party: two.owner, section: two.section });
    await checked();
  });

  it("the name of a removed party", async () => {
    await party("union", "Forbundet");
    await sql("update party set removed_at = now() where name = 'Forbundet'");

    await party("union", "Forbundet");
    await checked();
  });

  it("two measures that swap numbers in one transaction", async () => {
    await measure(2);
    await sql("update measure set number = 3 - number where application_id = $1", one.application);
    await checked();

    expect((await sql("select number from measure where id = $1", one.measure)).rows).toEqual([{ number: 2 }]);
  });

  it("the same text in conflict more than once", async () => {
    for (const _ of [1, 2]) await version(9, "conflict");
    await checked();
  });
});

it("The database matches prisma/schema.prisma, as far as Prisma can express it", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      require.resolve("prisma/build/index.js"),
      "migrate",
      "diff",
      "--from-migrations",
      "prisma/migrations",
      "--to-schema-datamodel",
      "prisma/schema.prisma",
      "--script",
      "--exit-code",
    ],
    {
      cwd: projectRoot(),
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: database.url, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    },
  );

  expect([status, stdout.replace(/^-- This is an empty migration\.\s*/, ""), status === 0 ? "" : stderr]).toEqual([
    0,
    "",
    "",
  ]);
});
