import { inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { joinNew, open, partnership, save, typedIn } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";

describe("«Hvem må godkjenne»", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  const prisma = () => test.database.db.prisma;
  const rule = async (typed: Record<string, string>, sectionId = "needs") => {
    const { kari } = test.user;
    const list = await kari.press(await kari.execute("parties/list", { applicationId }), "Hvem må godkjenne");
    const card = await kari.press(list, ({ verb, data }) => verb === "rules/edit" && data.sectionId === sectionId);
    return kari.press(card, "rules/set", typed);
  };

  /** Ola is a private owner who takes part in the measure. */
  beforeEach(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
    const { ola, kari } = test.user;
    await joinNew(ola, applicationId, "privateOwner", { name: "Solsikken barnehage AS", orgNumber: "910000004" });
    measureId = (await prisma().measure.findFirstOrThrow({ where: { number: 1 } })).id;
    await save(kari, await open(kari, applicationId, "needs", measureId), { text: "Vi trenger øvelse." });
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("adds the private owner as an approver with a reason, and the owner can read that reason", async () => {
    const { kari, ola } = test.user;
    const saved = await rule({ "rule-privateOwner": "all", reason: "Alle eierne skal stå bak." });
    expect(textOf(saved)).toContain("Endret av Kari Nordmo: Alle eierne skal stå bak.");
    const section = await prisma().answer.findFirstOrThrow({ where: { field: "text" }, include: { section: true } });
    expect(section.section.sectionId).toBe("needs");
    const { rows } = await test.database.db.pool.query("select kind, rule, reason from approval_rule");
    expect(rows).toEqual([{ kind: "privateOwner", rule: "all", reason: "Alle eierne skal stå bak." }]);

    const shown = textOf(await ola.execute("approval/show", { applicationId, measureId, sectionId: "needs" }));

    expect(shown).toContain("Du svarer for Solsikken barnehage AS");
    expect(shown).toContain("«Alle eierne skal stå bak.»");
    expect(
      textOf(await kari.execute("approval/show", { applicationId, measureId, sectionId: "header" })),
    ).not.toContain("Alle eierne skal stå bak.");
  });

  it("names the missing input, and keeps the entered values", async () => {
    const answered = await rule({ "rule-privateOwner": "any", reason: " " });

    expect(textOf(answered)).toContain("Skriv hvorfor");
    expect(inputsOf(answered).find(({ id }) => id === "rule-privateOwner")?.value).toBe("any");
    const unchanged = await rule({ reason: "Uten grunn." });
    expect(textOf(unchanged)).toContain("Du har ikke endret noe ennå.");
    expect(typedIn(unchanged, "reason")).toBe("Uten grunn.");
    expect(await prisma().approvalRule.count()).toBe(0);
  });

  it("is open to the coordinator only, and its history is permanent", async () => {
    await rule({ "rule-privateOwner": "any", reason: "Én er nok." });
    await rule({ "rule-privateOwner": "none", reason: "Likevel ikke." });
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    const { liv, tor } = test.user;
    for (const [user, words] of [
      [liv, "koordinator"],
      [tor, "Det finner jeg ikke"],
    ] as const)
      for (const verb of ["rules/show", "rules/edit", "rules/set"]) {
        const data = { applicationId, sectionId: "needs", "rule-uh": "all", reason: "Kapret" };
        expect(textOf(await user.execute(verb, data))).toContain(words);
      }
    expect(await storedIn(test.database.db)).toEqual(before);
    expect(await prisma().approvalRule.count()).toBe(2);
    for (const change of ["update approval_rule set rule = 'all'", "delete from approval_rule"])
      await expect(test.database.db.pool.query(change)).rejects.toThrow(/append-only/);
    await expect(
      test.database.db.pool.query(
        "insert into approval_rule select 99, application_id, section_id, kind, 'any', null, ' ', set_by_id, at from approval_rule limit 1",
      ),
    ).rejects.toThrow(/approval_rule_reason/);
  });
});
