import { toStorableText } from "../../../bot/delivery/toStorableText";
import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { people, startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, partnership, save, setUp } from "../../support/bot/partnership";

/** Half a surrogate pair in front, a NUL in the middle, the other half at the end; and a whole pair, which is a character. */
const BROKEN = "\ud83dSam\u0000le👍r\udc4d";
const MENDED = "\ufffdSam\ufffdle👍r\ufffd";

describe("Incoming data", () => {
  it("gets U+FFFD for half a surrogate pair and for NUL, in any position", () => {
    expect(toStorableText({ a: [BROKEN, { [BROKEN]: BROKEN }], b: BROKEN })).toEqual({
      a: [MENDED, { [MENDED]: MENDED }],
      b: MENDED,
    });
  });

  it("stays unchanged and is not copied if it is well-formed", () => {
    const at = new Date();
    const activity = { at, none: null, left: undefined, number: 1.5, yes: true, text: "æøå 👩‍👩‍👧 \u202e\n" };

    expect(toStorableText(activity)).toBe(activity);
    expect(toStorableText({ ...activity, more: BROKEN }).at).toBe(at);
  });

  it("keeps a key that names a prototype as an ordinary key", () => {
    const data = JSON.parse('{"__proto__": {"admin": true}}') as Record<string, unknown>;

    expect(Object.keys(toStorableText(data))).toEqual(["__proto__"]);
    expect((toStorableText(data) as { admin?: boolean }).admin).toBeUndefined();
  });

  it("can be nested as deeply as a message has room for", () => {
    const deep = JSON.parse(`${"[".repeat(400_000)}${"]".repeat(400_000)}`);

    expect(() => toStorableText(deep)).not.toThrow();
  });
});

describe("Text that cannot be stored", () => {
  let test: TestBot;
  let applicationId: string;
  let measureId: string;
  const prisma = () => test.database.db.prisma;

  beforeAll(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
    measureId = (await prisma().measure.findFirstOrThrow({ where: { number: 1 } })).id;
  });
  afterAll(() => test.stop());
  afterEach(() => expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]));

  it("is repaired in the name of a measure", async () => {
    const card = await addMeasure(test.user.kari, applicationId, BROKEN);

    expect(textOf(card)).toContain(MENDED);
    expect(await prisma().measure.count({ where: { name: MENDED } })).toBe(1);
  });

  it("is repaired in an answer", async () => {
    const { kari } = test.user;
    const saved = await save(kari, await open(kari, applicationId, "partnership", measureId), { text: BROKEN });

    expect(textOf(saved)).toContain("Takk, lagret");
    expect(inputsOf(saved)[0]?.value).toBe(MENDED);
    expect((await prisma().answer.findFirstOrThrow({ where: { field: "text" } })).value).toBe(MENDED);
  });

  it("is repaired in the names of a party", async () => {
    const card = await joinNew(test.user.ola, applicationId, "privateOwner", {
      name: BROKEN,
      shortName: `K${BROKEN}`,
      orgNumber: "910000004",
    });

    expect(textOf(card)).toContain(MENDED);
    expect(await prisma().party.findFirst({ where: { kind: "privateOwner" } })).toMatchObject({
      name: MENDED,
      shortName: `K${MENDED}`,
    });
  });

  it("is repaired in the comment of a change request", async () => {
    const { kari, liv } = test.user;
    await save(kari, await open(kari, applicationId, "partnership", measureId), { text: "Vi møtes to ganger." });
    await kari.execute("walk/send", { applicationId });
    const approval = await liv.execute("approval/show", { applicationId, measureId, sectionId: "partnership" });

    const asked = await liv.press(approval, "section/askChange", { comment: BROKEN });

    expect(textOf(asked)).toContain(MENDED);
    expect((await prisma().changeRequest.findFirstOrThrow()).comment).toBe(MENDED);
  });

  it("is ignored as a field key, and the fields beside it are saved", async () => {
    const { kari } = test.user;
    const card = await open(kari, applicationId, "ownEffort", measureId);
    const { verb, data } = buttonsOf(card).find((each) => each.verb === "section/save") as ReturnType<
      typeof buttonsOf
    >[number];
    const slot = String(inputsOf(card)[0]?.id);
    const base = { ...(data.base as object), [`${slot}\ud800`]: "0:aaaaaaaaaa", "\u0000": "0:aaaaaaaaaa" };

    const saved = await kari.execute(verb, {
      ...data,
      base,
      [slot]: "Tid.",
      [`${slot}\ud800`]: "X",
      "\ud800": "X",
      "\u0000": "X",
    });

    expect(textOf(saved)).toContain("Takk, «3 Eiers egeninnsats» er lagret.");
    expect(await prisma().answer.findMany({ where: { section: { sectionId: "ownEffort" } } })).toMatchObject([
      { field: "text", value: "Tid." },
    ]);
  });

  it("is repaired in the title, the network and the owner of a new application", async () => {
    const made = await setUp(test.client, test.user.kari, { title: BROKEN, network: BROKEN, owner: BROKEN });

    expect(await prisma().application.findUniqueOrThrow({ where: { id: made.applicationId } })).toMatchObject({
      title: MENDED,
      network: MENDED,
    });
    expect(await prisma().party.count({ where: { applicationId: made.applicationId, name: MENDED } })).toBe(1);
  });

  it("is repaired in a person's own name and in typed messages", async () => {
    const odd = test.client.as({ ...people.tor, id: "odd", name: BROKEN });

    expect(textOf(await odd.say(`spill som ${BROKEN}`))).toContain(MENDED.toLowerCase().replace("👍", " "));
    expect((await prisma().person.findFirstOrThrow({ where: { teamsId: "odd" } })).name).toBe(MENDED);
  });

  it("matches no button when it is in a verb", async () => {
    expect(textOf(await test.user.kari.execute("measure/add\u0000", { applicationId, name: "Kapret" }))).toContain(
      "Dette kortet er gammelt",
    );
    expect(await prisma().measure.count({ where: { name: "Kapret" } })).toBe(0);
  });
});
