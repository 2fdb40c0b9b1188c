import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import {
  BOT_ID,
  type BotWithCredentials,
  goodClaims,
  inSeconds,
  post,
  press,
  SERVICE_URL,
  startBotWithCredentials,
} from "../../support/bot/botWithCredentials";

let bot: BotWithCredentials;
beforeAll(async () => {
  bot = await startBotWithCredentials();
});
afterAll(() => bot.stop());

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const token = (
  claims: Record<string, unknown> = {},
  how?: Parameters<BotWithCredentials["issuer"]["sign"]>[1],
): string => bot.issuer.sign({ ...goodClaims(), ...claims }, how);
const without = (claim: string): string => {
  const { [claim]: _, ...rest } = goodClaims();
  return bot.issuer.sign(rest);
};
/** The signature of another algorithm over the same kind of token. */
const signedBy = (alg: string, signature: (signed: Buffer) => Buffer, header: Record<string, unknown> = {}): string => {
  const signed = `${encoded({ alg, typ: "JWT", kid: "teams", ...header })}.${encoded(goodClaims())}`;
  return `${signed}.${signature(Buffer.from(signed)).toString("base64url")}`;
};
const parts = (): string[] => token().split(".");
const bearer = (text: string): string => `Bearer ${text}`;

const send = (authorization: string | null, activity = press()): Promise<Response> =>
  post(bot.url, activity, authorization === null ? {} : { authorization });

/** The log lines about refused requests since then, and all other log lines. */
const linesSince = (from: number) => bot.log.slice(from).map((line) => JSON.parse(line));

describe("A token of the Bot Connector for this bot", () => {
  it.each<[string, () => string]>([
    ["as it usually is", () => token()],
    ["that expired less than five minutes ago", () => token({ exp: inSeconds(-240) })],
    ["that is valid from less than five minutes on", () => token({ nbf: inSeconds(240) })],
    ["with claims that nobody knows", () => token({ jti: "7", tid: "another", roles: ["x"] })],
  ])("lets the activity in: %s", async (_what, make) => {
    const answer = await send(bearer(make()));

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ type: "application/vnd.microsoft.card.adaptive" });
  });

  it("lets two activities in, because Teams reuses a token for an hour", async () => {
    const header = bearer(token());

    expect([(await send(header)).status, (await send(header)).status]).toEqual([200, 200]);
  });
});

/** The caller's replacement for a valid token. */
const wrong: [string, () => string | null][] = [
  ["no header", () => null],
  ["an empty header", () => ""],
  ["the word alone", () => "Bearer"],
  ["the word and a blank", () => "Bearer "],
  ["another scheme", () => `Basic ${Buffer.from("kari:hemmelig").toString("base64")}`],
  ["a good token without the word", () => token()],
  ["the word in small letters", () => `bearer ${token()}`],
  ["something after the token", () => `${bearer(token())} more`],
  ["two tokens", () => `${bearer(token())},${bearer(token())}`],
  ["a word that is no token", () => bearer("abc")],
  ["dots alone", () => bearer("..")],
  ["two parts of three", () => bearer(parts().slice(0, 2).join("."))],
  ["four parts", () => bearer(`${token()}.${parts()[2]}`)],
  ["a header that is no JSON", () => bearer(["bm8", ...parts().slice(1)].join("."))],
  ["a header that is null", () => bearer([encoded(null), ...parts().slice(1)].join("."))],
  ["claims that are no JSON", () => bearer([parts()[0], "bm8", parts()[2]].join("."))],
  ["claims that are null", () => bearer([parts()[0], encoded(null), parts()[2]].join("."))],
  ["claims that are a list", () => bearer([parts()[0], encoded([goodClaims()]), parts()[2]].join("."))],
  ["no signature", () => bearer(`${parts().slice(0, 2).join(".")}.`)],
  [
    "a signature with a letter changed",
    // The change is in the middle, because some bits of the last letter have no meaning.
    () => bearer(token().replace(/.(?=.{99}$)/, (letter) => (letter === "A" ? "B" : "A"))),
  ],
  ["half of a signature", () => bearer(token().slice(0, -100))],
  [
    "the signature of other claims",
    () => bearer([...token({ jti: "1" }).split(".").slice(0, 2), parts()[2]].join(".")),
  ],
  [
    "claims changed after signing",
    () => bearer([parts()[0], encoded({ ...goodClaims(), jti: "1" }), parts()[2]].join(".")),
  ],
  ["alg none", () => bearer(signedBy("none", () => Buffer.alloc(0)))],
  [
    "alg none with a signature",
    () => bearer(signedBy("none", (text) => createSign("RSA-SHA256").update(text).sign(stranger.privateKey))),
  ],
  ["alg None in large letters", () => bearer(signedBy("None", () => Buffer.alloc(0)))],
  [
    "HS256 with the public key as the secret",
    () =>
      bearer(signedBy("HS256", (text) => createHmac("sha256", bot.issuer.publicPem("teams")).update(text).digest())),
  ],
  [
    "HS256 with an empty secret",
    () => bearer(signedBy("HS256", (text) => createHmac("sha256", "").update(text).digest())),
  ],
  ["an algorithm that does not exist", () => bearer(token({}, { header: { alg: "XX999" } }))],
  ["an algorithm that is a number", () => bearer(token({}, { header: { alg: 7 } }))],
  ["the algorithm ES256 over an RSA signature", () => bearer(token({}, { header: { alg: "ES256" } }))],
  [
    "a key that nobody publishes, under a published name",
    () => bearer(token({}, { key: "unpublished", header: { kid: "teams" } })),
  ],
  ["a key that nobody publishes, under its own name", () => bearer(token({}, { key: "unpublished" }))],
  ["no name of a key", () => bearer(token({}, { header: { kid: undefined } }))],
  ["a name of a key that is a path", () => bearer(token({}, { header: { kid: "../../etc/passwd" } }))],
  ["a name of a key that is an object", () => bearer(token({}, { header: { kid: { toString: "teams" } } }))],
  [
    "its own key in the header",
    () =>
      bearer(
        signedBy("RS256", (text) => createSign("RSA-SHA256").update(text).sign(stranger.privateKey), {
          jwk: stranger.publicKey.export({ format: "jwk" }),
          kid: "own",
        }),
      ),
  ],
  [
    "an address of its own keys",
    () => bearer(token({}, { key: "unpublished", header: { jku: "http://127.0.0.1:9/keys" } })),
  ],
  ["a key that may sign for another channel only", () => bearer(token({}, { key: "directline" }))],
  ["another issuer", () => bearer(token({ iss: "https://api.botframework.example" }))],
  ["the issuer of the American government's cloud", () => bearer(token({ iss: "https://api.botframework.us" }))],
  ["the issuer of the Chinese cloud", () => bearer(token({ iss: "https://api.botframework.azure.cn" }))],
  ["no issuer", () => bearer(without("iss"))],
  ["a list of issuers", () => bearer(token({ iss: ["https://api.botframework.com"] }))],
  [
    "the bot's own token for Teams, sent back",
    () =>
      bearer(
        token(
          {
            iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            aud: "https://api.botframework.com",
            appid: BOT_ID,
            ver: "1.0",
          },
          { key: "unpublished" },
        ),
      ),
  ],
  [
    "a token of the Emulator",
    () =>
      bearer(
        token({ iss: "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", appid: BOT_ID, ver: "1.0" }),
      ),
  ],
  ["a token of another bot", () => bearer(token({ ver: "2.0", azp: "33333333-3333-4333-8333-333333333333" }))],
  ["another bot's audience", () => bearer(token({ aud: "33333333-3333-4333-8333-333333333333" }))],
  ["no audience", () => bearer(without("aud"))],
  ["an empty audience", () => bearer(token({ aud: "" }))],
  ["a list of audiences", () => bearer(token({ aud: [BOT_ID, "33333333-3333-4333-8333-333333333333"] }))],
  ["an audience that begins like the bot's", () => bearer(token({ aud: `${BOT_ID}0` }))],
  ["a token that expired six minutes ago", () => bearer(token({ exp: inSeconds(-360) }))],
  ["a token that expires at a word", () => bearer(token({ exp: "never" }))],
  ["a token that is valid from six minutes on", () => bearer(token({ nbf: inSeconds(360) }))],
  ["a token that is valid from a word on", () => bearer(token({ nbf: "now" }))],
  ["another service address", () => bearer(token({ serviceurl: "https://smba.trafficmanager.example/" }))],
  ["no service address", () => bearer(without("serviceurl"))],
  ["a service address that is a list", () => bearer(token({ serviceurl: [SERVICE_URL] }))],
  ["a service address without its last slash", () => bearer(token({ serviceurl: SERVICE_URL.slice(0, -1) }))],
  ["a very long token", () => bearer(token({ jti: "x".repeat(9_000) }).replace(/.{5}$/, "AAAAA"))],
];

const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });

describe("A wrong token", () => {
  it.each(wrong)("is answered with 401 and one line in the log: %s", async (_what, make) => {
    const from = bot.log.length;
    const header = make();
    const answer = await send(header);

    expect(answer.status).toBe(401);
    expect(linesSince(from)).toMatchObject([
      { msg: "a request was refused", status: 401, path: "/api/messages", why: expect.stringMatching(/\w/) },
    ]);
    const secret = header?.split(" ")[1]?.slice(0, 40);
    if (secret) expect(bot.log.slice(from).join("")).not.toContain(secret);
  });

  it("tells the caller nothing about the error", async () => {
    const answer = await send(bearer(token({ aud: "another" })));

    expect(await answer.json()).toEqual({ message: "Unauthorized" });
  });

  it("is not accepted if the activity names another channel or address", async () => {
    const good = bearer(token());

    expect((await send(good, press({ channelId: "directline" }))).status).toBe(401);
    expect((await send(good, press({ channelId: "AseChannel" }))).status).toBe(401);
    expect((await send(good, press({ serviceUrl: "https://smba.trafficmanager.example/" }))).status).toBe(401);
  });

  it("stores no person", async () => {
    const known = () => bot.database.db.prisma.person.count();
    const before = await known();
    await send(bearer(token({ aud: "another" })), press({ from: { id: "29:nobody", name: "Nils Ukjent" } }));

    expect(await known()).toBe(before);
  });
});

describe("A bot in another cloud", () => {
  let there: BotWithCredentials;
  beforeAll(async () => {
    there = await startBotWithCredentials({ cloud: "usgov" });
  });
  afterAll(() => there.stop());

  it("accepts only the tokens of that cloud, for activities of its hosts", async () => {
    const statusOf = async (iss: string, serviceUrl: string) => {
      const authorization = bearer(there.issuer.sign({ ...goodClaims(), iss, serviceurl: serviceUrl }));
      return (await post(there.url, press({ serviceUrl }), { authorization })).status;
    };
    const host = "https://smba.infra.gov.teams.microsoft.us/teams/";

    expect(await statusOf("https://api.botframework.us", host)).toBe(200);
    expect(await statusOf("https://api.botframework.com", host)).toBe(401);
    expect(await statusOf("https://api.botframework.us", SERVICE_URL)).toBe(403);
  });
});

describe("A failure to fetch the keys", () => {
  let away: BotWithCredentials;
  beforeAll(async () => {
    away = await startBotWithCredentials();
    away.issuer.fail();
  });
  afterAll(() => away.stop());

  it("is answered with 503 as the bot's own error, and the log says so", async () => {
    const from = away.log.length;
    const answer = await post(away.url, press(), { authorization: bearer(away.issuer.sign(goodClaims())) });

    expect(answer.status).toBe(503);
    expect(away.log.slice(from).map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, status: 503, why: "the keys that tokens are signed with cannot be fetched", err: { type: "Error" } },
    ]);
  });
});

describe("A series of wrong tokens from one address", () => {
  let limited: BotWithCredentials;
  beforeAll(async () => {
    limited = await startBotWithCredentials({ limits: { refusedTokens: { points: 3, seconds: 600 } } });
  });
  afterAll(() => limited.stop());

  it("is answered with 429 and a time to wait, while a valid token is let in", async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await post(limited.url, press())).status);
    const over = await post(limited.url, press());
    const good = await post(limited.url, press(), { authorization: bearer(limited.issuer.sign(goodClaims())) });

    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(good.status).toBe(200);
  });
});
