import { connect, createServer } from "node:net";
import { Client } from "pg";
import { DatabaseAway, retryUntilConnected } from "../../../bot/retryUntilConnected";
import { freePort } from "../../../demo/product";
import { emptyDatabase } from "../../support/database/database";

const asked = (url: string) => async () => {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query("select 1 as one")).rows[0].one as number;
  } finally {
    await client.end();
  }
};

it("A starting bot waits for a database that is not up yet, and says so once", async () => {
  const database = await emptyDatabase();
  const port = await freePort();
  const url = new URL(database.url);
  // The server becomes reachable only after a while.
  const door = createServer((socket) => {
    const folder = url.searchParams.get("host");
    const through = folder ? connect(`${folder}/.s.PGSQL.${url.port}`) : connect(Number(url.port), url.hostname);
    socket.pipe(through).pipe(socket);
    for (const each of [socket, through]) each.on("error", () => {});
  });
  const heard: Error[] = [];
  const noAnswer = (error: Error) => {
    heard.push(error);
    door.listen(port, "127.0.0.1");
  };
  try {
    const at = new URL(database.url);
    at.host = `127.0.0.1:${port}`;
    at.search = "";
    expect(await retryUntilConnected(asked(at.href), noAnswer)).toBe(1);
    expect(heard).toHaveLength(1);
  } finally {
    door.close();
    await database.drop();
  }
});

it("A starting bot gives up with one sentence when the database never comes up", async () => {
  const url = `postgresql://127.0.0.1:${await freePort()}/samskriv`;
  const started = retryUntilConnected(asked(url), () => {}, 1_000);
  await expect(started).rejects.toThrow(DatabaseAway);
  await expect(started).rejects.toThrow("Databasen har ikke svart på 1 sekunder (ECONNREFUSED).");
});

it("A starting bot does not wait after a permanent error", async () => {
  const database = await emptyDatabase();
  const url = new URL(database.url);
  url.pathname = "/there_is_none";
  const heard: Error[] = [];
  await expect(retryUntilConnected(asked(url.href), (error) => heard.push(error))).rejects.toMatchObject({
    code: "3D000",
  });
  expect(heard).toEqual([]);
  await database.drop();
});
