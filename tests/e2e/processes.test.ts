import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { textOf } from "../../demo/card";
import { type Connector, startConnector } from "../../demo/connector";
import { freePort } from "../../demo/product";
import { TeamsClient } from "../../demo/teamsClient";
import { projectRoot } from "../../env/projectRoot";
import { people } from "../support/bot/bot";
import { setUp } from "../support/bot/partnership";
import { emptyDatabase } from "../support/database/database";
import { until } from "../support/until";

// These are real processes, started as a person starts them, on a machine that can be busy with other tests.

type Started = {
  readonly process: ChildProcess;
  readonly pid: number;
  output(): string;
  errors(): string;
  readonly ended: Promise<number | null>;
};

let dataDir: string;
let port: number;
let playgroundPort: number;
let connector: Connector;
const all: ChildProcess[] = [];

const START = [join("scripts", "start.mjs")];

/** The environment variables of these tests must not reach the product. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(SAMSKRIV_|BOT_|DATABASE_URL)/.test(name)),
);
const local = () => ({
  SAMSKRIV_PORT: String(port),
  SAMSKRIV_PLAYGROUND_PORT: String(playgroundPort),
  SAMSKRIV_DATA_DIR: dataDir,
  // The developer's own env/.env.local must not be used.
  SAMSKRIV_ENV_FILE: join(dataDir, "settings.env"),
});

function start(args: readonly string[] = START, settings: Record<string, string> = local()): Started {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot(),
    env: { ...clean, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  all.push(child);
  let [output, errors] = ["", ""];
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (errors += chunk));
  return {
    process: child,
    pid: child.pid as number,
    output: () => output,
    errors: () => errors,
    ended: once(child, "close").then(([code]) => code as number | null),
  };
}

const ready = (started: Started) =>
  until(() => {
    if (started.process.exitCode !== null) throw new Error(`it ended: ${started.errors()}`);
    return started.output().includes("Samskriv er klar");
  }, `ready; it said: ${started.output()} ${started.errors()}`);

/** The processes of this machine whose command line matches. */
function running(fits: (command: string) => boolean): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return fits(readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ")) ? [Number(name)] : [];
      } catch {
        return [];
      }
    });
}
const playgrounds = () =>
  running((command) => command.includes("playground.mjs") && command.includes(` ${playgroundPort} `));
const databases = () => running((command) => command.includes(join(dataDir, "postgres")));
const isAlive = (pid: number) => running(() => true).includes(pid);

const answers = (host: string, at: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port: at, timeout: 1_000 });
    const done = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket
      .once("connect", () => done(true))
      .once("error", () => done(false))
      .once("timeout", () => done(false));
  });

async function expectNothingLeft(started: Started): Promise<void> {
  await until(
    () => !isAlive(started.pid) && playgrounds().length + databases().length === 0,
    "the end of all processes",
  );
  expect(await Promise.all([port, playgroundPort].map((each) => answers("127.0.0.1", each)))).toEqual([false, false]);
}

const client = () =>
  new TeamsClient(`http://127.0.0.1:${port}`, connector, {
    tenantId: "tenant",
    teamId: "team",
    channelId: "19:channel",
  });

beforeAll(async () => {
  dataDir = mkdtempSync(join(process.env.SAMSKRIV_TEST_FOLDER as string, "processes-"));
  [port, playgroundPort, connector] = await Promise.all([
    freePort(),
    freePort(),
    startConnector({ accounts: Object.values(people) }),
  ]);
});
afterAll(async () => {
  for (const child of all) child.kill("SIGTERM");
  await until(() => databases().length + playgrounds().length === 0, "the end").catch(() => {});
  await connector.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("npm start", () => {
  let first: Started;
  beforeAll(async () => {
    first = start();
    await ready(first);
  });

  it("says that it is ready, where to click and what to type first", () => {
    expect(first.output()).toContain(`http://127.0.0.1:${playgroundPort}`);
    expect(first.output()).toMatch(/@Samskriv[\s\S]*\bny\b/);
    expect(first.output()).toContain("spill som");
    expect(first.output()).toContain("Ctrl-C");
    expect(first.errors()).toBe("");
  });

  it("runs the bot, the local client and PostgreSQL, each reached from this machine only", async () => {
    expect(await (await fetch(`http://127.0.0.1:${port}/helse`)).json()).toEqual({ status: "ok" });
    expect((await fetch(`http://127.0.0.1:${playgroundPort}/`)).status).toBe(200);
    expect(databases().length).toBeGreaterThan(0);

    const others = Object.values(networkInterfaces()).flatMap((each) =>
      (each ?? []).filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address),
    );
    for (const address of others) {
      for (const each of [port, playgroundPort])
        expect([address, each, await answers(address, each)]).toEqual([address, each, false]);
    }
  });

  it.each([
    [
      "the bot's",
      () => local(),
      () => `Port ${port} er opptatt. Stopp programmet som bruker den, eller velg en annen med SAMSKRIV_PORT.\n`,
    ],
    [
      "the local client's",
      async () => ({ ...local(), SAMSKRIV_PORT: String(await freePort()) }),
      () =>
        `Port ${playgroundPort} er opptatt. Stopp programmet som bruker den, eller velg en annen med SAMSKRIV_PLAYGROUND_PORT.\n`,
    ],
  ])(
    "names in one sentence the setting to change when %s port is taken, and leaves no process behind",
    async (_whose, settings, sentence) => {
      const before = [databases().sort(), playgrounds().sort()];

      const second = start(START, await settings());

      expect(await second.ended).toBe(1);
      expect(second.errors()).toBe(sentence());
      expect([databases().sort(), playgrounds().sort()]).toEqual(before);
      expect((await fetch(`http://127.0.0.1:${port}/helse`)).status).toBe(200);
    },
  );

  it("ends its client when it is killed, and has lost nothing at the next start", async () => {
    const kari = client().as(people.kari);
    await setUp(client(), kari, { title: "Skrevet før strømmen gikk" });

    process.kill(first.pid, "SIGKILL");
    await until(() => playgrounds().length === 0, "the end of the client");

    const next = start();
    await ready(next);
    expect(textOf(await client().as(people.kari).say("mine oppgaver"))).toContain("Skrevet før strømmen gikk");

    next.process.kill("SIGINT");
    expect(await next.ended).toBe(0);
    await expectNothingLeft(next);
  });

  it("shuts down cleanly on SIGTERM, even while it is still starting", async () => {
    const started = start();
    await until(() => databases().length > 0, "PostgreSQL");
    started.process.kill("SIGTERM");

    expect(await started.ended).toBe(0);
    await expectNothingLeft(started);
  });

  it("shuts down cleanly when its parent process is killed", async () => {
    const parent = start([
      "-e",
      `require("node:child_process").spawn(process.execPath, ["scripts/start.mjs"], { stdio: "inherit" })`,
    ]);
    await ready(parent);
    const [bot] = running((command) => command.trim().endsWith("scripts/start.mjs")).filter(
      (pid) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1] === String(parent.pid),
    );
    expect(bot).toBeDefined();

    process.kill(parent.pid, "SIGKILL");

    await until(() => !isAlive(bot as number), "the end of the bot");
    await expectNothingLeft(parent);
    expect(parent.errors()).toBe("");
  });

  it("reads the settings in its environment file", async () => {
    const { SAMSKRIV_ENV_FILE, SAMSKRIV_DATA_DIR } = local();
    writeFileSync(SAMSKRIV_ENV_FILE, "SAMSKRIV_PORT=nei\nSAMSKRIV_DATA_DIR=/finnes/ikke\n");

    const started = start(START, { SAMSKRIV_ENV_FILE, SAMSKRIV_DATA_DIR });

    expect(await started.ended).toBe(1);
    expect(started.errors()).toBe("SAMSKRIV_PORT: skriv et portnummer fra 1 til 65535.\n");
  });

  it("names the setting when the port is taken by a program that never answers", async () => {
    const silent = createServer().listen(port, "127.0.0.1");
    await once(silent, "listening");

    const started = start();

    expect(await started.ended).toBe(1);
    expect(started.errors()).toMatch(/^Port \d+ er opptatt\..*SAMSKRIV_PORT\.\n$/);
    expect(databases()).toEqual([]);
    silent.close();
  });
});

describe("The bot in production", () => {
  it("refuses to start without its settings, and names all of them at once", async () => {
    const started = start([join("dist", "bot", "main.js")], { SAMSKRIV_ENV: "production" });

    expect(await started.ended).toBe(1);
    const named = started
      .errors()
      .split("\n")
      .map((line) => line.split(":")[0]);
    expect(named).toEqual(
      expect.arrayContaining([
        "DATABASE_URL",
        "BOT_ID",
        "BOT_PASSWORD",
        "BOT_TYPE",
        "BOT_TENANT_ID",
        "SAMSKRIV_LINK_SECRET",
        "SAMSKRIV_PUBLIC_URL",
      ]),
    );
    expect(started.errors()).not.toMatch(/^\s+at /m);
    expect(started.output()).toBe("");
  });

  it("does not answer a caller that has no token from Teams", async () => {
    const guid = "00000000-0000-4000-8000-000000000001";
    const database = await emptyDatabase();
    const settings = {
      ...{
        SAMSKRIV_ENV: "production",
        SAMSKRIV_HOST: "127.0.0.1",
        SAMSKRIV_PORT: String(port),
        DATABASE_URL: database.url,
      },
      ...{
        BOT_ID: guid,
        BOT_PASSWORD: "x".repeat(40),
        BOT_TYPE: "SingleTenant",
        BOT_TENANT_ID: guid,
        SAMSKRIV_LINK_SECRET: "0f3a9c1b7e5d2468ace013579bdf8642",
        SAMSKRIV_PUBLIC_URL: "https://samskriv.example",
      },
    };
    const started = start([join("dist", "bot", "main.js")], settings);
    await until(
      () =>
        fetch(`http://127.0.0.1:${port}/helse`).then(
          ({ ok }) => ok,
          () => false,
        ),
      "the bot",
    );

    const { status, body } = await client()
      .deliver(client().as(people.kari).activity("chat", { type: "message", text: "hei" }))
      .catch((error: Error) => ({ status: 0, body: error.message }));

    expect(status).toBe(401);
    expect(JSON.stringify(body)).not.toContain("Samskriv");
    started.process.kill("SIGTERM");
    expect(await started.ended).toBe(0);
    await database.drop();
  });
});
