import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { joinNew, open, partnership, save, setUp, typedIn } from "../../support/bot/partnership";

const UNSAVED = "Du har skrevet noe her som ikke er lagret.";
const DISCARD = "Forkast og gå videre";

describe("Unsaved input in a section card", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  beforeEach(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
    measureId = (await test.database.db.prisma.measure.findFirstOrThrow()).id;
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });
  const audience = () => open(test.user.kari, applicationId, "audience", measureId);
  const inputOf = (card: Card, field: string) => inputsOf(card).find(({ id }) => id.split(".")[0] === field)?.id ?? "";
  const answers = () => test.database.db.prisma.answer.count();

  it("is kept, and every button that leaves the card asks about it", async () => {
    const { kari } = test.user;
    const saved = await save(kari, await audience(), { text: "Alle lærere." });
    const away = buttonsOf(saved).filter(({ verb }) => !/^section\/(save|sources)$/.test(verb));
    expect(away.map(({ title }) => title).sort()).toEqual(
      [
        "Angre",
        "Historikk",
        "Hopp over",
        "Les og svar",
        "Spør en kollega",
        "Til oversikten",
        "Tilbake",
        "Vedlegg",
      ].sort(),
    );

    for (const { title } of away) {
      const kept = await kari.press(saved, title, { [inputOf(saved, "text")]: "Alle lærere og ledere." });
      expect([title, textOf(kept)]).toEqual([title, expect.stringContaining(UNSAVED)]);
      expect(typedIn(kept, "text")).toBe("Alle lærere og ledere.");
    }
    expect(await answers()).toBe(1);
  });

  it("is discarded on request, and the button then leads to its target", async () => {
    const { kari } = test.user;
    const card = await audience();
    const kept = await kari.press(card, "Hopp over", { [inputOf(card, "text")]: "Alle lærere." });

    const next = await kari.press(kept, DISCARD);

    expect(textOf(next)).not.toContain(UNSAVED);
    expect(textOf(next)).not.toContain("5 Målgruppe");
    expect(await answers()).toBe(0);
    expect(typedIn(await audience(), "text")).toBe("");
  });

  it("is saved by the card's own buttons, and a conflict with another person's save since then is shown", async () => {
    const { kari, ola } = test.user;
    const which = await ola.execute("party/joinKind", { applicationId, kind: "municipalOwner" });
    await ola.press(which, "party/joinAs", { roles: "writes" });
    const card = await audience();
    await save(ola, await open(ola, applicationId, "audience", measureId), { text: "Bare ledere." });
    const kept = await kari.press(card, "Hopp over", { [inputOf(card, "text")]: "Alle lærere." });

    const merge = await kari.press(kept, "Lagre");

    expect(textOf(merge)).toContain("Ola Bakkevik lagret dette feltet mens du skrev.");
    expect(textOf(await kari.press(merge, "Behold min"))).toContain("Takk, lagret.");
  });

  it("raises a question even if the button undoes an earlier save", async () => {
    const { kari } = test.user;
    const next = await save(kari, await audience(), { text: "Alle lærere." }, "next");
    const [input] = inputsOf(next);
    const kept = await kari.press(next, "Angre", { [input?.id ?? ""]: "1000" });
    expect(textOf(kept)).toContain(UNSAVED);

    expect(textOf(await kari.press(kept, DISCARD))).toContain("Angret. Slik sto det før.");
  });

  it("raises a question even if it is invalid", async () => {
    const { kari } = test.user;
    const card = await open(kari, applicationId, "economy", measureId);
    const kept = await kari.press(card, "Hopp over", { [inputOf(card, "grant")]: "mange tusen" });

    expect(textOf(kept)).toContain(UNSAVED);
    expect(typedIn(kept, "grant")).toBe("mange tusen");
  });

  it("is absent if the inputs are unchanged, and the button then leads directly to its target", async () => {
    const { kari } = test.user;
    await save(kari, await audience(), { text: "Alle lærere." });
    for (const title of ["Tilbake", "Les og svar", "Spør en kollega", "Historikk"])
      expect(textOf(await kari.press(await audience(), title))).not.toContain(UNSAVED);
  });

  it("does not include prefilled values, because nobody has typed them", async () => {
    const { client, user } = test;
    const old = await setUp(client, user.ola, { title: "Behovsmelding 2026", formId: "behovsmelding-2024" });
    await joinNew(user.per, old.applicationId, "uh", { name: "Solsikken høgskole", orgNumber: "910000004" });
    let card = await user.per.execute("walk/resume", { applicationId: old.applicationId });
    const prefilled: string[] = [];
    while (buttonsOf(card).some(({ verb }) => verb === "walk/skip")) {
      prefilled.push(...inputsOf(card).flatMap(({ value }) => value || []));
      card = await user.per.press(card, "Hopp over");
      expect(textOf(card)).not.toContain(UNSAVED);
    }
    expect(prefilled).toContain("910000004");
  });
});
