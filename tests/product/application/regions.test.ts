import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { form2026 } from "../../support/application/application";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { SETTING_UP, typedIn } from "../../support/bot/partnership";

const nord = {
  ...form2026,
  id: "nord-2027",
  name: "Behovsmelding 2027",
  year: 2027,
  version: "2",
  issuer: "Statsforvalteren i Nordland",
  regions: ["nordland" as const],
  usualDeadline: "03-15T14:00",
};
const vest = { ...form2026, id: "vest-2028", name: "Melding 2028", year: 2028, regions: ["vestland" as const] };
const named = (form: typeof nord | typeof vest) => ({
  ...form,
  inLanguages: new Map([...form2026.inLanguages.keys()].map((language) => [language, form])),
});

let test: TestBot;
beforeAll(async () => {
  test = await startTestBot({
    forms: new Map([form2026, named(nord), named(vest)].map((form) => [form.id, form])),
  });
});
afterAll(() => test.stop());

const titlesIn = (card: Card) =>
  inputsOf(card)
    .find(({ id }) => id === "formId")
    ?.choices.map(({ title }) => title);
const start = () => test.user.kari.execute("application/start", { beside: true }, "channel");
const press = (card: Card, verb: string, typed: Record<string, string> = {}) =>
  test.user.kari.press(card, verb, typed, "channel");
const NORD = "Behovsmelding 2027, Statsforvalteren i Nordland, versjon 2";

describe("Editions for some counties", () => {
  let applicationId: string;

  it("are offered where people say that they are there, and nothing is created before they are seen", async () => {
    const card = await start();
    expect(titlesIn(card)).toEqual(["Skjema av 2026"]);
    expect(typedIn(card, "region")).toBe("none");

    const { date: _date, time: _time, ...typed } = SETTING_UP;
    const moved = await press(card, "application/create", { ...typed, region: "nordland" });

    expect(textOf(moved)).toContain("Skjemaene følger fylket dere valgte.");
    expect(textOf(moved)).toContain("Dette følger skjemaet dere valgte.");
    expect(titlesIn(moved)).toEqual([NORD, "Skjema av 2026"]);
    expect(typedIn(moved, "formId")).toBe("nord-2027");
    expect(typedIn(moved, "owner")).toBe(SETTING_UP.owner);
    expect(await test.database.db.prisma.application.count()).toBe(0);

    const created = await press(moved, "application/create");
    expect(textOf(created)).toContain("Opprettet");
    applicationId = String(buttonsOf(created).find(({ verb }) => verb === "measures/open")?.data.applicationId);
    expect(await test.database.db.prisma.partnership.findFirstOrThrow()).toMatchObject({ region: "nordland" });
  });

  it("are shown as soon as the county is, with what the first one suggests, and nothing is created", async () => {
    const before = await test.database.db.prisma.application.count();
    const card = await start();
    const typed = { owner: "Fjordvik kommune", region: "vestland" };
    const shown = await press(card, "application/regionForms", typed);
    expect(titlesIn(shown)).toEqual(["Melding 2028, Vestland", "Skjema av 2026"]);
    expect(typedIn(shown, "formId")).toBe("vest-2028");
    expect(typedIn(shown, "owner")).toBe("Fjordvik kommune");
    expect(typedIn(shown, "title")).toBe("Melding 2028");
    expect(textOf(shown)).not.toContain("trykk en gang til");

    const back = await press(shown, "application/regionForms", { region: "none" });
    expect(titlesIn(back)).toEqual(["Skjema av 2026"]);
    expect(typedIn(back, "formId")).toBe(form2026.id);
    expect(await test.database.db.prisma.application.count()).toBe(before);
  });

  it("are remembered for the team, and those of another county are shown only when asked for", async () => {
    const card = await start();
    expect(typedIn(card, "region")).toBe("nordland");
    expect(typedIn(card, "formId")).toBe("nord-2027");
    expect(titlesIn(card)).toEqual([NORD, "Skjema av 2026"]);

    const all = await press(card, "application/allForms", { owner: "Fjordvik kommune" });
    expect(titlesIn(all)).toEqual([NORD, "Skjema av 2026", "Melding 2028, Vestland"]);
    expect(typedIn(all, "owner")).toBe("Fjordvik kommune");
    const created = await press(all, "application/create", { ...SETTING_UP, formId: "vest-2028" });
    expect(textOf(created)).toContain("Opprettet");
    const { prisma } = test.database.db;
    expect(await prisma.application.findFirst({ where: { formId: "vest-2028" } })).not.toBeNull();
    expect(await prisma.partnership.findFirstOrThrow()).toMatchObject({ region: "nordland" });
  });

  it("follow another county among all of them too, unless one is chosen", async () => {
    const all = await press(await start(), "application/allForms", { owner: "Fjordvik kommune" });
    expect(typedIn(await press(all, "application/create", { region: "vestland" }), "formId")).toBe("vest-2028");
    const chosen = await press(all, "application/create", { region: "vestland", formId: form2026.id });
    expect(typedIn(chosen, "formId")).toBe(form2026.id);
  });

  it("are changed with the county among the application's details, which name the edition", async () => {
    const card = await test.user.kari.execute("application/edit", { applicationId });
    expect(textOf(card)).toContain(`Skjema: ${NORD}`);
    expect(typedIn(card, "region")).toBe("nordland");

    const saved = await test.user.kari.press(card, "application/change", { region: "vestland" });

    expect(typedIn(saved, "region")).toBe("vestland");
    expect(titlesIn(await start())).toEqual(["Melding 2028, Vestland", "Skjema av 2026"]);
  });

  it("follow along where an application on one of them is carried over", async () => {
    expect(titlesIn(await test.user.kari.execute("carryOver/ask", { applicationId }))).toEqual([
      "Melding 2028, Vestland",
      NORD,
      "Skjema av 2026",
    ]);
  });
});
