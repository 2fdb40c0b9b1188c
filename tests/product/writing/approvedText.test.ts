import { type Card, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";

const NOW = "Godkjent av Fjordvik kommune. Endrer du noe, får de se hva";
const BEFORE = "Fjordvik kommune har godkjent det som sto her før.";
const BEFORE_AT = "Fjordvik kommune har godkjent det som sto i «5 Målgruppe» før.";

describe("A person who writes in an approved section", () => {
  let test: TestBot;
  let at: { applicationId: string; measureId: string; sectionId: string };
  beforeEach(async () => {
    test = await startTestBot();
    const { kari } = test.user;
    const { applicationId } = await partnership(test);
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow();
    at = { applicationId, measureId: id, sectionId: "audience" };
    await save(kari, await opened(), { text: "Alle lærere." });
    await kari.execute("walk/send", { applicationId });
    expect(textOf(await opened())).not.toContain("Godkjent av");
    await kari.press(await kari.execute("approval/show", at), "section/approve");
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });
  const opened = (): Promise<Card> => open(test.user.kari, at.applicationId, at.sectionId, at.measureId);

  it("can read who approved it, and the consequence of a change", async () => {
    expect(textOf(await opened())).toContain(NOW);
  });

  it.each(["stay", "next"] as const)("is told afterwards who will see the change (%s)", async (then) => {
    const saved = textOf(await save(test.user.kari, await opened(), { text: "Alle lærere og ledere." }, then));
    expect(saved).toContain(then === "stay" ? BEFORE : BEFORE_AT);
    expect(saved).toContain(then === "stay" ? "Takk, lagret." : "Takk, «5 Målgruppe» er lagret.");
    expect(saved).not.toContain("Godkjent av Fjordvik");
  });

  it("is told nothing if nothing was changed or the change was undone", async () => {
    const { kari } = test.user;
    expect(textOf(await save(kari, await opened(), { text: "Alle lærere." }))).not.toContain(BEFORE);
    const saved = await save(kari, await opened(), { text: "Alle lærere og ledere." });

    const undone = textOf(await kari.press(saved, "section/undo"));

    expect(undone).not.toContain(BEFORE);
    expect(undone).toContain(NOW);
  });
});
