import { randomUUID } from "node:crypto";
import { type people, startTestBot, type TestBot } from "../../support/bot/bot";
import {
  type BotWithCredentials,
  goodClaims,
  post,
  press,
  startBotWithCredentials,
} from "../../support/bot/botWithCredentials";
import { openSocket, rawRequest, request, untilClosed } from "../../support/edge/rawRequest";

let open: TestBot;
let guarded: BotWithCredentials;
beforeAll(async () => {
  [open, guarded] = await Promise.all([startTestBot(), startBotWithCredentials()]);
});
afterAll(() => Promise.all([open.stop(), guarded.stop()]));

const host = (bot: TestBot): string => `host: 127.0.0.1:${bot.bot.port}`;
const POST = "POST /api/messages";

const refusedSince = (bot: TestBot, from: number) =>
  bot.log
    .slice(from)
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === "a request was refused");

const isWell = async (bot: TestBot): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${bot.bot.port}/helse`)).status === 200;

const kari = () => open.user.kari.activity("chat", { type: "message", text: "hei" });
const toOpen = (body: unknown, headers: Record<string, string> = {}) =>
  post(`http://127.0.0.1:${open.bot.port}/api/messages`, body, headers);

describe("A body that is not plain JSON", () => {
  const kinds: [string, string[]][] = [
    ["gzip", ["content-type: application/json", "content-encoding: gzip"]],
    ["deflate", ["content-type: application/json", "content-encoding: deflate"]],
    ["an encoding that changes nothing", ["content-type: application/json", "content-encoding: identity"]],
    ["an empty encoding", ["content-type: application/json", "content-encoding: "]],
    ["comma separated values", ["content-type: text/csv", "x-content-columns: abc"]],
    ["tab separated values", ["content-type: text/tsv"]],
    ["a web form", ["content-type: application/x-www-form-urlencoded"]],
    ["a form with files", ["content-type: multipart/form-data; boundary=x"]],
    ["bytes", ["content-type: application/octet-stream"]],
    ["text", ["content-type: text/plain"]],
    ["JSON of another kind", ["content-type: application/activity+json"]],
    ["JSON in another encoding", ["content-type: application/json; charset=iso-8859-1"]],
    ["no type at all", []],
  ];

  it.each(kinds)("is refused before its first byte arrives, even without a token: %s", async (_what, headers) => {
    for (const bot of [open, guarded]) {
      const from = bot.log.length;
      // The request declares a hundred bytes and sends none.
      const answer = await request(bot.bot.port, POST, [host(bot), ...headers, "content-length: 100"]);

      expect(answer.status).toBe(415);
      expect(refusedSince(bot, from)).toMatchObject([{ status: 415, method: "POST", path: "/api/messages" }]);
      expect(await isWell(bot)).toBe(true);
    }
  });

  it("is harmless when it arrives: 22 bytes of false gzip, values without columns, a part of a form", async () => {
    const bodies: [string[], string][] = [
      [["content-type: application/json", "content-encoding: gzip"], "this is no gzip at all"],
      [["content-type: text/csv", "x-content-columns: abc"], "a,b\n1,2\n"],
      [
        ["content-type: multipart/form-data; boundary=x"],
        '--x\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\nc\r\n--x--',
      ],
    ];
    for (const bot of [open, guarded])
      for (const [headers, body] of bodies) {
        const answer = await request(
          bot.bot.port,
          POST,
          [host(bot), ...headers, `content-length: ${body.length}`],
          body,
        );
        expect(answer.status).toBe(415);
        expect(await isWell(bot)).toBe(true);
      }
  });

  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "Application/JSON;charset=UTF-8",
    'application/json; charset="utf-8"',
  ])("is told apart from a Teams body of the content type %s", async (type) =>
    expect((await toOpen(kari(), { "content-type": type })).status).toBe(200),
  );
});

describe("A body over one megabyte", () => {
  const JSON_TYPE = "content-type: application/json";

  it("is refused by its declared length, before its first byte arrives", async () => {
    for (const bot of [open, guarded])
      expect((await request(bot.bot.port, POST, [host(bot), JSON_TYPE, "content-length: 1000001"])).status).toBe(413);
  });

  it("is refused at the limit if its length is not declared", async () => {
    const socket = await openSocket(open.bot.port);
    const received = untilClosed(socket);
    socket.write(
      [`${POST} HTTP/1.1`, host(open), JSON_TYPE, "transfer-encoding: chunked", "connection: close", "", ""].join(
        "\r\n",
      ),
    );
    // The last chunk never comes.
    for (let count = 0; count < 11; count += 1) socket.write(`${(100_000).toString(16)}\r\n${"x".repeat(100_000)}\r\n`);

    expect(await received).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("is cut off if the sender continues", async () => {
    const socket = await openSocket(open.bot.port);
    const closed = untilClosed(socket);
    socket.write([`${POST} HTTP/1.1`, host(open), JSON_TYPE, "transfer-encoding: chunked", "", ""].join("\r\n"));
    const chunk = `${(100_000).toString(16)}\r\n${"x".repeat(100_000)}\r\n`;
    const send = () => {
      while (socket.writable && socket.write(chunk));
    };
    socket.on("drain", send);
    send();

    await closed;
    expect(await isWell(open)).toBe(true);
  });

  it("is refused for one byte too many, while exactly one megabyte is read", async () => {
    const filled = (bytes: number) => {
      const activity = { ...kari(), filling: "" };
      return JSON.stringify({ ...activity, filling: "x".repeat(bytes - Buffer.byteLength(JSON.stringify(activity))) });
    };
    expect((await toOpen(filled(1_000_000))).status).toBe(200);
    expect((await toOpen(filled(1_000_001))).status).toBe(413);
  });
});

describe("A body that is not an activity", () => {
  const without = (key: string) => {
    const { [key]: _, ...rest } = press();
    return rest;
  };
  it.each<[string, unknown]>([
    ["nothing", ""],
    ["broken JSON", '{"type":"message"'],
    ["two values", "{}{}"],
    ["a number", "7"],
    ["null", "null"],
    ["a list", "[]"],
    ["a list of activities", [press()]],
    ["an empty object", {}],
    ["no type", without("type")],
    ["an empty type", press({ type: "" })],
    ["a type that is a number", press({ type: 7 })],
    ["a type that is a list", press({ type: ["message"] })],
    ["a type that is an object", press({ type: { toString: "message" } })],
    ["no sender", without("from")],
    ["a sender that is a word", press({ from: "kari" })],
    ["a sender without an id", press({ from: { name: "Kari" } })],
    ["a sender with an empty id", press({ from: { id: "" } })],
    ["a sender whose id is a number", press({ from: { id: 7 } })],
    ["a sender whose name is an object", press({ from: { id: "7", name: {} } })],
    ["no conversation", without("conversation")],
    ["a conversation that is null", press({ conversation: null })],
    ["a conversation without an id", press({ conversation: { conversationType: "personal" } })],
    ["a conversation whose id is a list", press({ conversation: { id: ["a"] } })],
    ["a conversation of a kind that is a number", press({ conversation: { id: "a", conversationType: 7 } })],
    ["no service address", without("serviceUrl")],
    ["a service address that is no address", press({ serviceUrl: "file:///etc/passwd" })],
    ["a text that is an object", press({ text: { a: 1 } })],
    ["attachments that are a word", press({ attachments: "file" })],
    ["an attachment that is null", press({ attachments: [null] })],
    ["a mention without a type", press({ entities: [{}] })],
    ["a channel that is a list", press({ channelData: [] })],
    ["a recipient that is a word", press({ recipient: "bot" })],
  ])("is refused with 400: %s", async (_what, body) => {
    const from = open.log.length;
    expect((await toOpen(body)).status).toBe(400);
    expect(refusedSince(open, from)).toHaveLength(1);
    const token = guarded.issuer.sign(goodClaims());
    expect((await post(guarded.url, body, { authorization: `Bearer ${token}` })).status).toBe(400);
  });

  it("is refused with 400 if its bytes are not UTF-8", async () => {
    const body = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    const headers = [host(open), "content-type: application/json", `content-length: ${body.length}`];
    expect((await request(open.bot.port, POST, headers, body)).status).toBe(400);
  });

  it("does not crash the bot, however deep its nesting is", async () => {
    const deep = "[".repeat(300_000) + "]".repeat(300_000);
    expect((await toOpen(deep)).status).toBe(400);
    expect((await toOpen(`{"value":${deep},${JSON.stringify(kari()).slice(1)}`)).status).toBe(200);
    expect(await isWell(open)).toBe(true);
  });

  it("requires a token first, and a caller without one learns nothing about the error", async () => {
    expect((await post(guarded.url, "{")).status).toBe(401);
    // The body is not read either: the request declares a hundred bytes and sends none.
    const headers = [host(guarded), "content-type: application/json", "content-length: 100"];
    expect((await request(guarded.bot.port, POST, headers)).status).toBe(401);
    expect((await request(guarded.bot.port, POST, [...headers, "authorization: Bearer a.b.c"])).status).toBe(401);
  });

  it("is not requested from a caller that waits for permission to send and has no token", async () => {
    const headers = [host(guarded), "content-type: application/json", "content-length: 100", "expect: 100-continue"];
    expect((await request(guarded.bot.port, POST, headers)).status).toBe(401);
    const waiting = await openSocket(open.bot.port);
    waiting.write([`${POST} HTTP/1.1`, host(open), ...headers.slice(1), "", ""].join("\r\n"));
    const first = await new Promise<string>((resolve) => waiting.once("data", (chunk) => resolve(String(chunk))));
    waiting.destroy();
    expect(first).toMatch(/^HTTP\/1\.1 100 /);
  });
});

describe("A web page in the browser of a person who tries the bot", () => {
  const asked = (headers: string[]) => {
    const body = JSON.stringify(kari());
    return request(
      open.bot.port,
      POST,
      ["content-type: application/json", `content-length: ${Buffer.byteLength(body)}`, ...headers],
      body,
    );
  };

  it.each(["https://side.example", "http://localhost:8080", "null", ""])(
    "cannot act from the origin %s",
    async (origin) => {
      const from = open.client.mark;
      expect((await asked([host(open), `origin: ${origin}`])).status).toBe(403);
      expect(open.client.sentSince(from)).toEqual([]);
    },
  );

  it.each([
    ["a name that leads to this machine", () => `side.example:${open.bot.port}`],
    ["another port", () => "127.0.0.1:80"],
    ["no port", () => "localhost"],
    ["a name that begins like this machine's", () => `localhost.side.example:${open.bot.port}`],
    ["an address that begins like this machine's", () => `127.0.0.1.side.example:${open.bot.port}`],
  ])("cannot act under the host name of %s", async (_what, name) =>
    expect((await asked([`host: ${name()}`])).status).toBe(403),
  );

  it.each(["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])("is told apart from a local client at %s", async (name) =>
    expect((await asked([`host: ${name}:${open.bot.port}`])).status).toBe(200),
  );

  it("is no risk if everybody needs a token", async () => {
    const authorization = `Bearer ${guarded.issuer.sign(goodClaims())}`;
    expect((await post(guarded.url, press(), { authorization, origin: "https://side.example" })).status).toBe(200);
  });
});

describe("An unusual request", () => {
  const GET = (path: string, ...headers: string[]) => [`GET ${path}`, ...headers];
  const many = (count: number) => Array.from({ length: count }, (_, index) => `x-${index}: ${index}`);

  it.each<[string, string[], number]>([
    ["HEAD of the messages", ["HEAD /api/messages"], 405],
    ["GET of the messages", ["GET /api/messages"], 405],
    ["PUT of the messages", ["PUT /api/messages", "content-length: 0"], 405],
    ["OPTIONS of the messages", ["OPTIONS /api/messages"], 405],
    ["TRACE of the messages", ["TRACE /api/messages"], 405],
    ["DELETE of a draft", ["DELETE /hent/x"], 405],
    ["POST to the health page", ["POST /helse", "content-length: 0"], 405],
    ["POST to the ready page", ["POST /ready", "content-length: 0"], 405],
    ["OPTIONS of everything", ["OPTIONS *"], 400],
    ["a method that does not exist", ["HENT /helse"], 400],
    ["the path of nothing", GET("/"), 404],
    ["an unknown path", GET("/.env"), 404],
    ["a path with two dots", GET("/hent/../../etc/passwd"), 404],
    ["a path that begins with two slashes", GET("//api/messages"), 404],
    ["a backslash", GET("/\\api\\messages"), 404],
    ["a slash too much", GET("/helse/"), 404],
    ["large letters", GET("/HELSE"), 404],
    ["a whole address", GET("http://side.example/helse"), 400],
    ["an address that is none", GET("http://["), 400],
    ["a path without a slash", GET("helse"), 400],
    ["a percent sign alone", GET("/hent/%"), 400],
    ["a percent sign with letters that are no figures", GET("/hent/%zz"), 400],
    ["half of a letter", GET("/hent/%c3"), 400],
    ["a letter that is none", GET("/hent/%ff%fe"), 400],
    ["an encoded zero", GET("/hent/a%00b"), 403],
    ["an encoded slash", GET("/hent/%2e%2e%2fpasswd"), 403],
    ["a query that encodes nothing", GET("/helse?a=%zz"), 400],
    ["a link that nobody signed", GET("/hent/00000000-0000-4000-8000-000000000000"), 403],
    ["a link of an older card", GET("/utkast/00000000-0000-4000-8000-000000000000"), 410],
    ["a log that is none", GET("/logg/x?expires=1&expires=2&signature[a]=b"), 404],
    ["a very long path", GET(`/${"a".repeat(5_000)}`), 414],
    ["a path longer than all headers may be", GET(`/${"a".repeat(20_000)}`), 431],
    ["a long part of a path", GET(`/hent/${"a".repeat(500)}`), 404],
    ["a hundred and fifty headers", GET("/helse", ...many(150)), 431],
    ["three thousand headers", GET("/helse", ...many(3_000)), 431],
    ["a long header", GET("/helse", `x: ${"a".repeat(20_000)}`), 431],
    ["a header without a name", GET("/helse", ": x"), 400],
    ["a header with a blank in its name", GET("/helse", "x y: z"), 400],
    ["a zero in a header", GET("/helse", "x: a\0b"), 400],
    ["a zero in the path", GET("/a\0b"), 400],
    ["both lengths", ["POST /api/messages", "content-length: 5", "transfer-encoding: chunked"], 400],
    ["two lengths", ["POST /api/messages", "content-length: 5", "content-length: 6"], 400],
    ["a length below zero", ["POST /api/messages", "content-length: -1"], 400],
    ["a length that is a word", ["POST /api/messages", "content-length: five"], 400],
    ["a length with a plus", ["POST /api/messages", "content-length: +5"], 400],
    ["a transfer that is chunked twice", ["POST /api/messages", "transfer-encoding: chunked, identity"], 400],
    [
      "two types",
      ["POST /api/messages", "content-type: application/json", "content-type: text/csv", "content-length: 0"],
      400,
    ],
    [
      "two tokens",
      ["POST /api/messages", "authorization: Bearer a", "authorization: Bearer b", "content-length: 0"],
      400,
    ],
    ["two hosts", GET("/helse", "host: side.example"), 400],
    ["an expectation that nobody has", GET("/helse", "expect: gold"), 417],
  ])("gets the correct answer for its kind: %s", async (_what, [line = "", ...headers], status) => {
    for (const bot of [open, guarded]) {
      const from = bot.log.length;
      const answer = await request(bot.bot.port, line, [host(bot), ...headers]);

      expect(answer.status).toBe(status);
      expect(await isWell(bot)).toBe(true);
      if (status !== 417) expect(refusedSince(bot, from)).toMatchObject([{ status, why: expect.stringMatching(/\w/) }]);
    }
  });

  it.each(["[", "a b", "side.example:99999", "%00", "<script>", "a/b", "user@side.example:x"])(
    "is answered with 400 if its host is invalid: %s",
    async (name) => {
      const from = open.log.length;
      expect((await request(open.bot.port, "GET /nowhere", [`host: ${name}`])).status).toBeGreaterThanOrEqual(400);
      expect(refusedSince(open, from)).toHaveLength(1);
      expect(await isWell(open)).toBe(true);
    },
  );

  it.each<[string, string]>([
    ["no host", "GET /helse HTTP/1.1\r\nconnection: close\r\n\r\n"],
    ["another version", "GET /helse HTTP/9.9\r\n\r\n"],
    ["bytes of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"],
    ["SSH", "SSH-2.0-OpenSSH_9.6\r\n"],
    [
      "a chunk whose length is a word",
      `${POST} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-type: application/json\r\nconnection: close\r\n\r\nzz\r\n`,
    ],
  ])("is answered and closed if it is not valid HTTP: %s", async (_what, bytes) => {
    const answer = await rawRequest(open.bot.port, Buffer.from(bytes, "latin1"));

    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await isWell(open)).toBe(true);
  });

  it("does not put the signature of a link in the log", async () => {
    const from = open.log.length;
    const answers = [
      "/logg/x?expires=1&signature=hemmelig",
      "/hent/hemmelig/fil.docx",
      "/%68ent/hemmelig",
      "//hent/hemmelig",
    ];
    for (const path of answers) await fetch(`http://127.0.0.1:${open.bot.port}${path}`);

    const paths = ["/logg/x", "/hent/…", "/hent/…", "/hent/…"];
    expect(refusedSince(open, from)).toMatchObject(paths.map((path) => ({ path })));
    expect(open.log.slice(from).join("")).not.toContain("hemmelig");
  });
});

describe("A sender who never stops", () => {
  let limited: TestBot;
  beforeAll(async () => {
    limited = await startTestBot({
      limits: { sender: { points: 3, seconds: 600 }, port: { points: 6, seconds: 600 } },
    });
  });
  afterAll(() => limited.stop());

  const typing = (who: keyof typeof people) =>
    post(
      `http://127.0.0.1:${limited.bot.port}/api/messages`,
      limited.user[who].activity("chat", { id: randomUUID(), type: "typing" }),
    );

  it("is told to wait without affecting others, and all senders are told to wait at the port's total limit", async () => {
    const from = limited.log.length;
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await typing("kari")).status);
    expect(statuses).toEqual([200, 200, 200, 429]);

    for (const who of ["liv", "per", "ola"] as const) expect((await typing(who)).status).toBe(200);
    const over = await typing("anne");
    expect(over.status).toBe(429);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await fetch(`http://127.0.0.1:${limited.bot.port}/utkast/x`)).status).toBe(429);
    expect(refusedSince(limited, from).map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(await isWell(limited)).toBe(true);
  });
});
