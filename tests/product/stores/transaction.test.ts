import { pipelined } from "../../../prisma/connection/transaction";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await database.db.pool.query("create table note (text text primary key)");
});
afterAll(() => database.drop());

const notes = async () =>
  (await database.db.pool.query("select text from note order by text")).rows.map(({ text }) => text);
const WRITE = "insert into note values ($1) returning text";

describe("Pipelined statements", () => {
  it("form one transaction, and each gets its answer", async () => {
    const [first, second] = await pipelined(database.db.pool, (statement) => [
      statement(WRITE, ["a"]),
      statement(WRITE, ["b"]),
    ]);

    expect([first.rows, second.rows]).toEqual([[{ text: "a" }], [{ text: "b" }]]);
    expect(await notes()).toEqual(["a", "b"]);
  });

  it("are all undone when one fails, and leave the connection as it was", async () => {
    const { pool } = database.db;
    for (let round = 1; round <= 2 * pool.options.max; round += 1)
      await expect(
        pipelined(pool, (statement) => [statement(WRITE, ["c"]), statement(WRITE, ["a"]), statement(WRITE, ["d"])]),
      ).rejects.toMatchObject({ code: "23505" });

    expect(await notes()).toEqual(["a", "b"]);
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  it("are refused if they come too late for the transaction", async () => {
    let late: Promise<unknown> = Promise.resolve();

    await pipelined(database.db.pool, (statement) => {
      late = new Promise((resolve) => setImmediate(resolve)).then(() => statement(WRITE, ["late"]));
      late.catch(() => {});
      return [statement(WRITE, ["e"])];
    });

    await expect(late).rejects.toThrow("after the transaction's end");
    expect(await notes()).toEqual(["a", "b", "e"]);
  });

  it("fail when the server goes away, and the next statements use another connection", async () => {
    const { pool } = database.db;
    await expect(
      pipelined(pool, (statement) => [
        statement(WRITE, ["f"]),
        statement("select pg_terminate_backend(pg_backend_pid())", []),
        statement(WRITE, ["g"]),
      ]),
    ).rejects.toThrow();

    await pipelined(pool, (statement) => [statement(WRITE, ["h"])]);
    expect(await notes()).toEqual(["a", "b", "e", "h"]);
  });
});
