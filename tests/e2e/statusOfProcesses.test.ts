import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { buttonsOf, type Card, textOf } from "../../demo/card";
import { type Connector, startConnector } from "../../demo/connector";
import { type Product, startProduct } from "../../demo/product";
import { TeamsClient } from "../../demo/teamsClient";
import { people } from "../support/bot/bot";
import { addMeasure, joinNew, open, save, setUp } from "../support/bot/partnership";
import { withoutDrawing } from "../support/cards/withoutDrawing";
import { type FreshDatabase, freshDatabase } from "../support/database/database";

const MOST_MS = 10_000;
/** Bots of one installation have one address and one secret, so that their cards have the same links. */
const INSTALLATION = {
  SAMSKRIV_PUBLIC_URL: "http://127.0.0.1:3978",
  SAMSKRIV_LINK_SECRET: "a secret of one installation, long enough for it",
};
const TEAM = { tenantId: "tenant", teamId: "team", channelId: "19:channel" };

let database: FreshDatabase;
let connector: Connector;
const bots: Product[] = [];
let applicationId: string;
let statusActivityId: string;
const folders: string[] = [];

const begin = (): Promise<Product> => {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-status-"));
  folders.push(folder);
  return startProduct(folder, {
    DATABASE_URL: database.url,
    SAMSKRIV_ENV_FILE: join(folder, "settings.env"),
    ...INSTALLATION,
  });
};
const client = (bot: number) => new TeamsClient((bots[bot] as Product).url, connector, TEAM);
const at = (bot: number, name: keyof typeof people) => client(bot).as(people[name]);

beforeAll(async () => {
  database = await freshDatabase();
  connector = await startConnector({ accounts: Object.values(people) });
  bots.push(...(await Promise.all([begin(), begin(), begin()])));
  ({ applicationId, statusActivityId } = await setUp(client(0), at(0, "kari")));
});
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await connector?.close();
  await database?.drop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const isStatus = (card: Card) => buttonsOf(card).some(({ verb }) => verb === "draft/compile");

/** The status cards in the channel, as everybody sees them. */
function standing(): [string, Card][] {
  const sent = client(0)
    .sentSince(0)
    .filter(({ conversationId, card }) => conversationId === TEAM.channelId && card !== null && isStatus(card));
  return [...new Map(sent.map(({ activityId, card }) => [activityId, card as Card]))];
}

/** Waits until the only card says `words` and equals the card each bot would draw. Returns the elapsed time. */
async function trueWithin(words: string, asked: readonly number[] = [0, 1, 2]): Promise<number> {
  const from = Date.now();
  const says = () => standing().some(([, card]) => JSON.stringify(card).includes(words));
  const isTrue = async () => {
    if (!says()) return false;
    const truths = await Promise.all(
      asked.map((bot) => at(bot, "kari").execute("status/show", { applicationId }, "channel")),
    );
    const drawn = (card: Card = {}) => JSON.stringify(withoutDrawing(card));
    return truths.every((truth) => drawn(truth) === drawn(standing()[0]?.[1]));
  };
  while (!(await isTrue())) {
    if (Date.now() - from > MOST_MS) throw new Error(`not in time: ${words}: ${textOf(standing()[0]?.[1] ?? {})}`);
    await pause(100);
  }
  expect(standing().map(([id]) => id)).toEqual([statusActivityId]);
  return Date.now() - from;
}

describe("The only status card of three bot processes on one database", () => {
  it.each([
    [
      "somebody joins",
      1,
      "Maurtua barnehage",
      () => joinNew(at(1, "tor"), applicationId, "privateOwner", { name: "Maurtua barnehage", orgNumber: "910000004" }),
    ],
    [
      "a measure is added",
      2,
      "Lesing i hele barnehagen",
      () => addMeasure(at(2, "kari"), applicationId, "Lesing i hele barnehagen"),
    ],
    [
      "the deadline is moved",
      0,
      "3. februar",
      () => at(0, "kari").execute("deadlines/move", { applicationId, date: "2027-02-03", time: "12:00" }),
    ],
  ] as const)("is correct within ten seconds when %s beside bot %i", async (_what, _bot, words, change) => {
    await change();
    expect(await trueWithin(words)).toBeLessThan(MOST_MS);
  });

  it("is correct when all three bots receive changes at once", async () => {
    await Promise.all([
      at(0, "kari").execute("measure/add", { applicationId, name: "Tiltak nord", partyIds: "" }),
      at(1, "liv").execute("party/joinAs", {
        ...{ applicationId, kind: "union", party: "new", name: "Forbund vest", roles: "writes" },
      }),
      open(at(2, "kari"), applicationId, "units").then((card) => save(at(2, "kari"), card, { publicSchools: "12" })),
    ]);
    await trueWithin("Tiltak nord");
  });

  it("stays the same message and correct while one bot is down and after its restart", async () => {
    await (bots[2] as Product).stop();
    await addMeasure(at(0, "kari"), applicationId, "Skriving mens en er borte");
    await trueWithin("Skriving mens en er borte", [0, 1]);

    bots[2] = await begin();
    await addMeasure(at(2, "kari"), applicationId, "Regning etterpå");
    await trueWithin("Regning etterpå");
  });

  it("shows the last save after all bots have been down", async () => {
    await addMeasure(at(1, "kari"), applicationId, "Rett før strømmen gikk");
    await Promise.all(bots.map((bot) => bot.stop()));
    bots.splice(0, 3, ...(await Promise.all([begin(), begin(), begin()])));
    await trueWithin("Rett før strømmen gikk");
  });
});
