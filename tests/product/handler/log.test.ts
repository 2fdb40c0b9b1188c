import { inspect } from "node:util";
import { pino } from "pino";
import { z } from "zod";
import { errorInLog, redactingLogger } from "../../../bot/edge/openLog";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";

const SECRET = "Noe hemmelig";

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe("An error in the log", () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await database.db.pool.query(`create table kept (text text check (text not like '%hemmelig%'), number int)`);
  });
  afterAll(() => database.drop());

  const failing = (statement: string, ...values: unknown[]) =>
    database.db.pool.query(statement, values).catch((error: unknown) => error);

  it.each<[string, () => unknown]>([
    ["a row that the database refuses", () => failing("insert into kept values ($1)", SECRET)],
    ["a value of the wrong type", () => failing("select $1::int", SECRET)],
    ["JSON that PostgreSQL cannot read", () => failing("select $1::jsonb", `{"text": "${SECRET}`)],
    ["JSON that cannot be read", () => thrownBy(() => JSON.parse(`[${SECRET}]`))],
    ["a shape that zod refuses", () => thrownBy(() => z.enum(["a", "b"]).parse(SECRET))],
    [
      "a call that Prisma refuses",
      () => database.db.prisma.person.create({ data: { name: SECRET } as never }).catch((error: unknown) => error),
    ],
    [
      "plain SQL through Prisma",
      () =>
        database.db.prisma.$executeRawUnsafe("insert into kept values ($1)", SECRET).catch((error: unknown) => error),
    ],
    [
      "a request with its body",
      () =>
        Object.assign(new Error("refused"), {
          statusCode: 412,
          request: { body: SECRET },
          response: { bodyAsText: SECRET },
        }),
    ],
    ["a cause", () => new Error("outer", { cause: Object.assign(new Error(`got "${SECRET}"`), { detail: SECRET }) })],
    ["what is no error", () => ({ message: SECRET })],
  ])("quotes nothing from %s", async (_what, make) => {
    const error = await make();
    expect(inspect(error, { depth: 6 })).toContain(SECRET);

    const logged = errorInLog(error);

    expect(JSON.stringify(logged)).not.toContain(SECRET);
    expect(logged.message.length).toBeGreaterThan(4);
  });

  it("says what failed, where, and with which constraint", async () => {
    const logged = errorInLog(await failing("insert into kept values ($1)", SECRET));

    expect(logged).toMatchObject({
      type: "DatabaseError",
      code: "23514",
      table: "kept",
      constraint: "kept_text_check",
      message: expect.stringContaining('violates check constraint "kept_text_check"'),
    });
    expect(logged.stack).toContain("log.test.ts");
  });

  it("is redacted by the log itself, however the error was created", () => {
    const lines: string[] = [];
    redactingLogger(pino({}, { write: (line: string) => void lines.push(line) }))
      .child({ activityId: "7" })
      .error({ err: Object.assign(new Error("refused"), { detail: SECRET }) }, "the turn failed");

    expect(JSON.parse(lines[0] as string)).toMatchObject({ activityId: "7", err: { message: "refused" } });
    expect(lines[0]).not.toContain(SECRET);
  });
});
