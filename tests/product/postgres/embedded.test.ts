import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { readPostmaster, servesFolder } from "../../../tools/postgres/postmaster";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../../tools/postgres/startEmbeddedPostgres";

// Creating a database takes half a second, or ten seconds on a machine that is busy with other tests.

let dataDir: string;
let folder: string;
const started: EmbeddedPostgres[] = [];
const owners: ChildProcess[] = [];

const pid = () => readPostmaster(folder)?.pid;

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, flags: ["-c", "fsync=off"] });
  started.push(server);
  return server;
}

function newFolder(): void {
  dataDir = mkdtempSync(join(process.env.SAMSKRIV_TEST_FOLDER as string, "embedded-"));
  folder = join(dataDir, "postgres");
}

async function stopAll(): Promise<void> {
  for (const owner of owners.splice(0)) owner.kill("SIGKILL");
  for (const server of started.splice(0)) await server.stop();
}

function removeFolder(): void {
  rmSync(dataDir, { recursive: true, force: true });
}

const rowsIn = async (url: string, statement: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
};

const writeDown = async (url: string, note: string) => {
  await rowsIn(url, "CREATE TABLE IF NOT EXISTS note (text text)");
  await rowsIn(url, `INSERT INTO note VALUES ('${note}')`);
};

const notesIn = (url: string) => rowsIn(url, "SELECT text FROM note");

/** Another process that owns the server, and writes `note` in it; see tests/support/database/serverOwner.mjs. */
async function startOwner(
  note: string,
): Promise<{ owner: ChildProcess; url: string; nextLine: () => Promise<string> }> {
  const owner = spawn(process.execPath, ["tests/support/database/serverOwner.mjs", dataDir, note], {
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  owners.push(owner);
  const lines = createInterface({ input: owner.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => (await lines.next()).value as string;
  return { owner, nextLine, url: JSON.parse(await nextLine()).url };
}

async function killed(owner: ChildProcess): Promise<void> {
  owner.kill("SIGKILL");
  await once(owner, "exit");
}

describe("The embedded PostgreSQL", () => {
  beforeAll(newFolder);
  afterEach(stopAll);
  afterAll(removeFolder);

  const whereIsIt = (url: string) => rowsIn(url, "SELECT coalesce(host(inet_server_addr()), 'socket')");

  it("uses a socket in its own folder, and 127.0.0.1 if the socket's path is too long", async () => {
    const { url } = await start();

    expect(await whereIsIt(url)).toEqual(["socket"]);
    expect(await whereIsIt(url.replace(/\?.*/, ""))).toEqual(["127.0.0.1"]);
    await stopAll();

    const short = { dataDir, folder };
    try {
      dataDir = join(short.dataDir, "a".repeat(90));
      folder = join(dataDir, "postgres");
      expect(await whereIsIt((await start()).url)).toEqual(["127.0.0.1"]);
    } finally {
      await stopAll();
      ({ dataDir, folder } = short);
    }
  });

  it("keeps its data when it is stopped and started again", async () => {
    const first = await start();
    await writeDown(first.url, "before a stop");
    await first.stop();

    const second = await start();

    expect(await notesIn(second.url)).toContain("before a stop");
  });

  it("leaves no process when it is stopped", async () => {
    const server = await start();
    const postmaster = pid() as number;

    await server.stop();

    expect(await servesFolder(postmaster, folder)).toBe(false);
    expect(pid()).toBeUndefined();
  });

  it("listens on this machine only, and handles Norwegian letters", async () => {
    const { url } = await start();

    expect(await rowsIn(url, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
    expect(await rowsIn(url, "SELECT lower('ÆØÅ')")).toEqual(["æøå"]);
  });

  it("admits nobody without the password, which only the bot's user can read", async () => {
    const { url } = await start();
    const guess = new URL(url);
    guess.password = "guess";

    await expect(rowsIn(guess.href, "SELECT 1")).rejects.toThrow("password authentication failed");
    expect(statSync(join(dataDir, "postgres-password")).mode & 0o777).toBe(0o600);
  });

  it("gets a new password if the password file is lost", async () => {
    const first = await start();
    await writeDown(first.url, "before the password was lost");
    await first.stop();
    rmSync(join(dataDir, "postgres-password"));

    const second = await start();

    expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
    expect(await notesIn(second.url)).toContain("before the password was lost");
  });

  describe("after the bot is killed", () => {
    it("keeps running, and is the same server at the next start", async () => {
      const { owner } = await startOwner("before the bot was killed");
      const postmaster = pid() as number;
      await killed(owner);
      expect(await servesFolder(postmaster, folder)).toBe(true);

      const adopted = await start();

      expect(pid()).toBe(postmaster);
      expect(await notesIn(adopted.url)).toContain("before the bot was killed");
      await adopted.stop();
      expect(await servesFolder(postmaster, folder)).toBe(false);
    });

    it("loses no data even if it is killed with the bot", async () => {
      const { owner } = await startOwner("before both were killed");
      await killed(owner);
      process.kill(pid() as number, "SIGKILL");

      const { url } = await start();

      expect(await notesIn(url)).toContain("before both were killed");
    });
  });

  it("ignores Ctrl-C in the terminal until the bot has finished", async () => {
    const { owner, nextLine } = await startOwner("before Ctrl-C");

    process.kill(-(owner.pid as number), "SIGINT");

    expect(await nextLine()).toBe("stopped");
    const { url } = await start();
    expect(await notesIn(url)).toContain("before Ctrl-C, and after Ctrl-C");
  });

  it.each([
    ["a process that is gone", () => 4_194_303],
    ["another program", () => process.pid],
    ["nobody yet", () => ""],
  ])("starts despite a postmaster.pid that names %s", async (_whom, named) => {
    const first = await start();
    const { text } = readPostmaster(folder) as { text: string };
    await first.stop();
    writeFileSync(join(folder, "postmaster.pid"), named() === "" ? "" : text.replace(/^\d+/, String(named())));

    const { url } = await start();

    expect(await rowsIn(url, "SELECT 1")).toEqual([1]);
  });
});

describe("An empty data folder", () => {
  beforeEach(newFolder);
  afterEach(async () => {
    await stopAll();
    removeFolder();
  });

  it("gets one database and one server from two processes that start at once", async () => {
    const both = await Promise.all([startOwner("first"), startOwner("second")]);
    const { url } = await start();

    expect(new Set([...both.map((owner) => owner.url), url]).size).toBe(1);
    expect((await notesIn(url)).sort()).toEqual(["first", "second"]);
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres-password"]);
  });

  it("gets a database even after an interrupted creation, and its old contents are set aside", async () => {
    mkdirSync(join(folder, "base"), { recursive: true });
    writeFileSync(join(folder, "PG_VERSION"), "18\n");
    mkdirSync(join(dataDir, "postgres.init-4194303-abcd"));

    const { url } = await start();

    expect(await rowsIn(url, "SELECT 1")).toEqual([1]);
    expect(readdirSync(dataDir).sort()).toEqual([
      "postgres",
      "postgres-password",
      expect.stringMatching(/^postgres\.incomplete-/),
    ]);
  });
});

describe("A data folder that cannot be used", () => {
  beforeEach(newFolder);
  afterEach(async () => {
    await stopAll();
    removeFolder();
  });

  it("is named in the error, and left unchanged", async () => {
    const first = await start();
    await first.stop();
    const control = join(folder, "global", "pg_control");
    writeFileSync(control, "damaged");

    await expect(start()).rejects.toThrow(/PostgreSQL ville ikke starte på databasen i .*laget av PostgreSQL 18/);

    expect(readFileSync(control, "utf8")).toBe("damaged");
  });
});
