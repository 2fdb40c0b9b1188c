import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { joinNew, save, typedIn } from "../../support/bot/partnership";
import { type WritingTogether, writingTogether } from "../../support/bot/writingTogether";

let test: TestBot;
let shared: WritingTogether;

beforeAll(async () => {
  test = await startTestBot();
  shared = await writingTogether(test, [test.user.ola]);
});
afterAll(() => test.stop());

const opened = (user: TeamsUser, sectionId: string) => shared.opened(user, sectionId);
const history = (sectionId: string, field: string) => shared.versions(sectionId, field);
const saidConflict = (card: Card) => textOf(card).includes("lagret dette feltet mens du skrev");
const choose = (user: TeamsUser, card: Card, choice: string, typed: Record<string, string> = {}) =>
  user.press(card, ({ verb, data }) => verb === "section/merge" && data.choice === choice, typed);

describe("Two people who save the same field at the same moment", () => {
  it("lose neither text, whoever comes first, and the later person sees both", async () => {
    const { kari, ola } = test.user;
    for (let round = 1; round <= 20; round += 1) {
      const [mine, theirs] = await Promise.all([opened(kari, "ownEffort"), opened(ola, "ownEffort")]);
      const texts = { kari: `Kari, runde ${round}.`, ola: `Ola, runde ${round}.` };
      const both = [() => save(kari, mine, { text: texts.kari }), () => save(ola, theirs, { text: texts.ola })];

      const cards =
        round % 2
          ? await Promise.all(both.map((press) => press()))
          : (await Promise.all([...both].reverse().map((press) => press()))).reverse();

      const last = (await history("ownEffort", "text")).slice(-2);
      expect(last.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "saved"]);
      expect(last.map(({ value }) => value).sort()).toEqual([texts.kari, texts.ola]);

      const stands = (
        await test.database.db.prisma.answer.findFirstOrThrow({
          where: { field: "text", section: { sectionId: "ownEffort" } },
        })
      ).value;
      expect(stands).toBe(last.find(({ outcome }) => outcome === "saved")?.value);

      expect(cards.filter(saidConflict)).toHaveLength(1);
      const [later, own, other] = saidConflict(cards[0] as Card)
        ? [cards[0] as Card, texts.kari, texts.ola]
        : [cards[1] as Card, texts.ola, texts.kari];
      expect(textOf(later)).toContain(own);
      expect(textOf(later)).toContain(other);
      expect(typedIn(later, "text")).toBe(`${own} ${other}`);
      expect(stands).toBe(other);
    }
  });

  it("end with the later text if its writer keeps it after seeing the other", async () => {
    const { kari, ola } = test.user;
    const [mine, theirs] = await Promise.all([opened(kari, "audience"), opened(ola, "audience")]);
    await save(kari, mine, { text: "Alle lærere." });
    const merging = await save(ola, theirs, { text: "Alle ledere." }, "next");
    expect(saidConflict(merging)).toBe(true);

    const saved = await choose(ola, merging, "mine");

    expect(textOf(saved)).toContain("Takk, lagret");
    expect((await history("audience", "text")).map(({ value, outcome }) => [value, outcome])).toEqual([
      ["Alle lærere.", "saved"],
      ["Alle ledere.", "conflict"],
      ["Alle ledere.", "saved"],
    ]);
  });

  it("end with the other text if the later writer accepts it", async () => {
    const { kari, ola } = test.user;
    const [mine, theirs] = await Promise.all([opened(kari, "audience"), opened(ola, "audience")]);
    await save(kari, mine, { text: "Alle ansatte." });
    const merging = await save(ola, theirs, { text: "Noen ansatte." });

    const after = await choose(ola, merging, "theirs");
    expect(textOf(after)).toContain("Den andres tekst står. Din ligger i historikken.");
    expect(typedIn(after, "text")).toBe("Alle ansatte.");

    const { value, writtenById } = await test.database.db.prisma.answer.findFirstOrThrow({
      where: { field: "text", section: { sectionId: "audience" } },
    });
    expect(value).toBe("Alle ansatte.");
    expect((await history("audience", "text")).at(-1)).toMatchObject({ value: "Noen ansatte.", outcome: "conflict" });
    expect((await test.database.db.prisma.person.findUniqueOrThrow({ where: { id: writtenById } })).name).toBe(
      "Kari Nordmo",
    );
  });

  it("have no conflict over a field that the later person left unchanged", async () => {
    const { kari, ola } = test.user;
    const [mine, theirs] = await Promise.all([opened(kari, "outcomes"), opened(ola, "outcomes")]);

    const cards = await Promise.all([
      save(kari, mine, { asPlanned: "Etter planen." }),
      save(ola, theirs, { practice: "Ny praksis." }),
    ]);

    expect(cards.some(saidConflict)).toBe(false);
    const now = await opened(kari, "outcomes");
    expect([typedIn(now, "asPlanned"), typedIn(now, "practice")]).toEqual(["Etter planen.", "Ny praksis."]);
  });

  it("get a question about a change the later person had not seen", async () => {
    const { kari, ola } = test.user;
    const [mine, theirs] = await Promise.all([opened(kari, "economy"), opened(ola, "economy")]);
    await save(ola, theirs, { grant: "100 000" });
    const unreadable = await save(kari, mine, { grant: "mye" });
    expect(typedIn(unreadable, "grant")).toBe("mye");

    const clash = await save(kari, unreadable, { grant: "200 000" });

    expect(saidConflict(clash)).toBe(true);
    expect(textOf(clash)).toContain("100\u00a0000");
    expect((await test.database.db.prisma.amount.findFirstOrThrow({ where: { purpose: "grant" } })).kroner).toBe(
      100_000,
    );
  });
});

describe("People of different parties who save at the same moment", () => {
  it("do not block each other, and all their answers are stored", async () => {
    const { kari, liv } = test.user;
    const cards = await Promise.all([
      opened(kari, "economy"),
      opened(liv, "economy"),
      opened(kari, "other"),
      opened(liv, "teacherEducation"),
    ]);
    const [owner, uh, other, education] = cards as [Card, Card, Card, Card];

    const saved = await Promise.all([
      save(kari, owner, { use: "Tid til samlinger." }),
      save(liv, uh, { grant: "201 500", travel: "40 000", use: "Fagtid." }),
      save(kari, other, { sami: "yes" }),
      save(liv, education, { text: "Nye emner." }),
    ]);

    for (const card of saved) expect(textOf(card)).toContain("Takk, lagret");
    const values = (await test.database.db.prisma.answer.findMany()).map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["Tid til samlinger.", 40_000, "Fagtid.", "yes", "Nye emner."]));
  });

  it("have a conflict in a shared field, while a third person's own field is saved", async () => {
    const { kari, ola, per } = test.user;
    await joinNew(per, shared.applicationId, "privateOwner", { name: "Maur AS", orgNumber: "910000004" });
    const cards = (await Promise.all([opened(kari, "units"), opened(ola, "units"), opened(per, "units")])) as [
      Card,
      Card,
      Card,
    ];
    expect(inputsOf(cards[2]).map(({ id }) => id)).toEqual(inputsOf(cards[0]).map(({ id }) => id));

    const answered = await Promise.all([
      save(kari, cards[0], { publicSchools: "12" }),
      save(ola, cards[1], { publicSchools: "14" }),
      save(per, cards[2], { privateKindergartens: "3" }),
    ]);

    expect(answered.map(saidConflict).filter(Boolean)).toHaveLength(1);
    expect((await history("units", "publicSchools")).map(({ value }) => value).sort()).toEqual([12, 14]);
    expect((await history("units", "privateKindergartens")).map(({ value, outcome }) => [value, outcome])).toEqual([
      [3, "saved"],
    ]);
  });

  it("get different numbers for measures that they add at the same moment", async () => {
    const { kari } = test.user;
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        kari.execute("measure/add", { applicationId: shared.applicationId, name: `Samtidig ${index}`, partyIds: "" }),
      ),
    );

    const numbers = (await test.database.db.prisma.measure.findMany({ orderBy: { number: "asc" } })).map(
      ({ number }) => number,
    );
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("become members of one party if they name it at the same moment", async () => {
    const { kari, liv, per, tor } = test.user;
    const joining = {
      applicationId: shared.applicationId,
      kind: "union",
      party: "new",
      name: "Fellesforbundet",
      roles: "writes",
    };

    const cards = await Promise.all([liv, per, tor].map((user) => user.execute("party/joinAs", joining)));

    expect(await test.database.db.prisma.party.count({ where: { name: "Fellesforbundet" } })).toBe(1);
    expect(cards.filter((card) => textOf(card).includes("«Fellesforbundet» er med allerede"))).toHaveLength(2);
    expect(textOf(await kari.execute("parties/list", { applicationId: shared.applicationId }))).toContain(
      "Fellesforbundet",
    );
  });

  it("never cause errors for each other, whatever they do at once", async () => {
    const { kari, ola, liv, per, anne } = test.user;
    const { applicationId, placeOf } = shared;
    for (let round = 1; round <= 8; round += 1) {
      const [needs, partnershipCard, education, approval] = (await Promise.all([
        opened(kari, "needs"),
        opened(liv, "partnership"),
        opened(liv, "teacherEducation"),
        liv.execute("approval/show", placeOf("teacherEducation")),
      ])) as [Card, Card, Card, Card];
      const judged = buttonsOf(approval).find(({ verb }) => verb === "section/askChange")?.data ?? {};

      const cards = await Promise.all([
        save(kari, needs, { text: `Runde ${round}.` }, "next"),
        save(liv, partnershipCard, { text: `Runde ${round}.` }, "next"),
        save(liv, education, { text: `Runde ${round}.` }),
        kari.execute("walk/send", { applicationId }),
        liv.execute("walk/send", { applicationId }),
        liv.execute("section/approve", { ...judged }),
        liv.execute("section/askChange", { ...judged, comment: `Runde ${round}.` }),
        kari.execute("measure/add", { applicationId, name: `Runde ${round}`, partyIds: "" }),
        ola.execute("walk/goTo", placeOf("needs")),
        anne.execute("walk/resume", { applicationId }),
        per.execute("party/joinAs", {
          applicationId,
          kind: "union",
          party: "new",
          name: `Forbund ${round}`,
          roles: "writes",
        }),
      ]);

      for (const card of cards) expect(textOf(card)).not.toContain("Her gikk noe galt");
    }
    expect(test.log.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });
});
