import { type Card, textOf } from "../../../demo/card";
import { people } from "../../support/bot/bot";
import {
  type BotWithCredentials,
  goodClaims,
  post,
  press,
  SERVICE_URL,
  startBotWithCredentials,
  TENANT_ID,
} from "../../support/bot/botWithCredentials";
import type { KeyName } from "../../support/edge/tokenIssuer";

let bot: BotWithCredentials;
beforeAll(async () => {
  bot = await startBotWithCredentials();
});
afterAll(() => bot.stop());

const FOREIGN = "99999999-9999-4999-8999-999999999999";
const inTenant = (tenantId: string, conversationType?: string) => ({
  conversation: { id: "a:chat-with-kari", tenantId, ...(conversationType ? { conversationType } : {}) },
});

/** Sends an activity with a valid token. */
const send = (activity: Record<string, unknown>, key: KeyName = "teams"): Promise<Response> => {
  const token = bot.issuer.sign({ ...goodClaims(), serviceurl: activity.serviceUrl }, { key });
  return post(bot.url, activity, { authorization: `Bearer ${token}` });
};
const cardOf = async (answer: Response): Promise<Card> => ((await answer.json()) as { value: Card }).value;
const say = (text: string) => press({ type: "message", name: undefined, value: undefined, text });
const linesSince = (from: number) =>
  bot.log
    .slice(from)
    .map((line) => JSON.parse(line))
    .filter(({ level }) => level >= 30);

describe("An activity with a valid token", () => {
  it("is answered if it is from Teams and from the bot's tenant", async () => {
    const answer = await send(press());

    expect(answer.status).toBe(200);
    expect(textOf(await cardOf(answer))).toContain("Hei, Kari");
  });

  it("is refused if the Bot Framework sends it for Direct Line, whose callers choose their own identity", async () => {
    for (const key of ["directline", "teams"] as const)
      expect((await send(press({ channelId: "directline" }), key)).status).toBe(401);
  });

  it("is not an activity if it names no channel", async () => {
    expect((await send(press({ channelId: "" }))).status).toBe(400);
  });

  it.each<[string, Record<string, unknown>]>([
    ["of another tenant", { ...inTenant(FOREIGN, "personal"), channelData: { tenant: { id: FOREIGN } } }],
    ["of no tenant", { conversation: { id: "a:1", conversationType: "personal" }, channelData: {} }],
    ["of two tenants", { channelData: { tenant: { id: FOREIGN } } }],
    ["in a conversation of no kind", inTenant(TENANT_ID)],
    ["in a conversation of an unknown kind", inTenant(TENANT_ID, "meeting")],
    ["to be answered in plain text", { serviceUrl: SERVICE_URL.replace("https:", "http:") }],
    ["to be answered at this machine", { serviceUrl: "http://127.0.0.1:3978/" }],
    ["to be answered elsewhere", { serviceUrl: "https://attacker.example/emea/" }],
  ])("is refused with one log line, and leaves no trace, if it is %s", async (_what, more) => {
    const { prisma } = bot.database.db;
    const before = await prisma.person.findMany();
    const sent = bot.connector.sent.length;

    for (const type of ["invoke", "message", "installationUpdate", "conversationUpdate"]) {
      const from = bot.log.length;
      const answer = await send(press({ type, ...more, from: people.liv }));

      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toMatch(/Hei|Kari|Liv/);
      expect(linesSince(from)).toEqual([expect.objectContaining({ msg: "a request was refused", status: 403 })]);
    }
    expect(await prisma.person.findMany()).toEqual(before);
    expect(bot.connector.sent).toHaveLength(sent);
  });
});

describe("A bot with credentials in any mode", () => {
  let local: BotWithCredentials;
  beforeAll(async () => {
    local = await startBotWithCredentials({ settings: { mode: "local" } });
  });
  afterAll(() => local.stop());

  it.each(["production", "local"] as const)("lets nobody act as another person: %s", async (mode) => {
    const { database, url, issuer } = mode === "local" ? local : bot;
    const { prisma } = database.db;
    const authorization = () => `Bearer ${issuer.sign(goodClaims())}`;
    const pressed = async (verb: string) =>
      textOf(
        await cardOf(
          await post(url, press({ value: { action: { type: "Action.Execute", verb, data: {} } } }), {
            authorization: authorization(),
          }),
        ),
      );
    await pressed("me/tasks");
    await post(url, press({ from: people.liv }), { authorization: authorization() });
    const [kari, liv] = await Promise.all(
      ["Kari Nordmo", "Liv Strandheim"].map((name) => prisma.person.findFirstOrThrow({ where: { name } })),
    );

    await post(url, say("spill som liv"), { authorization: authorization() });
    expect(await prisma.acting.count()).toBe(0);

    // The role remains from an earlier start without credentials.
    await prisma.acting.create({ data: { personId: kari?.id ?? "", asPersonId: liv?.id ?? "" } });
    const home = await pressed("me/tasks");
    expect(home).toContain("Hei, Kari");
    expect(home).not.toContain("Du spiller");
  });
});
