import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import pino from "pino";
import { PortTaken } from "../../../bot/edge/portTaken";
import { startBot } from "../../../bot/startBot";
import { freePort } from "../../../demo/product";
import { readConfig } from "../../../env/config";
import { projectRoot } from "../../../env/projectRoot";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { until } from "../../support/until";

describe("/ready", () => {
  let folder: string;
  let test: TestBot;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "forms-"));
    cpSync(join(projectRoot(), "forms"), folder, { recursive: true });
    writeFileSync(join(folder, "behovsmelding-2024", "form.json"), "{");
    writeFileSync(join(folder, "plans", "salten-2022-2025.json"), "{");
    test = await startTestBot({ formsFolder: folder });
  });
  afterAll(async () => {
    await test.stop();
    rmSync(folder, { recursive: true });
  });
  const ask = async (of = "/ready") => {
    const answer = await fetch(`http://127.0.0.1:${test.bot.port}${of}`);
    return { status: answer.status, body: await answer.json() };
  };

  it("is 200 with the editions and plans that were left out, by file, line and cause", async () => {
    expect(await ask()).toEqual({
      status: 200,
      body: {
        ready: true,
        leftOut: ["plans/salten-2022-2025.json", "behovsmelding-2024"].map((edition) => ({
          ...{ edition, what: "leftOut", more: 0 },
          mistakes: [
            {
              file: expect.stringContaining(edition),
              line: 1,
              place: "",
              message: "det mangler en avsluttende }",
            },
          ],
        })),
      },
    });
  });

  it("answers a query, and says nothing more to it", async () => {
    expect(await ask("/ready?verbose=1&leftOut=../../etc/passwd")).toEqual(await ask());
    expect(JSON.stringify(await ask())).not.toContain(folder);
  });

  it("is 503 with the reason before the database was reached the first time, as is everything else", async () => {
    const [port, door] = [await freePort(), await freePort()];
    const real = new URL(test.database.url);
    const socket = real.searchParams.get("host");
    // The database that is not up yet.
    const proxy = createServer((from) => {
      const to = socket ? connect(`${socket}/.s.PGSQL.${real.port}`) : connect(Number(real.port), real.hostname);
      from.pipe(to).pipe(from);
      for (const each of [from, to]) each.on("error", () => {});
    });
    const url = new URL(real);
    url.host = `127.0.0.1:${door}`;
    url.search = "";
    const config = readConfig({ SAMSKRIV_PORT: String(port), SAMSKRIV_PUBLIC_URL: `http://127.0.0.1:${port}` });
    const parts = { config, databaseUrl: url.href, linkSecret: "x".repeat(40), log: pino({ level: "silent" }) };
    const starting = startBot({ ...parts, byTheClock: false });
    const at = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
    await until(
      () =>
        at("/ready").then(
          () => true,
          () => false,
        ),
      "the port to answer",
    );
    const early = await at("/ready");
    expect([early.status, await early.json()]).toEqual([503, { status: "down", ready: false, waitsFor: "database" }]);
    expect((await at("/api/messages", { method: "POST", body: "{}" })).status).toBe(503);
    await expect(startBot({ ...parts, byTheClock: false })).rejects.toThrow(PortTaken);

    proxy.listen(door, "127.0.0.1");
    const bot = await starting;
    await until(async () => (await at("/ready")).status === 200, "the bot to be ready");
    await bot.stop();
    proxy.close();
  });

  it("is 503 while the database is away, without its address, and 200 when it is back", async () => {
    const name = new URL(test.database.url).pathname.slice(1);
    const admin = new Client({ connectionString: test.database.url.replace(`/${name}`, "/postgres") });
    await admin.connect();
    await admin.query(`alter database ${name} allow_connections false`);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);

    await until(async () => (await ask()).status === 503, "the database to be missed");
    expect((await ask()).body).toEqual({ ready: false, waitsFor: "database" });

    await admin.query(`alter database ${name} allow_connections true`);
    await admin.end();
    await until(async () => (await ask()).status === 200, "the database to be found");
  });
});
