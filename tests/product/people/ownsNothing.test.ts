import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { databaseFor } from "../../../bot/databaseFor";
import { prepareDatabase } from "../../../bot/prepareDatabase";
import { textOf } from "../../../demo/card";
import { startConnector } from "../../../demo/connector";
import { readConfig } from "../../../env/config";
import { projectRoot } from "../../../env/projectRoot";
import { openDatabase } from "../../../prisma/connection/openDatabase";
import { people, startTestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { type EmptyDatabase, emptyDatabase } from "../../support/database/database";
import { settled } from "../../support/database/stored";

const PASSWORD = "et-passord-til-en-test";

/** Actions on the audit log that the owner of the tables can do and the bot cannot. */
const FORBIDDEN = [
  'ALTER TABLE "audit" DISABLE TRIGGER ALL',
  'DROP TRIGGER "audit_append_only" ON "audit"',
  'DROP TABLE "audit"',
  'DELETE FROM "audit"',
  'TRUNCATE "audit"',
  'DELETE FROM "answer_version"',
  'TRUNCATE "answer_version" CASCADE',
  'CREATE OR REPLACE FUNCTION "keep_audit"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
  "SET session_replication_role = replica",
  "CREATE TABLE mine (id int)",
  "DELETE FROM _prisma_migrations",
  "COPY (SELECT 1) TO PROGRAM 'true'",
];

async function asRole<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Actions that a trigger refuses row by row: an empty table has no row to refuse. */
const FORBIDDEN_WITH_ROWS = [
  ...FORBIDDEN,
  'UPDATE "audit" SET "at" = now()',
  'UPDATE "answer_version" SET "version" = 0',
];

/** The forbidden statements that succeeded. */
const allowedBy = (url: string, forbidden: readonly string[] = FORBIDDEN): Promise<string[]> =>
  asRole(url, async (client) => {
    const allowed: string[] = [];
    for (const statement of forbidden) {
      await client.query("BEGIN");
      await client.query(statement).then(
        () => allowed.push(statement),
        () => {},
      );
      await client.query("ROLLBACK");
    }
    return allowed;
  });

const withUser = (url: string, name: string, password: string): string => {
  const changed = new URL(url);
  changed.username = name;
  changed.password = password;
  return changed.href;
};

describe("A bot whose database role owns nothing", () => {
  const suffix = randomUUID().slice(0, 8);
  const [owner, botRole] = [`owner_${suffix}`, `bot_${suffix}`];
  let database: EmptyDatabase;

  beforeAll(async () => {
    database = await emptyDatabase();
    const name = new URL(database.url).pathname.slice(1);
    await asRole(database.url, async (client) => {
      for (const role of [owner, botRole])
        await client.query(`CREATE ROLE "${role}" LOGIN PASSWORD ${client.escapeLiteral(PASSWORD)}`);
      // The steps are those in docs/drift.md.
      await client.query(`GRANT CREATE ON DATABASE "${name}" TO "${owner}"`);
      await client.query(`GRANT CREATE ON SCHEMA public TO "${owner}"`);
    });
  });

  afterAll(async () => {
    await database.drop();
    await asRole(process.env.SAMSKRIV_TEST_DATABASE_URL as string, async (client) => {
      for (const role of [owner, botRole]) await client.query(`DROP ROLE "${role}"`);
    });
  });

  const ownerUrl = () => withUser(database.url, owner, PASSWORD);
  const botUrl = () => withUser(database.url, botRole, PASSWORD);

  it("does not start before the owner has created the tables, and gives instructions", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(projectRoot(), "dist", "bot", "main.js")], {
      encoding: "utf8",
      env: { ...process.env, DATABASE_URL: botUrl(), SAMSKRIV_DATA_DIR: process.env.SAMSKRIV_TEST_FOLDER },
    });

    expect(status).toBe(1);
    expect(stderr).toContain("Kjør «npm run migrate» som eieren av databasen først");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("gets its rights from the migration command, which can be run again", () => {
    const migrate = (...role: string[]) =>
      spawnSync(process.execPath, [join(projectRoot(), "dist", "bot", "migrate.js"), ...role], {
        encoding: "utf8",
        env: { ...process.env, DATABASE_URL: ownerUrl() },
      });

    expect(migrate()).toMatchObject({ status: 1, stderr: expect.stringContaining("npm run migrate -- samskriv_bot") });
    expect(migrate(botRole)).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("Kjørt: ") });
    expect(migrate(botRole)).toMatchObject({ status: 0, stdout: expect.stringContaining("oppdatert fra før") });
  });

  it("writes, sends, approves, compiles and logs", async () => {
    const connector = await startConnector({ accounts: Object.values(people) });
    const db = openDatabase(database.url, { poolSize: 5 });
    const test = await startTestBot({
      beside: { connector, database: { url: botUrl(), db, drop: async () => {} } },
    });
    try {
      const { applicationId } = await partnership(test);
      const { id: measureId } = await db.prisma.measure.findFirstOrThrow({ where: { number: 1 } });
      const { kari, liv } = test.user;
      const place = { applicationId, measureId, sectionId: "partnership" };
      const saved = await save(kari, await open(kari, applicationId, "partnership", measureId), { text: "Vi møtes." });
      expect(textOf(saved)).toContain("Takk, lagret");
      await kari.execute("walk/send", { applicationId });
      const approved = await liv.press(await liv.execute("approval/show", place), "section/approve");
      expect(textOf(approved)).toContain("Takk, godkjent");
      await kari.execute("draft/compile", { applicationId });
      await kari.press(await kari.execute("final/ask", { applicationId }), "final/confirm", { reason: "Fristen." });
      await kari.press(await kari.execute("final/askReopen", { applicationId }), "final/reopen", { reason: "Feil." });
      await settled(db);

      expect(test.log.filter((line) => /"level":(40|50|60)/.test(line))).toEqual([]);
      expect(await db.prisma.finalisation.count()).toBe(1);
      expect(await allowedBy(botUrl(), FORBIDDEN_WITH_ROWS)).toEqual([]);
      const kept = (await db.pool.query("select count(*)::int as kept from audit")).rows[0].kept;
      expect(kept).toBeGreaterThan(0);
    } finally {
      await test.stop();
      await db.close();
      await connector.close();
    }
  });
});

it("The bot's role in the embedded database owns nothing either", async () => {
  const dataDir = join(process.env.SAMSKRIV_TEST_FOLDER as string, "owns-nothing");
  const config = readConfig({ SAMSKRIV_DATA_DIR: dataDir });
  const { url, stop } = await databaseFor(config);
  try {
    const [role] = await asRole(url, async (client) => {
      const { rows } = await client.query(
        `select rolsuper, rolcreaterole, rolcreatedb, rolreplication,
           (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
         from pg_roles where rolname = current_user`,
      );
      return rows;
    });
    expect(role).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owned: 0,
    });
    expect(await allowedBy(url)).toEqual([]);
  } finally {
    await stop();
  }
});

it("The migration creates the tables and grants nothing to a role that does not exist", async () => {
  const database = await emptyDatabase();
  try {
    await expect(prepareDatabase(database.url, { name: "there_is_none" })).rejects.toMatchObject({ code: "42704" });
  } finally {
    await database.drop();
  }
});
