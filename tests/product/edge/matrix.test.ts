import { randomUUID } from "node:crypto";
import { type CardIds, forgedData } from "../../../attack/forgedData";
import { actions } from "../../../bot/edge/actions";
import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { TeamsClient, type TeamsUser } from "../../../demo/teamsClient";
import { eva, people, startTestBot, type TestBot } from "../../support/bot/bot";
import { joinNew, open, partnership, save } from "../../support/bot/partnership";
import { VERB_RULES, type Who } from "../../support/bot/verbRules";
import { ENGLISH } from "../../support/cards/english";
import { settled, storedIn } from "../../support/database/stored";

const SECRETS = ["Ledersamlinger", "Læringsmiljø", "Utdanningsforbundet", "Hemmelig", "Strandheim", "Lerkedal"];

let test: TestBot;
let ids: CardIds;
const db = () => test.database.db;

beforeAll(async () => {
  test = await startTestBot();
  const { kari, ola } = test.user;
  const { applicationId } = await partnership(test);
  const measure = await db().prisma.measure.findFirstOrThrow({ where: { number: 1 } });
  await save(kari, await open(kari, applicationId, "partnership", measure.id), { text: "Hemmelig plan." });
  await joinNew(ola, applicationId, "privateOwner", { name: "Maur AS", orgNumber: "910000004" });
  const maur = await db().prisma.member.findFirstOrThrow({ where: { party: { name: "Maur AS" } } });
  await kari.execute("member/remove", { applicationId, memberId: maur.id });
  const party = await db().prisma.party.findFirstOrThrow({ where: { name: "Læringsmiljøsenteret" } });
  const liv = await db().prisma.member.findFirstOrThrow({ where: { partyId: party.id } });
  ids = { applicationId, measureId: measure.id, partyId: party.id, memberId: liv.id, personId: liv.personId };
});
afterAll(() => test.stop());

const verbsFor = (...allowed: Who[]): string[] =>
  [...VERB_RULES].flatMap(([verb, who]) => (allowed.includes(who) ? [verb] : []));

/** Presses each verb, and returns the verbs that reveal partnership data or give no answer. */
async function shownBy(verbs: readonly string[], press: (verb: string) => Promise<Card>): Promise<string[]> {
  const wrong: string[] = [];
  for (const verb of verbs) {
    const card = await press(verb);
    const secret = SECRETS.find((each) => JSON.stringify(card).includes(each));
    if (secret) wrong.push(`${verb} shows «${secret}»`);
    if (textOf(card).length < 20) wrong.push(`${verb} is not answered`);
  }
  return wrong;
}

async function expectUnchanged(act: () => Promise<void>): Promise<void> {
  await settled(db());
  const before = await storedIn(db());
  await act();
  expect(await storedIn(db())).toEqual(before);
}

it("Every verb has a rule, and every rule has a verb", () => {
  expect([...VERB_RULES.keys()].sort()).toEqual([...actions.keys()].sort());
});

describe("An outsider", () => {
  const inTenant = (tenantId: string) =>
    new TeamsClient(`http://127.0.0.1:${test.bot.port}`, test.connector, {
      tenantId,
      teamId: "team",
      channelId: "19:channel",
    });
  const all: Who[] = ["team", "channel", "member", "coordinator"];
  const everywhere = { chat: all, channel: all };
  const inTheTeam = { chat: all.slice(1), channel: all.slice(2) };
  const OUTSIDERS: [string, () => TeamsUser, Record<"chat" | "channel", Who[]>][] = [
    ["of another team", () => test.elsewhere().as(eva), everywhere],
    ["with a member's id in another tenant", () => inTenant("foreign").as(people.kari), everywhere],
    ["of the team who has not joined", () => test.user.tor, inTheTeam],
    ["who was taken out", () => test.user.ola, inTheTeam],
  ];

  it.each(OUTSIDERS)("%s changes nothing and sees nothing, whatever the button", async (_who, user, forbidden) => {
    await expectUnchanged(async () => {
      const data = forgedData(ids, randomUUID());
      for (const where of ["chat", "channel"] as const)
        expect(await shownBy(verbsFor(...forbidden[where]), (verb) => user().execute(verb, data, where))).toEqual([]);
    });
  });
});

it("A member who is not the coordinator is told so by every coordinator button, and changes nothing", async () => {
  await expectUnchanged(async () => {
    for (const verb of verbsFor("coordinator")) {
      const card = await test.user.liv.execute(verb, forgedData(ids, randomUUID()));
      expect([verb, textOf(card)]).toEqual([verb, expect.stringContaining("Dette gjør koordinatoren")]);
    }
  });
});

it("A group chat gets nothing about the partnership, even if a member presses a button", async () => {
  const { kari } = test.user;
  const shown = await shownBy([...VERB_RULES.keys()], (verb) =>
    kari.answerTo({
      ...kari.activity("chat", {
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", verb, data: forgedData(ids, randomUUID()) } },
      }),
      conversation: { id: "19:group", conversationType: "groupChat", tenantId: "tenant", isGroup: true },
    }),
  );
  expect(shown).toEqual([]);
});

it("Every button is answered in Norwegian, without ids, also where the press is refused", async () => {
  const ID = /[0-9a-f]{8}-[0-9a-f]{4}-/;
  const wrong: string[] = [];
  for (const verb of VERB_RULES.keys()) {
    const card = await test.user.kari.execute(verb, forgedData(ids, randomUUID()));
    const words = [textOf(card), ...buttonsOf(card).map(({ title }) => title)].join("\n");
    const [found] = ID.exec(words) ?? ENGLISH.exec(words) ?? [];
    if (found) wrong.push(`${verb} says «${found}»: ${words.slice(0, 200)}`);
  }
  expect(wrong).toEqual([]);
});
