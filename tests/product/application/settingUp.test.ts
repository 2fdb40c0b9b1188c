import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { SETTING_UP, setUp, typedIn } from "../../support/bot/partnership";

describe("Setting an application up", () => {
  let test: TestBot;
  beforeAll(async () => {
    test = await startTestBot();
  });
  afterAll(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });
  const start = (user = test.user.kari) => user.execute("application/start", {}, "channel");

  it("marks what must be filled in, names the form by its year, and asks for no plan where the form has none", async () => {
    const card = await start();
    const labels = inputsOf(card).map(({ label }) => label);
    expect(labels).toContain("Eier (må besvares)");
    expect(labels).toContain("Organisasjonsnummer til eieren (valgfritt)");
    expect(
      inputsOf(card)
        .find(({ id }) => id === "formId")
        ?.choices.map(({ title }) => title),
    ).toEqual(["Skjema av 2026", "Skjema av 2024"]);
    expect(textOf(card)).toContain("Kan ikke byttes siden.");
    expect(inputsOf(card).map(({ id }) => id)).not.toContain("plan");
    const wrong = await test.user.kari.press(card, "Opprett", { formId: "behovsmelding-2024" }, "channel");
    expect(typedIn(wrong, "plan")).toBe("none");
  });

  it("can be cancelled, but not with typed text in the card without a question", async () => {
    const { kari } = test.user;
    const card = await start();
    expect(textOf(await kari.press(card, "Avbryt", {}, "channel"))).toContain("Ny søknad");
    const asked = await kari.press(card, "Avbryt", { owner: "Fjordvik kommune" }, "channel");
    expect(textOf(asked)).toContain("Du har skrevet noe her som ikke er lagret.");
    expect(typedIn(asked, "owner")).toBe("Fjordvik kommune");
    expect(inputsOf(await kari.press(asked, "Forkast og gå videre", {}, "channel"))).toEqual([]);
  });

  it("replaces the card for everybody in the channel once it is used", async () => {
    const other = await startTestBot();
    const { kari } = other.user;
    const from = other.client.mark;
    const card = await kari.say("ny", "channel");
    const { activityId } = other.client.sentSince(from).find(({ kind }) => kind === "sent") ?? {};
    const button = buttonsOf(card).find(({ verb }) => verb === "application/create");
    const typed = Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
    const data = { ...button?.data, ...typed, ...SETTING_UP };
    await kari.answerTo(
      kari.activity("channel", {
        type: "invoke",
        name: "adaptiveCard/action",
        replyToId: activityId,
        value: { action: { type: "Action.Execute", verb: "application/create", data }, trigger: "manual" },
      }),
    );
    const redrawn = await other.client.awaitSent(
      from,
      (sent) => sent.kind === "updated" && sent.activityId === activityId,
      "the set-up card, replaced",
    );
    expect(textOf(redrawn.card ?? {})).toContain("Opprettet");
    expect(inputsOf(redrawn.card ?? {})).toEqual([]);
    await other.stop();
  });

  it("says which application is running, and offers its coordinator to start from it, finished or not", async () => {
    const { kari, ola } = test.user;
    const { applicationId } = await setUp(test.client, kari, SETTING_UP);
    expect(textOf(await start())).toContain("Skrivingen er i gang her");
    const next = await kari.press(await start(), "Sett opp en ny likevel", {}, "channel");
    const asked = await kari.press(next, "Avbryt", { owner: "Fjordvik kommune" }, "channel");
    expect(typedIn(asked, "owner")).toBe("Fjordvik kommune");
    expect(typedIn(next, "title")).toBe("Behovsmelding 2028");
    const ofOla = await ola.execute("application/start", { beside: true }, "channel");
    expect(buttonsOf(ofOla).map(({ verb }) => verb)).not.toContain("carryOver/ask");

    await test.database.db.prisma.application.update({ where: { id: applicationId }, data: { status: "final" } });
    const after = await start();
    expect(textOf(after)).not.toContain("er i gang");
    const carried = await kari.press(after, "Start fra Behovsmelding 2027", {}, "channel");
    expect(textOf(carried)).toContain("Videreføre");
    const shown = await kari.press(carried, "Se hva som blir med", {}, "channel");
    expect(textOf(shown)).toContain("Videreføre til Behovsmelding 2028");
  });
});
