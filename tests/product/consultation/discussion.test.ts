import { answersFor } from "../../../demo/answers";
import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { VOICES } from "../../../demo/cast";
import { write } from "../../../demo/writing";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { joinNew, open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

const MINUTE = 60_000;
const STATEMENT = "Vi er *ikke* hørt i tide.\n\n1. Møtet kom for sent.";

/** Two processes over one queue: whichever is first delivers. Tor is in the union beside Anne. */
describe("The shop stewards and the draft", () => {
  let test: TestBot;
  let other: TestBot;
  let applicationId: string;
  let measureId: string;
  const clock = testClock();
  const db = () => test.database.db;

  beforeAll(async () => {
    test = await startTestBot({ clock, gatherMs: 300 });
    other = await startTestBot({ clock, gatherMs: 300, beside: test });
    ({ applicationId } = await partnership(test));
    const { id: party } = await db().prisma.party.findFirstOrThrow({ where: { kind: "union" } });
    await joinNew(test.user.tor, applicationId, "union", { party });
    await joinNew(test.user.ola, applicationId, "privateOwner", { name: "Solsikken AS", orgNumber: "910000004" });
    measureId = (await db().prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
    await settled(db());
  });
  afterAll(async () => {
    for (const { log } of [test, other]) expect(log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await other.stop();
    await test.stop();
  });

  const sentTo = (name: "anne" | "tor" | "kari", from: number, title: string): Card[] =>
    test.client
      .sentSince(from)
      .flatMap(({ conversationId, card }) =>
        conversationId === test.user[name].chatId && card && textOf(card).includes(title) ? [card] : [],
      );
  const toDiscuss = (name: "anne" | "tor" | "kari", from: number) => sentTo(name, from, "Klar til drøfting");
  const overtaken = (name: "anne" | "tor" | "kari", from: number) =>
    sentTo(name, from, "Utkastet er endret siden drøftingen");
  const writeNeeds = async (text: string) => {
    const { kari } = test.user;
    await save(kari, await open(kari, applicationId, "needs", measureId), { text });
  };
  const rest = async () => {
    clock.at = new Date(clock.at.getTime() + MINUTE);
    await settled(db());
  };
  /** Sent messages of the queue, delivered once more or late. */
  const deliverAgain = async (kind: string) => {
    const { rows } = await db().pool.query(
      `insert into pgboss.job (name, data, retry_limit)
       select distinct on (data->>'personId') 'notice', data, 10 from pgboss.job
       where data->>'kind' = $1 and data->>'sectionId' = 'consultation' returning 1`,
      [kind],
    );
    await settled(db());
    return rows.length;
  };
  const answers = (card: Card, over: Record<string, string>) => {
    const all = answersFor(card, VOICES.anne);
    const typed = Object.keys(all).map((id) => [id, over[id.split(".")[0] ?? ""] ?? all[id]]);
    return Object.fromEntries(typed) as Record<string, string>;
  };

  it("get one discussion request each when everything is written, whichever process is first", async () => {
    const { kari } = test.user;
    const from = test.client.mark;
    for (const name of ["liv", "per", "ola"] as const) {
      await write(test.user[name], VOICES[name]);
      await rest();
    }
    expect([...toDiscuss("anne", from), ...toDiscuss("tor", from)]).toEqual([]);

    await write(kari, VOICES.kari);
    await rest();

    expect(toDiscuss("anne", from)).toHaveLength(1);
    expect(toDiscuss("tor", from)).toHaveLength(1);
    expect(toDiscuss("kari", from)).toEqual([]);
    await writeNeeds("Vi trenger mer tid.");
    await rest();
    expect(toDiscuss("anne", from)).toHaveLength(1);
  });

  it("get the request even if a section is corrected between the request and its delivery", async () => {
    await writeNeeds("");
    await rest();
    const from = test.client.mark;

    expect(await deliverAgain("approval-request")).toBeGreaterThan(0);

    expect(toDiscuss("anne", from)).toHaveLength(1);
    await writeNeeds("Vi trenger mer tid.");
    await rest();
  });

  it("are bound to the draft they read, and later edits are new to them", async () => {
    const { anne } = test.user;
    const [asked] = toDiscuss("anne", 0);
    let page = await anne.press(asked as Card, "Les hele utkastet");
    await writeNeeds("Skrevet mens Anne leste.");
    while (buttonsOf(page).some(({ title }) => title === "Les videre")) page = await anne.press(page, "Les videre");
    const section = await anne.press(page, "Svar på drøftingen");
    const from = test.client.mark;

    const saved = await anne.press(
      section,
      ({ verb, data }) => verb === "section/save" && data.then === "stay",
      answers(section, { statement: STATEMENT }),
    );
    await anne.execute("walk/send", { applicationId });
    await rest();
    await rest();

    expect(textOf(saved)).toContain("Utkastet er endret siden dere svarte.");
    expect(await db().prisma.discussion.count()).toBe(1);
    const [told, ...more] = overtaken("anne", from);
    expect(more).toEqual([]);
    expect(textOf(told as Card)).toContain("1 Vurdering av behov: ");
    expect(textOf(told as Card)).toContain("Vi trenger mer tid.");
    expect(textOf(told as Card)).toContain("Skrevet mens Anne leste.");
    expect(overtaken("tor", from)).toHaveLength(1);
    expect(overtaken("kari", from)).toEqual([]);
    expect(textOf(await test.user.kari.execute("findings/list", { applicationId }))).toContain(
      "Utkastet er endret siden Utdanningsforbundet Fjordvik svarte om drøftingen.",
    );
  });

  it("uphold the statement about the draft they were shown with one press, and its text stays the same", async () => {
    const { anne } = test.user;
    const [told] = overtaken("anne", 0);
    await writeNeeds("Endret en gang til.");

    const newer = await anne.press(told as Card, "Drøftingen står");
    expect(textOf(newer)).toContain("Utkastet ble endret en gang til mens du leste.");
    expect(textOf(newer)).toContain("Endret en gang til.");
    expect(await db().prisma.discussion.count()).toBe(1);

    expect(textOf(await anne.press(newer, "Drøftingen står"))).toContain("Takk, drøftingen står");
    expect(await db().prisma.discussion.count()).toBe(2);
    const { act } = await db().prisma.audit.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(act).toBe("discussion-stands");
    expect((await db().prisma.answer.findFirstOrThrow({ where: { field: "statement" } })).value).toBe(STATEMENT);
    expect(textOf(await test.user.kari.execute("findings/list", { applicationId }))).not.toContain("er endret siden");
    expect(textOf(await anne.execute("consultation/changes", { applicationId }))).toContain(
      "Utkastet er slik det var da dere svarte.",
    );
    await rest();
  });

  it("are told once about ten small changes, and not again until they answer", async () => {
    const from = test.client.mark;
    for (let edit = 1; edit <= 10; edit += 1) await writeNeeds(`Endring ${edit}.`);
    await rest();
    await rest();
    expect(overtaken("anne", from)).toHaveLength(1);
    expect(textOf(overtaken("anne", from)[0] as Card)).toContain("Endring 10.");

    await writeNeeds("Endring 11.");
    await rest();
    await rest();
    expect(overtaken("anne", from)).toHaveLength(1);
    expect(overtaken("tor", from)).toHaveLength(1);
  });

  it("can answer the section instead, and then get no request and no message about an answered change", async () => {
    const { anne } = test.user;
    const section = await anne.press(overtaken("anne", 0).at(-1) as Card, "Svar på nytt");
    expect(textOf(section)).toContain("Utkastet er endret siden dere svarte.");
    // A corrected spelling of a name is no statement about the draft.
    await save(anne, section, { participants: "Tillitsvalgt: Anne Lerkedal" });
    expect(await db().prisma.discussion.count()).toBe(2);
    await save(anne, await open(anne, applicationId, "consultation"), { discussed: "no" });
    expect(await db().prisma.discussion.count()).toBe(3);

    const from = test.client.mark;
    await rest();
    expect(await deliverAgain("draft-changed")).toBeGreaterThan(0);
    expect(await deliverAgain("approval-request")).toBeGreaterThan(0);

    expect([...overtaken("anne", from), ...overtaken("tor", from)]).toEqual([]);
    expect([...toDiscuss("anne", from), ...toDiscuss("tor", from)]).toEqual([]);
  });

  it("cannot change or delete an earlier statement", async () => {
    for (const statement of ["update discussion set at = now()", "delete from discussion", "truncate discussion"])
      await expect(db().pool.query(statement)).rejects.toThrow("append-only");
  });
});
