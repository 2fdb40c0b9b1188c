import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, save, setUp, typedIn } from "../../support/bot/partnership";

/** Both have the section on their card; the first saves, and then the second. */
async function both(
  [first, one]: readonly [TeamsUser, Record<string, string>],
  [second, other]: readonly [TeamsUser, Record<string, string>],
  at: { applicationId: string; sectionId: string; measureId?: string },
): Promise<Card> {
  const opened = (user: TeamsUser) => open(user, at.applicationId, at.sectionId, at.measureId ?? null);
  const [mine, theirs] = await Promise.all([opened(first), opened(second)]);
  await save(first, mine, one);
  return save(second, theirs, other);
}
const isMerging = (card: Card) => buttonsOf(card).some(({ verb }) => verb === "section/merge");

describe.each(["behovsmelding-2024", "behovsmelding-2026"])("Two members of a union in %s", (formId) => {
  let test: TestBot;
  let at: { applicationId: string; sectionId: string };
  beforeAll(async () => {
    test = await startTestBot();
    const { client, user } = test;
    const { applicationId } = await setUp(client, user.kari, { formId });
    at = { applicationId, sectionId: "consultation" };
    await joinNew(user.anne, applicationId, "union", { name: "Lærerlaget Fjordvik" });
    const { id: party } = await test.database.db.prisma.party.findFirstOrThrow({ where: { kind: "union" } });
    await joinNew(user.per, applicationId, "union", { party }, "writes");
  });
  afterAll(() => test.stop());
  const participants = async (user: TeamsUser) =>
    typedIn(await open(user, at.applicationId, at.sectionId), "participants");

  it("both keep their rows in a table that was empty, and the later person sees the result", async () => {
    const { anne, per } = test.user;
    const card = await both(
      [anne, { participants: "Leder: Kari Nordmo" }],
      [per, { participants: "Tillitsvalgt: Anne Lerkedal\nVerneombud: Per Nyvoll" }],
      at,
    );

    expect(textOf(card)).toContain("Du og Anne Lerkedal skrev samtidig. Begge endringene er med.");
    const all = "Leder: Kari Nordmo\nTillitsvalgt: Anne Lerkedal\nVerneombud: Per Nyvoll";
    expect(typedIn(card, "participants")).toBe(all);
    expect(await participants(anne)).toBe(all);
  });

  it("get a table without the row that one removed, and with the other's new row", async () => {
    const { anne, per } = test.user;
    const card = await both(
      [anne, { participants: "Leder: Kari Nordmo\nVerneombud: Per Nyvoll" }],
      [per, { participants: `${await participants(per)}\nLærer: Tor Fremmed` }],
      at,
    );

    expect(isMerging(card)).toBe(false);
    expect(await participants(anne)).toBe("Leder: Kari Nordmo\nVerneombud: Per Nyvoll\nLærer: Tor Fremmed");
  });

  it("choose if both changed a row, with the two rows one below the other and the rest once", async () => {
    const { anne, per } = test.user;
    const rest = "Verneombud: Per Nyvoll\nLærer: Tor Fremmed";
    const card = await both(
      [anne, { participants: `Rektor: Kari Nordmo\n${rest}` }],
      [per, { participants: `Virksomhetsleder: Kari Nordmo\n${rest}` }],
      at,
    );

    expect(isMerging(card)).toBe(true);
    expect(inputsOf(card)[0]?.value).toBe(`Virksomhetsleder: Kari Nordmo\nRektor: Kari Nordmo\n${rest}`);
    const saved = await per.press(card, ({ verb, data }) => verb === "section/merge" && data.choice === "together", {
      [String(inputsOf(card)[0]?.id)]: `Rektor: Kari Nordmo\n${rest}`,
    });
    expect(textOf(saved)).toContain("Takk, lagret.");
    expect(await participants(anne)).toBe(`Rektor: Kari Nordmo\n${rest}`);
  });
});

describe("Two members of a municipality in the year table of behovsmelding-2024", () => {
  let test: TestBot;
  let at: { applicationId: string; sectionId: string; measureId: string };
  beforeAll(async () => {
    test = await startTestBot();
    const { client, user } = test;
    const { applicationId } = await setUp(client, user.kari, { formId: "behovsmelding-2024" });
    await addMeasure(user.kari, applicationId, "Lesing", () => true, "regional");
    const { id: measureId } = await test.database.db.prisma.measure.findFirstOrThrow();
    at = { applicationId, sectionId: "duration", measureId };
    const { id: party } = await test.database.db.prisma.party.findFirstOrThrow({ where: { kind: "municipalOwner" } });
    for (const writer of [user.ola, user.tor])
      await joinNew(writer, applicationId, "municipalOwner", { party }, "writes");
  });
  afterAll(() => test.stop());
  const opened = (user: TeamsUser) => open(user, at.applicationId, at.sectionId, at.measureId);

  it("have no conflict over different years, or over different columns of a year", async () => {
    const { ola, tor } = test.user;
    const card = await both(
      [ola, { autumn2025Estimate: "100 000", year2026Estimate: "250 000" }],
      [tor, { year2026Reason: "Fire samlinger.", year2027Estimate: "90 000" }],
      at,
    );

    expect(isMerging(card)).toBe(false);
    const stored = await opened(ola);
    const fields = ["autumn2025Estimate", "year2026Estimate", "year2026Reason", "year2027Estimate"];
    expect(fields.map((field) => typedIn(stored, field))).toEqual(["100 000", "250 000", "Fire samlinger.", "90 000"]);
  });

  it("choose if both wrote an estimate for the same year", async () => {
    const { ola, tor } = test.user;
    const card = await both([ola, { year2027Estimate: "95 000" }], [tor, { year2027Estimate: "120 000" }], at);

    expect(isMerging(card)).toBe(true);
    expect(textOf(card)).toContain("95 000");
    await tor.press(card, ({ data }) => data.choice === "theirs");
    expect(typedIn(await opened(tor), "year2027Estimate")).toBe("95 000");
  });
});
