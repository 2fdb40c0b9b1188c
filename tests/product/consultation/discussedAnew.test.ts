import { buttonsOf, type Card, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { joinNew, open, partnership, save } from "../../support/bot/partnership";

const CHANGED = "Utkastet er endret siden Utdanningsforbundet Fjordvik svarte om drøftingen.";

describe("The shop stewards' statement about the draft", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  const clock = testClock();
  const prisma = () => test.database.db.prisma;
  const consultation = (user: TeamsUser) => open(user, applicationId, "consultation");
  const findings = async () => textOf(await test.user.kari.execute("findings/list", { applicationId }));
  const said = async () =>
    (await prisma().discussion.findMany({ orderBy: { id: "asc" } })).map((row) => row.contentHash);
  const writeNeeds = async (text: string) => {
    clock.at = new Date(clock.at.getTime() + 60_000);
    await save(test.user.kari, await open(test.user.kari, applicationId, "needs", measureId), { text });
    clock.at = new Date(clock.at.getTime() + 60_000);
  };
  const mine = ({ verb, data }: { verb: string; data: Readonly<Record<string, unknown>> }) =>
    verb === "section/merge" && data.choice === "mine";
  const restore = async (value: string) => {
    const found = await prisma().answerVersion.findFirstOrThrow({
      where: { field: "discussed", outcome: "saved", value: { equals: value } },
      orderBy: { id: "asc" },
    });
    const at = { applicationId, measureId: null, sectionId: "consultation", versionId: Number(found.id) };
    return test.user.anne.press(await test.user.anne.execute("history/version", at), "history/restore");
  };

  beforeEach(async () => {
    test = await startTestBot({ clock });
    ({ applicationId } = await partnership(test));
    const { id: party } = await prisma().party.findFirstOrThrow({ where: { kind: "union" } });
    await joinNew(test.user.tor, applicationId, "union", { party });
    measureId = (await prisma().measure.findFirstOrThrow({ where: { number: 1 } })).id;
    await writeNeeds("Først.");
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  /** Anne makes a statement about the current draft; then the draft changes. */
  async function overtaken(): Promise<void> {
    await save(test.user.anne, await consultation(test.user.anne), { discussed: "yes" });
    await writeNeeds("Etterpå.");
    expect(await findings()).toContain(CHANGED);
  }

  it("refers to the current draft when their answer conflicts with another and they keep it", async () => {
    const { tor } = test.user;
    const opened = await consultation(tor);
    await overtaken();

    const met = await save(tor, opened, { discussed: "no" });
    expect(await said()).toHaveLength(1);
    await tor.press(met, mine);

    expect(await said()).toHaveLength(2);
    expect(await findings()).not.toContain(CHANGED);
  });

  it("refers to the draft they read, even when their answer conflicts with another and they keep it", async () => {
    const { tor } = test.user;
    const opened = await consultation(tor);
    await overtaken();
    const [read = ""] = await said();
    const seen = { draftSeen: { contentHash: read, version: "1" } };
    const withSeen = JSON.parse(JSON.stringify(opened), (_key, value) =>
      value?.verb === "section/save" ? { ...value, data: { ...value.data, ...seen } } : value,
    ) as Card;

    const met = await save(tor, withSeen, { discussed: "no" });
    const kept = await tor.press(met, mine);

    expect(await said()).toEqual([read, read]);
    expect(await findings()).toContain(CHANGED);
    expect(buttonsOf(kept).find(({ verb }) => verb === "section/save")?.data).toMatchObject(seen);
  });

  it("refers to nothing new if they accept the other answer", async () => {
    const { tor } = test.user;
    const opened = await consultation(tor);
    await overtaken();

    const met = await save(tor, opened, { discussed: "no" });
    await tor.press(met, ({ verb, data }) => verb === "section/merge" && data.choice === "theirs");

    expect(await said()).toHaveLength(1);
  });

  it("refers to its original draft after undo or a restore from the history", async () => {
    const { anne } = test.user;
    await overtaken();
    const changed = await save(anne, await consultation(anne), { discussed: "no" });
    expect(await findings()).not.toContain(CHANGED);
    const [first, second] = await said();

    clock.at = new Date(clock.at.getTime() + 60_000);
    expect(textOf(await anne.press(changed, "section/undo"))).toContain("Utkastet er endret siden dere svarte.");
    expect(await said()).toEqual([first, second, first]);
    expect(await findings()).toContain(CHANGED);

    clock.at = new Date(clock.at.getTime() + 60_000);
    await restore("no");
    expect(await said()).toEqual([first, second, first, second]);
    expect(await findings()).not.toContain(CHANGED);

    clock.at = new Date(clock.at.getTime() + 60_000);
    await restore("yes");
    expect((await said()).at(-1)).toBe(first);
    expect(await findings()).toContain(CHANGED);
  });
});
