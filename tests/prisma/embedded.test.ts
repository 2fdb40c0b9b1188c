import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../prisma/embedded";
import { restoreSymlinks } from "../../prisma/server/binaries";
import { readPostmaster, servesFolder } from "../../prisma/server/postmaster";

const rowsIn = async (url: string, statement: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
};

const owners: ChildProcess[] = [];

/** Another process that has the server; see tests/support/serverOwner.mjs. */
async function startOwner(dataDir: string): Promise<{ owner: ChildProcess; url: string; nextLine: () => Promise<string> }> {
  const owner = spawn(process.execPath, ["tests/support/serverOwner.mjs", dataDir], { detached: true, stdio: ["pipe", "pipe", "inherit"] });
  owners.push(owner);
  const lines = createInterface({ input: owner.stdout })[Symbol.asyncIterator]();
  const nextLine = async () => (await lines.next()).value as string;
  return { owner, nextLine, url: JSON.parse(await nextLine()).url };
}

async function killed(owner: ChildProcess): Promise<void> {
  owner.kill("SIGKILL");
  await once(owner, "exit");
}

describe("the embedded PostgreSQL", () => {
  let dataDir: string;
  let folder: string;
  let started: EmbeddedPostgres[] = [];

  const start = async () => {
    const server = await startEmbeddedPostgres({ dataDir, flags: ["-c", "fsync=off"] });
    started.push(server);
    return server;
  };
  const pid = () => readPostmaster(folder)?.pid;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "samskriv-embedded-"));
    folder = join(dataDir, "postgres");
  });

  afterEach(async () => {
    for (const owner of owners.splice(0)) owner.kill("SIGKILL");
    for (const server of started) await server.stop();
    started = [];
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("keeps what was written when it is stopped and started again", async () => {
    const first = await start();
    await rowsIn(first.url, "CREATE TABLE note AS SELECT 'written' AS text");
    await first.stop();

    const second = await start();

    expect(await rowsIn(second.url, "SELECT text FROM note")).toEqual(["written"]);
  });

  it("leaves no process when it is stopped", async () => {
    const server = await start();
    const postmaster = pid() as number;

    await server.stop();

    expect(await servesFolder(postmaster, folder)).toBe(false);
    expect(pid()).toBeUndefined();
  });

  it("listens on this machine only, and knows Norwegian letters", async () => {
    const { url } = await start();

    expect(await rowsIn(url, "SHOW listen_addresses")).toEqual(["127.0.0.1"]);
    expect(await rowsIn(url, "SHOW unix_socket_directories")).toEqual([""]);
    expect(await rowsIn(url, "SELECT lower('ÆØÅ')")).toEqual(["æøå"]);
  });

  it("lets in nobody without the password, which only the bot's user may read", async () => {
    const { url } = await start();
    const guess = new URL(url);
    guess.password = "guess";

    await expect(rowsIn(guess.href, "SELECT 1")).rejects.toThrow("password authentication failed");
    expect(statSync(join(dataDir, "postgres-password")).mode & 0o777).toBe(0o600);
  });

  it("gets a new password when the file is lost", async () => {
    const first = await start();
    await rowsIn(first.url, "CREATE TABLE note AS SELECT 'written' AS text");
    await first.stop();
    rmSync(join(dataDir, "postgres-password"));

    const second = await start();

    expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
    expect(await rowsIn(second.url, "SELECT text FROM note")).toEqual(["written"]);
  });

  describe("when the bot is killed", () => {
    it("lives on, and is the same server at the next start", async () => {
      const { owner } = await startOwner(dataDir);
      const postmaster = pid() as number;
      await killed(owner);
      expect(await servesFolder(postmaster, folder)).toBe(true);

      const adopted = await start();

      expect(pid()).toBe(postmaster);
      expect(await rowsIn(adopted.url, "SELECT text FROM note")).toEqual(["written at start"]);
      await adopted.stop();
      expect(await servesFolder(postmaster, folder)).toBe(false);
    });

    it("has lost nothing even if it is killed with the bot", async () => {
      const { owner } = await startOwner(dataDir);
      await killed(owner);
      process.kill(pid() as number, "SIGKILL");

      const { url } = await start();

      expect(await rowsIn(url, "SELECT text FROM note")).toEqual(["written at start"]);
    });
  });

  it("does not hear Ctrl-C in the terminal before the bot has said its last", async () => {
    const { owner, nextLine } = await startOwner(dataDir);

    process.kill(-(owner.pid as number), "SIGINT");

    expect(await nextLine()).toBe("stopped");
    const { url } = await start();
    expect(await rowsIn(url, "SELECT text FROM note")).toEqual(["written at start", "written after Ctrl-C"]);
  });

  it("is one server for two processes that start at once on an empty folder", async () => {
    const both = await Promise.all([startOwner(dataDir), startOwner(dataDir)]);
    const { url } = await start();

    expect(new Set([...both.map((owner) => owner.url), url]).size).toBe(1);
    expect(await rowsIn(url, "SELECT count(*)::int FROM note")).toEqual([2]);
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres-password"]);
  });

  it.each([
    ["a process that is gone", () => 4_194_303],
    ["another program", () => process.pid],
    ["nobody yet", () => ""],
  ])("starts over a postmaster.pid that names %s", async (_whom, named) => {
    const first = await start();
    const { text } = readPostmaster(folder) as { text: string };
    await first.stop();
    writeFileSync(join(folder, "postmaster.pid"), named() === "" ? "" : text.replace(/^\d+/, String(named())));

    const { url } = await start();

    expect(await rowsIn(url, "SELECT 1")).toEqual([1]);
  });

  it("makes the database anew where one was begun, and sets aside what was there", async () => {
    mkdirSync(join(folder, "base"), { recursive: true });
    writeFileSync(join(folder, "PG_VERSION"), "18\n");
    mkdirSync(join(dataDir, "postgres.init-4194303-abcd"));

    const { url } = await start();

    expect(await rowsIn(url, "SELECT 1")).toEqual([1]);
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres-password", expect.stringMatching(/^postgres\.incomplete-/)]);
  });

  it("never touches a database that it cannot start", async () => {
    const first = await start();
    await first.stop();
    const control = join(folder, "global", "pg_control");
    writeFileSync(control, "damaged");

    await expect(start()).rejects.toThrow(/PostgreSQL ville ikke starte på databasen i .*laget av PostgreSQL 18/);

    expect(readFileSync(control, "utf8")).toBe("damaged");
  });
});

describe("the links beside the server's libraries", () => {
  it("are made where npm has skipped it, and left alone where it has not", () => {
    const packageFolder = mkdtempSync(join(tmpdir(), "samskriv-links-"));
    const lib = join(packageFolder, "native", "lib");
    mkdirSync(lib, { recursive: true });
    for (const name of ["libpq.so.5.18", "libz.so.1.2"]) writeFileSync(join(lib, name), name);
    symlinkSync("libz.so.1.2", join(lib, "libz.so.1"));
    const links = [
      { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" },
      { source: "native/lib/libz.so.1.2", target: "native/lib/libz.so.1" },
    ];
    writeFileSync(join(packageFolder, "native", "pg-symlinks.json"), JSON.stringify(links));

    restoreSymlinks(packageFolder);

    expect(readFileSync(join(lib, "libpq.so.5"), "utf8")).toBe("libpq.so.5.18");
    expect(existsSync(join(lib, "libz.so.1"))).toBe(true);
    rmSync(packageFolder, { recursive: true });
  });
});
