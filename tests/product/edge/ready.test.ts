import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
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
