import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { OWN_SHARE, ruledForm } from "../../support/application/ruledForm";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";

/** The grants of all measures are within what the partnership itself has set, which another section says. */
const WITHIN = {
  id: "withinMost",
  scope: "measure",
  section: "economy",
  field: "grant",
  holds: "measure.sum.grant <= answer.frame.most",
  severity: "blocking",
  say: "Tiltaket søker om {{ kr(measure.sum.grant) }}, og dere har satt {{ kr(answer.frame.most) }} som det meste.",
};
const TOO_LITTLE =
  "Egeninnsatsen til Fjordvik kommune er 20 000 kr. Den skal være minst 30 % av tilskuddet, 30 000 kr.";
const TOO_MUCH = "Tiltaket søker om 100 000 kr, og dere har satt 80 000 kr som det meste.";

/** Without schemes, a measure needs none. */
const form = { ...ruledForm(OWN_SHARE, WITHIN), schemes: [] };
let test: TestBot;
let applicationId: string;
let measureId: string;

const said = (card: Card): string => textOf(card).replaceAll("\u00a0", " ");
const economy = () => open(test.user.kari, applicationId, "economy", measureId);
const whatIsLeft = () => test.user.kari.execute("findings/list", { applicationId });

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[form.id, form]]) });
  ({ applicationId } = await partnership(test));
  measureId = (await test.database.db.prisma.measure.findFirstOrThrow()).id;
});
afterAll(() => test.stop());

describe("A rule of the form", () => {
  it("is said when its section is saved, with its figures", async () => {
    const { kari, liv } = test.user;
    expect(said(await save(kari, await economy(), { grant: "100000" }))).not.toContain("Egeninnsatsen");
    const there = said(await save(kari, await economy(), { own: "20000" }));
    expect(there).toContain(TOO_LITTLE);
    // The section's own card does not name its own place.
    expect(there).not.toContain(`: ${TOO_LITTLE}`);
    // Another party cannot mend it.
    const card = await open(liv, applicationId, "economy", measureId);
    expect(said(await save(liv, card, { grant: "0" }))).not.toContain("Egeninnsatsen");
  });

  it("stands in «Hva gjenstår?», and opens its section", async () => {
    const { kari } = test.user;
    const left = await whatIsLeft();
    expect(said(left)).toContain(TOO_LITTLE);
    const opened = await kari.press(
      left,
      ({ verb, data }) => verb === "walk/goTo" && data.sectionId === "economy" && data.measureId === measureId,
    );
    expect(said(opened)).toContain("Egeninnsats");
  });

  it("is gone when it is mended", async () => {
    const { kari } = test.user;
    expect(said(await save(kari, await economy(), { own: "30000" }))).not.toContain("Egeninnsatsen til");
    expect(said(await whatIsLeft())).not.toContain("Egeninnsatsen til");
  });

  it("is told of what another section says", async () => {
    const { kari } = test.user;
    await save(kari, await open(kari, applicationId, "frame"), { most: "80000" });
    expect(said(await save(kari, await economy(), { own: "40000" }))).toContain(TOO_MUCH);
  });

  it("stands in the way of the final version if it is blocking", async () => {
    const { kari } = test.user;
    expect(said(await kari.execute("final/ask", { applicationId }))).toContain(TOO_MUCH);
    await save(kari, await open(kari, applicationId, "frame"), { most: "100000" });
    const asked = await kari.execute("final/ask", { applicationId });
    expect(said(asked)).not.toContain("som det meste");
    expect(buttonsOf(asked).length).toBeGreaterThan(0);
  });
});
