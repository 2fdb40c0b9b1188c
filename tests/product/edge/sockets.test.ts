import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { type ProductionBot, startProductionBot } from "../../support/bot/productionBot";
import { answerIn, openSocket, untilClosed } from "../../support/edge/rawRequest";

const HALF_HEADER = "POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-";
const halfBody = (port: number) =>
  `POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"type":`;

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`);
    await pause(25);
  }
}

/** Both ends of all connections of this process. */
const socketsOfProcess = (): number =>
  process.getActiveResourcesInfo().filter((kind) => /^TCP(Server)?SocketWrap$/.test(kind)).length;

describe("A slow connection", () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ times: { headers: 300, request: 600, idle: 300, check: 50 } });
  });
  afterAll(() => bot.stop());

  /** With such short limits, the test's own request can be late on a busy machine. */
  const isWell = async () => (await fetch(`http://127.0.0.1:${bot.bot.port}/helse`)).status === 200;

  it.each<[string, (port: number) => string, RegExp]>([
    ["says nothing", () => "", /^(HTTP\/1\.1 408 .*)?$/s],
    ["sends half of its headers", () => HALF_HEADER, /^HTTP\/1\.1 408 /],
    ["sends half of its body", halfBody, /^HTTP\/1\.1 (400|408) /],
  ])("is closed after a while if it %s", async (_what, bytes, answer) => {
    const socket = await openSocket(bot.bot.port);
    const closed = untilClosed(socket);
    socket.write(bytes(bot.bot.port));

    expect(await closed).toMatch(answer);
  });

  it("is closed after a while if it sends one letter at a time", async () => {
    const socket = await openSocket(bot.bot.port);
    const closed = untilClosed(socket);
    socket.write("GET /helse HTTP/1.1\r\nx: ");
    const drip = setInterval(() => socket.write("a"), 20);
    await closed;
    clearInterval(drip);

    await until(isWell, "the bot answers");
  });

  it("is closed after an answer if no further request comes", async () => {
    const socket = await openSocket(bot.bot.port);
    const closed = untilClosed(socket);
    socket.write(`GET /helse HTTP/1.1\r\nhost: 127.0.0.1:${bot.bot.port}\r\n\r\n`);

    expect(await closed).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("A connection", () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot.stop());

  const isWell = async () => (await fetch(`http://127.0.0.1:${bot.bot.port}/helse`)).status === 200;

  it("gets an HTTP answer if it asks for another protocol, and its socket is released", async () => {
    const before = socketsOfProcess();
    const upgrade = (line: string) =>
      `${line} HTTP/1.1\r\nhost: 127.0.0.1:${bot.bot.port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
    const lines = ["GET /helse", "GET /ready", "GET /api/messages", "POST /api/messages", "GET /nowhere"];
    const answered = await Promise.all(
      Array.from({ length: 80 }, async (_, index) => {
        const socket = await openSocket(bot.bot.port);
        socket.write(upgrade(lines[index % lines.length] as string));
        const [chunk] = await once(socket, "data");
        socket.destroy();
        return answerIn(String(chunk)).status;
      }),
    );

    expect([...new Set(answered)].sort()).toEqual([200, 404, 405, 415]);
    await until(() => socketsOfProcess() <= before, "the sockets are given back");
    expect(await isWell()).toBe(true);
  });

  it("is closed if it asks for a tunnel", async () => {
    const socket = await openSocket(bot.bot.port);
    const closed = untilClosed(socket);
    socket.write("CONNECT side.example:443 HTTP/1.1\r\nhost: side.example\r\n\r\n");

    expect(await closed).not.toMatch(/ 200 /);
    expect(await isWell()).toBe(true);
  });

  it("affects no other connection if it breaks in its headers, in its body, or around its answer", async () => {
    const body = JSON.stringify(bot.user.kari.activity("chat", { type: "message", text: "hei" }));
    const whole = halfBody(bot.bot.port)
      .replace("1000", String(Buffer.byteLength(body)))
      .replace('{"type":', body);
    for (const bytes of [HALF_HEADER, halfBody(bot.bot.port), whole, whole.repeat(5)])
      for (const end of ["reset", "end"] as const) {
        const socket = await openSocket(bot.bot.port);
        await new Promise((resolve) => socket.write(bytes, resolve));
        if (end === "reset") socket.resetAndDestroy();
        else socket.end();
        await untilClosed(socket);
        expect(await isWell()).toBe(true);
      }
  });
});

describe("A process in production", () => {
  let bot: ProductionBot;
  afterEach(() => bot.stop());

  const json = (): Record<string, unknown>[] => bot.lines().map((line) => JSON.parse(line));

  it("shuts down cleanly on a signal, whatever is open", async () => {
    bot = await startProductionBot();
    const sockets = await Promise.all(Array.from({ length: 6 }, () => openSocket(bot.port)));
    const kept = `GET /helse HTTP/1.1\r\nhost: 127.0.0.1:${bot.port}\r\n\r\n`;
    for (const [index, bytes] of [HALF_HEADER, halfBody(bot.port), kept, "", kept.slice(0, -2), "\r\n"].entries())
      sockets[index]?.write(bytes);
    await once(sockets[2] as NodeJS.EventEmitter, "data");

    bot.process.kill("SIGTERM");

    expect(await bot.ended).toBe(0);
    for (const line of json()) expect(line).toMatchObject({ level: expect.any(Number) });
  });

  it.each([
    ["an error that nobody catches", 'throw new Error("boom");'],
    ["a promise that nobody waits for", 'Promise.reject(new Error("boom"));'],
    [
      "an error on a stream that nobody listens to",
      'new (require("node:stream").PassThrough)().destroy(new Error("boom"));',
    ],
  ])("gives the reason for its exit in one line, and exits with an error: %s", async (_what, fault) => {
    bot = await startProductionBot(`process.once("SIGUSR2", () => setImmediate(() => { ${fault} }));`);
    const before = bot.lines().length;
    bot.process.kill("SIGUSR2");

    expect(await bot.ended).toBe(1);
    expect(json().slice(before)).toMatchObject([{ level: 60, msg: "the process ends", err: { message: "boom" } }]);
  });

  it("writes one line of JSON for a refused request, a library's message and a Node warning", async () => {
    bot = await startProductionBot(`process.once("SIGUSR2", () => {
      console.error("a library\\nsays", { text: "hemmelig" });
      console.error(new Error("of a library"));
      process.emitWarning("of Node");
    });`);
    const url = `http://127.0.0.1:${bot.port}/api/messages`;
    const before = bot.lines().length;
    const headers = { "content-type": "application/json" };
    const token = `${"e30"}.${Buffer.from('{"iss":"nobody"}').toString("base64url")}.c2ln`;
    for (const each of [
      { ...headers },
      { ...headers, authorization: `Bearer ${token}` },
      { "content-type": "text/csv" },
    ])
      await fetch(url, { method: "POST", headers: each, body: "{}" });
    await fetch(`http://127.0.0.1:${bot.port}/nowhere`);
    bot.process.kill("SIGUSR2");
    await until(() => bot.lines().length >= before + 7, "seven lines");

    const refused = { msg: "a request was refused", level: 30 };
    expect(json().slice(before)).toMatchObject([
      { ...refused, status: 401 },
      { ...refused, status: 401 },
      { ...refused, status: 415 },
      { ...refused, status: 404, path: "/nowhere" },
      { level: 50, msg: "a library\nsays" },
      { level: 50, err: { message: "of a library" } },
      { level: 40, err: { message: "of Node" } },
    ]);
    expect(bot.lines().join("")).not.toContain("hemmelig");
  });
});
