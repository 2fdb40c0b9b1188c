import { randomUUID } from "node:crypto";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinKommune, open, partnership, save, typedIn } from "../../support/bot/partnership";

let test: TestBot;
let applicationId: string;
const measures: string[] = [];

beforeAll(async () => {
  test = await startTestBot();
  const { kari } = test.user;
  ({ applicationId } = await partnership(test));
  await addMeasure(kari, applicationId, "Lesing");
  await addMeasure(kari, applicationId, "Skriving");
  const rows = await test.database.db.prisma.measure.findMany({ orderBy: { number: "asc" } });
  measures.push(...rows.map(({ id }) => id));
});
afterAll(() => test.stop());

const opened = (user: TeamsUser, measure: number, sectionId = "needs") =>
  open(user, applicationId, sectionId, measures[measure - 1] ?? "");
const slotOf = (card: Card) => inputsOf(card).find(({ id }) => id.startsWith("text."))?.id ?? "";
const sources = (card: Card) => inputsOf(card).find(({ id }) => id.startsWith("source-text."))?.choices ?? [];
const ask = (user: TeamsUser, card: Card, typed = "") => user.press(card, "section/sources", { [slotOf(card)]: typed });
const fetch = (user: TeamsUser, card: Card, title: string, typed?: string) =>
  user.press(card, "section/fetch", {
    [`source-${slotOf(card)}`]: sources(card).find((each) => each.title.includes(title))?.value ?? "",
    ...(typed === undefined ? {} : { [slotOf(card)]: typed }),
  });
const stored = () => test.database.db.prisma.answerVersion.count();

describe("«Hent tekst fra …»", () => {
  it("says if there is no text to fetch", async () => {
    const { kari } = test.user;
    const card = await ask(kari, await opened(kari, 1), "Påbegynt.");

    expect(textOf(card)).toContain("Jeg fant ingen andre tekster fra dere til dette feltet.");
    expect(typedIn(card, "text")).toBe("Påbegynt.");
  });

  it("lists the party's own texts for the field in other measures, and no other party's texts", async () => {
    const { kari, anne } = test.user;
    await save(kari, await opened(kari, 1), { text: "Vi leser for lite i barnehagene." });
    await save(kari, await opened(kari, 2), { text: "Lærerne mangler tid." });
    await save(anne, await opened(anne, 2), { text: "Lærerlaget ser det samme." });

    const card = await ask(kari, await opened(kari, 3));

    expect(sources(card).map(({ title }) => title)).toEqual([
      "Tiltak 1 · Ledersamlinger: Vi leser for lite i barnehagene.",
      "Tiltak 2 · Lesing: Lærerne mangler tid.",
    ]);
  });

  it("inserts the chosen text without a save, and says where the same text is used already", async () => {
    const { kari } = test.user;
    const before = await stored();
    const list = await ask(kari, await opened(kari, 3));

    const card = await fetch(kari, list, "Lesing");

    expect(typedIn(card, "text")).toBe("Lærerne mangler tid.");
    expect(textOf(card)).toContain("Samme tekst står her: Tiltak 2 · Lesing");
    expect(textOf(card)).toContain("Satt inn. Det er ikke lagret ennå.");
    expect(await stored()).toBe(before);
    await save(kari, card, {});
    expect(typedIn(await opened(kari, 3), "text")).toBe("Lærerne mangler tid.");
    // The same text is listed once, at its first place.
    const again = await ask(kari, await opened(kari, 1), "Vi leser for lite i barnehagene.");
    expect(sources(again)).toHaveLength(1);
  });

  it("says so if nothing was chosen", async () => {
    const { kari } = test.user;
    const list = await ask(kari, await opened(kari, 1), "Påbegynt.");
    const card = await fetch(kari, list, "finnes ikke", "Påbegynt.");
    expect(textOf(card)).toContain("Velg først hvor teksten skal hentes fra.");
    expect(typedIn(card, "text")).toBe("Påbegynt.");
  });

  it("marks an unchanged text when the section is opened, and ignores another party's text", async () => {
    const { kari, anne } = test.user;
    const line = (card: Card) =>
      textOf(card)
        .split("\n")
        .find((each) => each.startsWith("Samme tekst"));
    expect(line(await opened(kari, 3))).toBe("Samme tekst står her: Tiltak 2 · Lesing");
    expect(line(await opened(kari, 2))).toBe("Samme tekst står her: Tiltak 3 · Skriving");
    expect(line(await opened(kari, 1))).toBeUndefined();
    await save(anne, await opened(anne, 1), { text: "Lærerne mangler tid." });
    expect(line(await opened(anne, 1))).toBeUndefined();
    await save(kari, await opened(kari, 3), { text: "Lærerne mangler tid og rom." });
    expect(line(await opened(kari, 2))).toBeUndefined();
    await save(kari, await opened(kari, 3), { text: "Lærerne mangler tid." });
  });

  it("keeps typed text that exists nowhere else in the field, above the fetched text", async () => {
    const { kari } = test.user;
    const list = await ask(kari, await opened(kari, 1), "Vi leser for lite i barnehagene.");

    expect(typedIn(await fetch(kari, list, "Lesing"), "text")).toBe("Lærerne mangler tid.");
    expect(typedIn(await fetch(kari, list, "Lesing", "Noe helt nytt."), "text")).toBe(
      "Noe helt nytt.\n\nLærerne mangler tid.",
    );
  });

  it("lists last year's texts too, and the text of the same measure first", async () => {
    const { kari } = test.user;
    const { partyId } = await test.database.db.prisma.answerVersion.findFirstOrThrow({ where: { field: "text" } });
    await test.database.db.prisma.earlierAnswer.createMany({
      data: [2, 3].map((number) => ({
        id: randomUUID(),
        applicationId,
        measureId: measures[number - 1] ?? null,
        sectionId: "needs",
        field: "text",
        partyId,
        text: `I fjor i tiltak ${number}.`,
        source: "Behovsmelding 2026",
      })),
    });

    const titles = sources(await ask(kari, await opened(kari, 3))).map(({ title }) => title);

    expect(titles.slice(-2)).toEqual([
      "Behovsmelding 2026, Tiltak 3 · Skriving: I fjor i tiltak 3.",
      "Behovsmelding 2026, Tiltak 2 · Lesing: I fjor i tiltak 2.",
    ]);
  });

  it("still leads to a conflict with another person's later save", async () => {
    const { kari, ola } = test.user;
    await joinKommune(test, ola, applicationId, "writes");
    const list = await ask(kari, await opened(kari, 1), "Vi leser for lite i barnehagene.");
    await save(ola, await opened(ola, 1), { text: "Ola kom imellom." });

    const card = await save(kari, await fetch(kari, list, "Lesing"), {});

    expect(textOf(card)).toContain("lagret dette feltet mens du skrev");
  });

  it("gives nothing to a person who cannot write there", async () => {
    const { kari, liv } = test.user;
    const button = buttonsOf(await opened(kari, 3)).find(({ verb }) => verb === "section/sources");

    expect(textOf(await liv.execute("section/sources", { ...button?.data }))).toContain("Dette kortet er gammelt");
  });

  it("is not offered if there can be no text to fetch", async () => {
    const card = await open(test.user.kari, applicationId, "units");
    expect(buttonsOf(card).map(({ verb }) => verb)).not.toContain("section/sources");
  });
});

it("«Bruk alt fra i fjor» fills the empty fields of the card, keeps what was typed, and saves nothing", async () => {
  const { kari } = test.user;
  const card = await open(kari, applicationId, "units");
  const ids = inputsOf(card).map(({ id }) => id);
  const data = ids.map((slot) => ({
    ...{ id: randomUUID(), applicationId, measureId: null, sectionId: "units", partyId: null },
    ...{ field: slot.split(".")[0] ?? "", text: "7", source: "Behovsmelding 2026" },
  }));
  await test.database.db.prisma.earlierAnswer.createMany({ data });
  const before = await stored();
  const base = buttonsOf(card).find(({ verb }) => verb === "section/save")?.data.base;

  const filled = await kari.execute("section/useEarlier", {
    ...{ applicationId, measureId: null, sectionId: "units", base },
    [ids[0] ?? ""]: "3",
  });
  expect(inputsOf(filled).map(({ value }) => value)).toEqual(["3", ...ids.slice(1).map(() => "7")]);
  expect(textOf(filled)).toContain("Det er ikke lagret ennå.");
  expect(await stored()).toBe(before);

  const typed = Object.fromEntries(ids.map((id) => [id, "7"]));
  const again = await kari.execute("section/useEarlier", {
    ...{ applicationId, measureId: null, sectionId: "units", base, ...typed },
  });
  expect(textOf(again)).toContain("Alle feltene her har tekst fra før, så ingenting er satt inn.");
});
