import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { type Button, buttonsOf, type Card, inputsOf, textOf } from "../../demo/card";
import { type Account, type Connector, startConnector } from "../../demo/connector";
import { type Product, startProduct } from "../../demo/product";
import { TeamsClient, type TeamsUser } from "../../demo/teamsClient";
import { people } from "../support/bot/bot";
import { addMeasure, joinNew, open, setUp } from "../support/bot/partnership";
import { type FreshDatabase, freshDatabase } from "../support/database/database";

const PROCESSES = 3;
const WRITERS = [people.kari, people.ola, people.liv, people.per];
const RUNS = 5;
const ROUNDS = 9;
const SECTIONS = ["needs", "audience"];

let database: FreshDatabase;
let connector: Connector;
let bots: Product[];
let applicationId: string;
let measureId: string;
const folders: string[] = [];

/** A person beside one of the bots. */
const at = (bot: Product, account: Account): TeamsUser =>
  new TeamsClient(bot.url, connector, { tenantId: "tenant", teamId: "team", channelId: "19:channel" }).as(account);

/** Random numbers from 0 to 1; the same seed repeats the people's actions as far as the processes allow. */
type Chance = () => number;
const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return (((mixed ^ (mixed >>> 7)) >>> 0) % 10_000) / 10_000;
  };
};
const oneOf = <Of>(chance: Chance, of: readonly Of[]): Of => of[Math.floor(chance() * of.length)] as Of;

beforeAll(async () => {
  database = await freshDatabase();
  connector = await startConnector({ accounts: Object.values(people) });
  bots = await Promise.all(
    Array.from({ length: PROCESSES }, () => {
      const folder = mkdtempSync(join(tmpdir(), "samskriv-writers-"));
      folders.push(folder);
      return startProduct(folder, { DATABASE_URL: database.url, SAMSKRIV_ENV_FILE: join(folder, "settings.env") });
    }),
  );
  const [bot] = bots as [Product];
  const kari = at(bot, people.kari);
  const client = new TeamsClient(bot.url, connector, { tenantId: "tenant", teamId: "team", channelId: "19:channel" });
  ({ applicationId } = await setUp(client, kari));
  await addMeasure(kari, applicationId, "Lesing");
  measureId = (await database.db.prisma.measure.findFirstOrThrow()).id;
  for (const account of WRITERS.slice(1))
    await joinNew(at(bot, account), applicationId, "municipalOwner", { party: await ownerId() }, "writes");
});
afterAll(async () => {
  await Promise.all((bots ?? []).map((bot) => bot.stop()));
  await connector?.close();
  await database?.drop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const ownerId = async () => (await database.db.prisma.party.findFirstOrThrow({ where: { kind: "municipalOwner" } })).id;

/** A possible edit of a text: one sentence added, removed or replaced, or a new text. */
function edited(chance: Chance, text: string, mark: string): string {
  const sentences = text.split(/(?<=\.)\s+/).filter((each) => each !== "");
  const index = Math.floor(chance() * sentences.length);
  const fresh = `Skrevet som ${mark}.`;
  const ways = [
    [...sentences.slice(0, index), fresh, ...sentences.slice(index + 1)],
    [...sentences.slice(0, index), fresh, ...sentences.slice(index + 1)],
    [...sentences.slice(0, index), fresh, ...sentences.slice(index)],
    [...sentences, fresh],
    ...(sentences.length > 6 ? [sentences.slice(0, 4), sentences.slice(2)] : []),
    ...(sentences.length > 8 ? [[fresh]] : []),
  ];
  return oneOf(chance, ways).join(" ");
}

const textInput = (card: Card) => inputsOf(card).find(({ id }) => id.startsWith("text."));

type Seen = { accepted: Set<string>; shown: Set<string>; merged: number; chosen: number; undone: number };

/** One person writes for a while through any of the bots, and answers the cards' questions. */
async function writes(account: Account, seen: Seen, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  const one = <Of>(of: readonly Of[]): Of => oneOf(chance, of);
  const press = async (card: Card, wanted: (button: Button) => boolean, text: string | null): Promise<Card> => {
    const input = textInput(card);
    const answer = await at(one(bots), account).press(card, wanted, input && text !== null ? { [input.id]: text } : {});
    expect(textOf(answer)).not.toContain("Her gikk noe galt");
    if (text) seen.accepted.add(text);
    const now = textInput(answer)?.value;
    if (now !== undefined) seen.shown.add(now);
    return answer;
  };
  for (let round = 1; round <= ROUNDS; round += 1) {
    let card = await open(at(one(bots), account), applicationId, one(SECTIONS), measureId);
    const text = textInput(card)?.value ?? "";
    seen.shown.add(text);
    await pause(chance() * 60);
    card = await press(
      card,
      ({ verb, data }) => verb === "section/save" && data.then === "stay",
      edited(chance, text, `${account.name} ${seed} ${round}`),
    );
    if (textOf(card).includes("Begge endringene er med.")) seen.merged += 1;
    for (let choices = 0; buttonsOf(card).some(({ verb }) => verb === "section/merge") && choices < 4; choices += 1) {
      seen.chosen += 1;
      await pause(chance() * 30);
      const choice = one(["mine", "theirs", "together"]);
      const both = textInput(card)?.value ?? "";
      const typed = chance() < 0.5 ? both : edited(chance, both, `${account.name} ${seed} ${round} felles ${choices}`);
      card = await press(
        card,
        ({ verb, data }) => verb === "section/merge" && data.choice === choice,
        choice === "together" ? typed : null,
      );
    }
    if (chance() < 0.2 && buttonsOf(card).some(({ verb }) => verb === "section/undo")) {
      seen.undone += 1;
      await press(card, ({ verb }) => verb === "section/undo", null);
    }
  }
}

describe("People who write in the same fields through three bots on one database", () => {
  it("lose no accepted text, and somebody has seen every final text", async () => {
    const seen: Seen = { accepted: new Set(), shown: new Set([""]), merged: 0, chosen: 0, undone: 0 };
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        await Promise.all(WRITERS.map((account, index) => writes(account, seen, seed + index)));
        await expectAllKept(seen);
      }),
      // Each run begins with the previous run's data, so shrinking makes no sense.
      { numRuns: RUNS, endOnFailure: true },
    );
    expect([seen.merged, seen.chosen, seen.undone].map((count) => count > 0)).toEqual([true, true, true]);
  });
});

async function expectAllKept(seen: Seen): Promise<void> {
  const { prisma } = database.db;
  const where = { field: "text", section: { applicationId, sectionId: { in: SECTIONS } } };
  const history = await prisma.answerVersion.findMany({ where, orderBy: { id: "asc" } });
  const kept = new Set(history.map(({ value }) => value));
  expect([...seen.accepted].filter((text) => !kept.has(text))).toEqual([]);

  const standing = await prisma.answer.findMany({ where });
  expect(standing).toHaveLength(SECTIONS.length);
  for (const { value, version, sectionRef } of standing) {
    expect([...seen.accepted, ...seen.shown]).toContain(value ?? "");
    const saved = history.filter((each) => each.sectionRef === sectionRef && each.outcome === "saved");
    expect(saved.map((each) => each.version)).toEqual(saved.map((_, index) => index + 1));
    expect(saved.at(-1)).toMatchObject({ version, value });
  }
  // Every earlier text was seen too: a merged text was shown to the person who merged it.
  const unseen = history.filter(
    ({ value }) => !seen.accepted.has(String(value)) && !seen.shown.has(String(value ?? "")),
  );
  expect(unseen.map(({ value }) => value)).toEqual([]);
}
