import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save, typedIn } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";

let test: TestBot;
let applicationId: string;
let measureId: string;

beforeEach(async () => {
  test = await startTestBot();
  ({ applicationId } = await partnership(test));
  const { user, database } = test;
  measureId = (await database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  await save(user.kari, await open(user.kari, applicationId, "needs", measureId), {
    text: "Lederne trenger møteplasser.",
  });
  await save(user.kari, await open(user.kari, applicationId, "ownEffort", measureId), { text: "Tid og lokaler." });
  await save(user.liv, await open(user.liv, applicationId, "economy", measureId), { grant: "201 500", use: "Fagtid." });
});
afterEach(() => test.stop());

const ask = () => test.user.kari.execute("carryOver/ask", { applicationId });
const show = async (typed: Record<string, string> = {}) =>
  test.user.kari.press(await ask(), "carryOver/show", { formId: "behovsmelding-2024", ...typed });

/** Carries the application over to 2024, and returns the new application and its only measure. */
async function carried(): Promise<{ id: string; measureId: string }> {
  await test.user.kari.press(await show(), "carryOver/confirm");
  const { id } = await test.database.db.prisma.application.findFirstOrThrow({
    where: { formId: "behovsmelding-2024" },
  });
  const measure = await test.database.db.prisma.measure.findFirstOrThrow({ where: { applicationId: id } });
  return { id, measureId: measure.id };
}

/** The inputs of a card as a client sends them when a button is pressed. */
const typedOn = (card: Card): Record<string, string> =>
  Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
const useButtons = (card: Card) => buttonsOf(card).filter(({ verb }) => verb === "section/useEarlier");

describe("A carry-over of an application", () => {
  it("is offered to its coordinator, and suggests the next year with the newest form", async () => {
    const home = await test.user.kari.say("mine oppgaver");
    const card = await test.user.kari.press(home, "carryOver/ask");

    expect(typedOn(card)).toMatchObject({
      formId: "behovsmelding-2026",
      year: "2028",
      date: "2028-02-01",
      time: "12:00",
    });
    expect(buttonsOf(await test.user.liv.say("mine oppgaver")).map(({ verb }) => verb)).not.toContain("carryOver/ask");
  });

  it("lists the losses by section and field before it creates anything", async () => {
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    const card = await show();

    expect(textOf(card)).toContain("1 svar har ingen plass i det nye skjemaet.");
    expect(textOf(card)).toContain("• Eiers egeninnsats: «Eiers egeninnsats» (1)");
    expect(textOf(card)).toContain("3 svar blir med som fjorårets tekst.");
    expect(textOf(card)).toContain("Velg en for hvert tiltak etterpå.");
    expect(await storedIn(test.database.db)).toEqual(before);
  });

  it("says so when nothing is lost", async () => {
    expect(textOf(await show({ formId: "behovsmelding-2026" }))).toContain(
      "Alle svar har en plass i det nye skjemaet.",
    );
  });

  it("names every invalid input, and keeps the entered values", async () => {
    const card = await show({ title: " ", year: "neste", date: "2028-02-30" });

    expect(typedOn(card)).toMatchObject({ title: " ", year: "neste", date: "2028-02-30" });
    expect(textOf(card)).toContain("Her trenger jeg et svar.");
    expect(textOf(card)).toContain("Velg en dato som finnes i kalenderen.");
    expect(await test.database.db.prisma.application.count()).toBe(1);
  });

  it("creates an application with the parties, the people and the measures, and without answers", async () => {
    const { client, database } = test;
    const from = client.mark;
    const { id } = await carried();

    await client.awaitSent(
      from,
      ({ card }) => card !== null && buttonsOf(card).some(({ data }) => data.applicationId === id),
      "the new status card",
    );
    const made = await database.db.prisma.application.findUniqueOrThrow({
      where: { id },
      include: { parties: true, members: true, measures: { include: { parties: true } } },
    });
    expect(made).toMatchObject({ year: 2028, earlierFrom: "Behovsmelding 2027", network: "Kompetansenettverk Fjord" });
    expect(made.parties).toHaveLength(5);
    expect(made.members).toHaveLength(5);
    expect(made.measures).toMatchObject([{ name: "Ledersamlinger", number: 1, scheme: null }]);
    expect(await database.db.prisma.answer.count({ where: { applicationId: id } })).toBe(0);
    expect(await database.db.prisma.amount.count({ where: { applicationId: id } })).toBe(0);
    expect(await database.db.prisma.earlierAnswer.count({ where: { applicationId: id } })).toBe(3);
  });

  it("works for a final application too, and leaves that application unchanged", async () => {
    const { database } = test;
    await database.db.prisma.application.update({ where: { id: applicationId }, data: { status: "final" } });
    await carried();

    const statuses = await database.db.prisma.application.findMany({ orderBy: { year: "asc" } });
    expect(statuses.map(({ status }) => status)).toEqual(["final", "drafting"]);
  });

  it("happens once, even if Teams delivers the click again", async () => {
    const { user, client, database } = test;
    const card = await show();
    const confirm = buttonsOf(card).find(({ verb }) => verb === "carryOver/confirm");
    const activity = {
      ...client.base(user.kari.account, { id: user.kari.chatId, conversationType: "personal" }),
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb: confirm?.verb, data: confirm?.data } },
    };
    await client.deliver(activity);
    await client.deliver(activity);

    expect(await database.db.prisma.application.count()).toBe(2);
  });

  it("shows the losses again if they have changed since they were shown", async () => {
    const { user, database } = test;
    const card = await show();
    await save(user.kari, await open(user.kari, applicationId, "partnership", measureId), { text: "Vi møtes." });

    const again = await user.kari.press(card, "carryOver/confirm");
    expect(textOf(again)).toContain("Plan for partnerskap");
    expect(await database.db.prisma.application.count()).toBe(1);

    await user.kari.press(again, "carryOver/confirm");
    expect(await database.db.prisma.application.count()).toBe(2);
  });

  it.each(["liv", "tor"] as const)("is not open to %s", async (who) => {
    const confirm = buttonsOf(await show()).find(({ verb }) => verb === "carryOver/confirm");
    for (const verb of ["carryOver/ask", "carryOver/show", "carryOver/confirm"]) {
      const card = await test.user[who].execute(verb, { ...confirm?.data });
      expect(textOf(card)).toMatch(/Dette gjør koordinatoren|Det finner jeg ikke/);
    }
    expect(await test.database.db.prisma.application.count()).toBe(1);
  });
});

describe("Last year's text", () => {
  it("is folded beside the field, names its source, and its button inserts it without a save", async () => {
    const { user, database } = test;
    const made = await carried();
    const card = await open(user.kari, made.id, "anchoring", made.measureId);
    expect(typedIn(card, "text")).toBe("");
    expect(textOf(card)).toContain("Lederne trenger møteplasser.");
    expect(textOf(card)).toContain("Fra Behovsmelding 2027, Vurdering av behov");

    const used = await user.kari.press(card, "section/useEarlier");
    expect(typedIn(used, "text")).toBe("Lederne trenger møteplasser.");
    expect(await database.db.prisma.answer.count({ where: { applicationId: made.id } })).toBe(0);

    await save(user.kari, used, {});
    const stored = await database.db.prisma.answer.findFirstOrThrow({ where: { applicationId: made.id } });
    expect(stored.value).toBe("Lederne trenger møteplasser.");
  });

  it("is shown beside amounts too, and does not affect the input in other fields", async () => {
    const { user } = test;
    const made = await carried();
    const card = await open(user.liv, made.id, "measure", made.measureId);
    const [use] = useButtons(card);
    const used = await user.liv.execute("section/useEarlier", { ...use?.data, ...typedOn(card) });
    expect(typedIn(used, "grant")).toBe("201\u00a0500");

    const form = await open(user.kari, made.id, "use", made.measureId);
    expect(useButtons(form)).toEqual([]);
  });

  it("is shown to the party that wrote it, and to no other", async () => {
    const { user } = test;
    const made = await carried();
    const own = await open(user.liv, made.id, "use", made.measureId);
    const others = await open(user.kari, made.id, "use", made.measureId);
    expect(textOf(own)).toContain("Fagtid.");
    expect(JSON.stringify(others)).not.toContain("Fagtid.");

    const [use] = useButtons(own);
    const stolen = await user.kari.execute("section/useEarlier", { ...use?.data });
    expect(JSON.stringify(stolen)).not.toContain("Fagtid.");
  });

  it("does not overwrite another person's later save", async () => {
    const { user, database } = test;
    const made = await carried();
    const mine = await open(user.kari, made.id, "anchoring", made.measureId);
    await save(user.kari, await open(user.kari, made.id, "anchoring", made.measureId), { text: "Nyere tekst." });

    const used = await user.kari.press(mine, "section/useEarlier");
    const saved = await save(user.kari, used, {});

    expect(textOf(saved)).toContain("Nyere tekst.");
    expect(textOf(saved)).toContain("Lederne trenger møteplasser.");
    expect(typedIn(saved, "text")).toBe("Lederne trenger møteplasser. Nyere tekst.");
    const standing = await database.db.prisma.answer.findMany({ where: { applicationId: made.id } });
    expect(standing.map(({ value }) => value)).toEqual(["Nyere tekst."]);
  });

  it("is available after each save, and absent in an application that began empty", async () => {
    const { user, database } = test;
    const made = await carried();
    const card = await open(user.kari, made.id, "header");
    const next = await save(user.kari, card, { severalUh: "yes" });
    expect(useButtons(next)).toHaveLength(useButtons(card).length);

    expect(useButtons(await open(user.kari, applicationId, "needs", measureId))).toEqual([]);
    await settled(database.db);
  });
});
