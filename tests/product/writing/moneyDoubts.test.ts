import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";

describe("What does not add up among the amounts of a section", () => {
  const NO_REASON =
    "«Sum koordinator (må begrunnes ovenfor)» er ført, men begrunnelsen under «Hvordan midlene skal brukes» mangler.";
  const ABOVE = /Summen til koordinator er 300.000 kr, men hele tiltaket har bare 250.000 kr\./;
  let test: TestBot;
  beforeAll(async () => {
    test = await startTestBot();
  });
  afterAll(() => test.stop());

  it("is said by «Lagre», and is gone when it is mended", async () => {
    const { kari } = test.user;
    const { applicationId } = await partnership(test);
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow();
    const card = await open(kari, applicationId, "economy", id);

    const saved = await save(kari, card, { grant: "250000", coordinatorSum: "300000" });
    expect(textOf(saved)).toContain("Takk, lagret.");
    expect(textOf(saved)).toContain(NO_REASON);
    expect(textOf(saved)).toMatch(ABOVE);

    const reason = inputsOf(saved).find(({ id, label }) => id.startsWith("use.") && label.includes("Koordinator"));
    const sum = inputsOf(saved).find(({ id }) => id.startsWith("coordinatorSum."));
    const mended = await kari.press(saved, "Lagre", {
      [String(reason?.id)]: "Koordinatoren leder samlingene.",
      [String(sum?.id)]: "200000",
    });
    expect(textOf(mended)).toContain("Takk, lagret.");
    expect(textOf(mended)).not.toContain(NO_REASON);
    expect(textOf(mended)).not.toMatch(ABOVE);
  });

  it("is not said when nothing was changed, which is said instead", async () => {
    const { kari } = test.user;
    const { applicationId } = await partnership(test);
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow({ where: { applicationId } });
    const card = await open(kari, applicationId, "audience", id);

    const unchanged = await save(kari, card, {});
    expect(textOf(unchanged)).toContain("Ingenting var endret.");
    expect(textOf(unchanged)).not.toContain("Takk, lagret.");
    expect(buttonsOf(unchanged).map(({ title }) => title)).not.toContain("Angre");
  });
});
