import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { joinKommune, save, typedIn } from "../../support/bot/partnership";
import { type WritingTogether, writingTogether } from "../../support/bot/writingTogether";

let test: TestBot;
let shared: WritingTogether;

beforeAll(async () => {
  test = await startTestBot();
  shared = await writingTogether(test, [test.user.ola], "writes");
});
afterAll(() => test.stop());

const opened = (user: TeamsUser, sectionId: string) => shared.opened(user, sectionId);
const write = async (user: TeamsUser, sectionId: string, typed: Record<string, string>) =>
  save(user, await opened(user, sectionId), typed);
const historyOf = async (user: TeamsUser, sectionId: string) =>
  user.press(await opened(user, sectionId), "history/show");
/** Opens the row with these words. */
const see = (user: TeamsUser, card: Card, words: string) => {
  const row = rowsOf(card).find(({ title }) => title.includes(words));
  if (!row) throw new Error(`no row with ${words}: ${rowsOf(card).map(({ title }) => title)}`);
  return user.execute(row.verb, row.data);
};
const rowsOf = (card: Card) => buttonsOf(card).filter(({ title }) => /^(Se|Åpne): /.test(title));
const versions = async (sectionId: string, field = "text") =>
  (await shared.versions(sectionId, field)).map(({ value, outcome }) => [value, outcome]);

describe("The history of a section", () => {
  it("is in the menu of its card only after something is written", async () => {
    const { kari } = test.user;
    const empty = await opened(kari, "needs");
    expect(buttonsOf(empty).map(({ verb }) => verb)).not.toContain("history/show");

    const card = await save(kari, empty, { text: "Vi leser for lite." });

    const actions = (card as unknown as { actions: { title: string; mode?: string }[] }).actions;
    expect(actions.find(({ title }) => title === "Historikk")?.mode).toBe("secondary");
  });

  it("shows a long text page by page, compared with the chosen version", async () => {
    const { kari } = test.user;
    const texts = ["Vi leser. ".repeat(1_500), "Vi skriver. ".repeat(1_400), "Vi regner. ".repeat(1_500)];
    for (const text of texts) await write(kari, "audience", { text });
    const rows = rowsOf(await historyOf(kari, "audience"));
    const [newest, , oldest] = rows;
    const card = await kari.execute("history/version", { ...newest?.data, against: String(oldest?.data.versionId) });
    const count = Number(/Side 1 av (\d+)/.exec(textOf(card))?.[1]);
    let [page, read] = [card, textOf(card)];
    for (let at = 2; at <= count; at += 1) {
      page = await kari.press(page, `Les videre (${at} av ${count})`);
      read += textOf(page);
    }

    expect(count).toBeGreaterThan(1);
    expect([read.match(/regner/g)?.length, read.match(/leser/g)?.length, read.match(/skriver/g)]).toEqual([
      1_500,
      1_500,
      null,
    ]);
    expect(textOf(await kari.press(page, "Forrige side"))).toContain(`Side ${count - 1} av ${count}`);
    const first = await kari.execute("history/version", { ...oldest?.data });
    expect(textOf(first).match(/leser/g)?.length).toBeGreaterThan(1_000);
  });

  it("names author and time, newest first, including texts that a conflict kept from being current", async () => {
    const { kari, ola } = test.user;
    const stale = await opened(ola, "needs");
    await write(kari, "needs", { text: "Vi leser altfor lite." });
    await save(ola, stale, { text: "Vi leser ikke." });

    const card = await historyOf(kari, "needs");

    expect(textOf(card)).toContain("Historikk · Tiltak 1 · Ledersamlinger");
    expect(
      textOf(card)
        .split("\n")
        .filter((line) => /^(?!Se:).*(Vi leser|i dag|står|stående)/.test(line)),
    ).toEqual([
      "Ola Bakkevik, i dag 13.00",
      "skrevet samtidig, ble ikke stående",
      "Vi leser ikke.",
      "Kari Nordmo, i dag 13.00",
      "står nå",
      "Vi leser altfor lite.",
      "Kari Nordmo, i dag 13.00",
      "Vi leser for lite.",
    ]);
  });

  it("shows a version with its changes, and beside any other chosen version", async () => {
    const { kari } = test.user;
    const list = await historyOf(kari, "needs");
    const [beside, standing, first] = rowsOf(list);
    const card = await kari.execute("history/version", { ...standing?.data });

    expect(textOf(card)).toContain("Sammenlignet med Kari Nordmo, i dag 13.00.");
    expect(textOf(card)).toContain("Uthevet er nytt, gjennomstreket er tatt bort.");
    expect(JSON.stringify(card)).toMatch(/"text":" for"[^}]*"strikethrough":true/);
    expect(JSON.stringify(card)).toMatch(/"text":" altfor"[^}]*"highlight":true/);

    const other = await kari.press(card, "history/version", { against: String(beside?.data.versionId) });
    expect(textOf(other)).toContain("Sammenlignet med Ola Bakkevik, i dag 13.00 (skrevet samtidig, ble ikke stående).");
    expect(textOf(await kari.execute("history/version", { ...first?.data }))).toContain(
      "Dette var det første som ble skrevet her.",
    );
  });

  it("can restore an earlier version as a new version, and can undo that", async () => {
    const { kari } = test.user;
    const list = await historyOf(kari, "needs");
    const first = rowsOf(list).at(-1);
    const before = await versions("needs");

    const restored = await kari.press(await kari.execute("history/version", { ...first?.data }), "history/restore");

    expect(textOf(restored)).toContain("Gjenopprettet. Slik står det nå.");
    expect(typedIn(restored, "text")).toBe("Vi leser for lite.");
    expect(await versions("needs")).toEqual([...before, ["Vi leser for lite.", "saved"]]);
    const undone = await kari.press(restored, "section/undo");
    expect(typedIn(undone, "text")).toBe("Vi leser altfor lite.");
  });

  it("does not overwrite an unseen change on restore, and shows the conflict", async () => {
    const { kari, ola } = test.user;
    const version = await kari.execute("history/version", { ...rowsOf(await historyOf(kari, "needs")).at(-1)?.data });
    await write(ola, "needs", { text: "Ola kom imellom." });

    const card = await kari.press(version, "history/restore");

    expect(textOf(card)).toContain("Ola Bakkevik lagret dette feltet mens du skrev.");
    expect((await versions("needs")).at(-1)).toEqual(["Vi leser for lite.", "conflict"]);
    expect(typedIn(await opened(ola, "needs"), "text")).toBe("Ola kom imellom.");
  });

  it("is listed field by field if there are several, and shows figures as figures", async () => {
    const { kari } = test.user;
    await write(kari, "units", { publicSchools: "12", privateSchools: "3" });
    await write(kari, "units", { publicSchools: "14" });

    const fields = await historyOf(kari, "units");
    expect(rowsOf(fields)).toHaveLength(2);
    expect(textOf(fields)).toContain("2 versjoner · sist Kari Nordmo, i dag 13.00");
    const schools = await kari.execute("history/show", { ...rowsOf(fields)[0]?.data });
    const card = await kari.execute("history/version", { ...rowsOf(schools)[0]?.data });

    expect(textOf(card)).toMatch(/\n12\n[\s\S]*\n14\n/);
    expect(textOf(await kari.press(schools, ({ title }) => title === "Andre felt"))).toBe(textOf(fields));
  });

  it("is readable for the section's approvers, who cannot restore, and for nobody outside the section", async () => {
    const { kari, tor, anne } = test.user;
    await joinKommune(test, tor, shared.applicationId, "approves");
    await write(kari, "ownEffort", { text: "Vi gir tid." });
    await write(kari, "ownEffort", { text: "Vi gir mye tid." });
    const before = await versions("ownEffort");

    const list = await tor.press(await tor.execute("approval/show", shared.placeOf("ownEffort")), "Historikk");
    expect(buttonsOf(list).find(({ title }) => title === "Til seksjonen")?.verb).toBe("approval/show");
    const version = await tor.execute("history/version", { ...rowsOf(list)[1]?.data });

    expect(textOf(version)).toContain("Vi gir tid.");
    expect(buttonsOf(version).map(({ title }) => title)).toEqual(["Sammenlign", "Alle versjoner", "Til oversikten"]);
    const own = await kari.execute("history/version", { ...rowsOf(list)[1]?.data });
    const restore = buttonsOf(own).find(({ verb }) => verb === "history/restore");
    for (const [user, verb, data] of [
      [tor, "history/restore", restore?.data],
      [anne, "history/restore", restore?.data],
      [anne, "history/show", shared.placeOf("ownEffort")],
      [anne, "history/version", rowsOf(list)[1]?.data],
    ] as const)
      expect(textOf(await user.execute(verb, { ...data }))).toContain("Dette kortet er gammelt");
    expect(await versions("ownEffort")).toEqual(before);
  });

  it("has pages if there are many versions, and its card stays small", async () => {
    const { kari } = test.user;
    for (let round = 1; round <= 70; round += 1)
      await write(kari, "audience", { text: `Runde ${round}. ${"ø".repeat(80)}` });

    const first = await historyOf(kari, "audience");
    const second = await kari.press(first, ({ title }) => title === "Vis flere");

    expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(40_000);
    expect(textOf(first)).toContain("Runde 70.");
    expect(textOf(first)).not.toContain("Runde 1.");
    expect(textOf(second)).not.toContain("Runde 70.");
    await see(kari, second, "Kari Nordmo");
  });
});

describe("«Angre», right after a save,", () => {
  it("restores the earlier text, on the card that followed", async () => {
    const { kari } = test.user;
    await write(kari, "outcomes", { asPlanned: "Etter planen.", practice: "Ny praksis." });
    const card = await save(kari, await opened(kari, "outcomes"), { asPlanned: "Uten plan.", practice: "" }, "next");

    const undone = await kari.press(card, "section/undo");

    expect(textOf(undone)).toContain("Angret. Slik sto det før.");
    expect([typedIn(undone, "asPlanned"), typedIn(undone, "practice")]).toEqual(["Etter planen.", "Ny praksis."]);
    expect((await versions("outcomes", "asPlanned")).map(([value]) => value)).toEqual([
      "Etter planen.",
      "Uten plan.",
      "Etter planen.",
    ]);
  });

  it("is available after the last section of the journey too", async () => {
    const { kari } = test.user;
    const summary = await save(kari, await opened(kari, "units"), { counsellingServices: "2" }, "next");
    expect(textOf(summary)).toContain("Takk, lagret.");

    expect(typedIn(await kari.press(summary, "section/undo"), "counsellingServices")).toBe("");
    expect(
      buttonsOf(await kari.execute("walk/summary", { applicationId: shared.applicationId })).map(({ title }) => title),
    ).not.toContain("Angre");
  });

  it("can be undone itself, and empties a field that was empty", async () => {
    const { kari } = test.user;
    const saved = await write(kari, "economy", { grant: "100 000" });
    const undone = await kari.press(saved, "section/undo");
    expect(typedIn(undone, "grant")).toBe("");

    expect(typedIn(await kari.press(undone, "section/undo"), "grant")).toBe("100\u00a0000");
  });

  it("is refused kindly if somebody has written since, and changes nothing", async () => {
    const { kari, ola } = test.user;
    const saved = await write(kari, "outcomes", { asPlanned: "Kari.", practice: "Kari." });
    await write(ola, "outcomes", { practice: "Ola." });
    const before = [await versions("outcomes", "asPlanned"), await versions("outcomes", "practice")];

    const refused = await kari.press(saved, "section/undo");

    expect(textOf(refused)).toContain("Noen har skrevet her etterpå, så jeg angret ingenting.");
    expect([typedIn(refused, "asPlanned"), typedIn(refused, "practice")]).toEqual(["Kari.", "Ola."]);
    expect([await versions("outcomes", "asPlanned"), await versions("outcomes", "practice")]).toEqual(before);
  });

  it("is not offered if nothing was saved", async () => {
    const card = await save(test.user.kari, await opened(test.user.kari, "outcomes"), {});
    expect(inputsOf(card).length).toBeGreaterThan(0);
    expect(buttonsOf(card).map(({ verb }) => verb)).not.toContain("section/undo");
  });
});
