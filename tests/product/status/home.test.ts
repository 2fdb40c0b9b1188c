import { buttonsOf, textOf } from "../../../demo/card";
import { people, type TestBot } from "../../support/bot/bot";
import { joinKommune, joinNew, partnership } from "../../support/bot/partnership";
import { playedOnce } from "../../support/bot/playedOnce";

const everybody = Object.values(people);
let original: Awaited<ReturnType<typeof playedOnce<Awaited<ReturnType<typeof partnership>>>>>;
beforeAll(async () => {
  original = await playedOnce(partnership);
});
afterAll(() => original.drop());

describe("«Mine oppgaver»", () => {
  let test: TestBot;
  let applicationId: string;
  const at = () => ({ applicationId });

  beforeEach(async () => {
    test = await original.start();
    ({ applicationId } = original.played);
  });
  afterEach(async () => {
    test.connector.setRoster(everybody);
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("shows the applications of a person's teams to somebody who is in none, to join at once", async () => {
    const { tor } = test.user;
    const home = await tor.execute("me/tasks", {});
    expect(textOf(home)).toContain("Du er ikke med i noe ennå");
    expect(textOf(home)).toContain("Dette skrives i team du er med i");
    expect(textOf(await tor.press(home, "party/join"))).toContain("hva slags part");
  });

  it("says what to do to somebody whose teams have none", async () => {
    const { tor } = test.user;
    test.connector.setRoster([]);
    const home = await tor.execute("me/tasks", {});
    expect(textOf(home)).toContain("Be koordinatoren legge deg til i teamet");
    expect(buttonsOf(home).map(({ verb }) => verb)).toEqual(["me/reminders", "play/as"]);
  });

  it("lists an invitation until the person has joined, even if its card has scrolled away", async () => {
    const { kari, tor } = test.user;
    const prisma = test.database.db.prisma;
    const lms = await prisma.party.findFirstOrThrow({ where: { name: "Læringsmiljøsenteret" } });
    await tor.execute("me/tasks", {});
    const { id: torId } = await prisma.person.findFirstOrThrow({ where: { name: "Tor Fremmed" } });
    await kari.execute("parties/sendInvitations", { ...at(), people: torId, party: lms.id });

    test.connector.setRoster([]);
    const home = await tor.execute("me/tasks", {});
    expect(textOf(home)).toContain("Du blir med for Læringsmiljøsenteret, og kan godkjenne med en gang.");
    const join = buttonsOf(home).find(({ verb }) => verb === "party/joinKind");
    expect(join?.data).toMatchObject({ ...at(), kind: "uh" });
  });

  it("has a newcomer who waits for a yes, until somebody has answered", async () => {
    const { kari, tor } = test.user;
    const lms = await test.database.db.prisma.party.findFirstOrThrow({ where: { name: "Læringsmiljøsenteret" } });
    const which = await tor.execute("party/joinKind", { ...at(), kind: "uh" });
    await tor.press(which, "party/joinAs", { party: lms.id, roles: "writes,approves" });

    const home = await kari.execute("me/tasks", {});
    expect(textOf(home)).toContain("Skal Tor Fremmed få godkjenne?");
    const asked = await kari.press(home, "newcomer/show");
    await kari.press(asked, ({ data }: { data: Record<string, unknown> }) => data.answer === "approves");
    const answered = textOf(await kari.execute("me/tasks", {}));
    expect(answered).not.toContain("Skal Tor Fremmed få godkjenne?");
    expect(answered).toContain("Nye: ");
  });

  it("has the question of a take-over, for who says yes or no and for the coordinator", async () => {
    const { kari, ola, tor } = test.user;
    await joinKommune(test, ola, applicationId);
    await joinNew(tor, applicationId, "municipalOwner", { name: "Dalen kommune", orgNumber: "930000000" });
    await ola.execute("takeOver/send", { ...at(), reason: "Kari har ikke svart på tre uker." });

    const home = await tor.execute("me/tasks", {});
    expect(textOf(home)).toContain("Ola Bakkevik vil ta over som koordinator");
    expect(buttonsOf(await tor.press(home, "takeOver/show")).map(({ verb }) => verb)).toContain("takeOver/agree");
    expect(buttonsOf(await kari.execute("takeOver/show", at())).map(({ verb }) => verb)).toContain("takeOver/here");
    expect(textOf(await ola.execute("takeOver/show", at()))).not.toContain("Kari har ikke svart");
  });

  it("has a question from a colleague, until it is answered", async () => {
    const { kari, liv } = test.user;
    const { id } = await test.database.db.prisma.person.findFirstOrThrow({ where: { name: "Liv Strandheim" } });
    const place = { ...at(), measureId: null, sectionId: "partners" };
    await kari.execute("thread/sendQuestion", { ...place, colleague: id, question: "Hvem er kontakten?" });

    const home = await liv.execute("me/tasks", {});
    expect(textOf(home)).toContain("Kari Nordmo spør: Hvem er kontakten?");
    const thread = await liv.press(home, "thread/show");
    await liv.press(thread, "thread/add", { comment: "Det er meg." });
    expect(textOf(await liv.execute("me/tasks", {}))).not.toContain("Hvem er kontakten?");
  });
});

it("Every card of a personal chat leads to the overview, and those in the channel do not", async () => {
  const test = await original.start();
  const { applicationId } = original.played;
  const roles = await test.user.kari.execute("me/roles", { applicationId });
  expect(buttonsOf(roles).filter(({ verb }) => verb === "me/tasks")).toHaveLength(1);
  const help = await test.user.kari.say("hjelp", "channel");
  expect(buttonsOf(help).some(({ verb }) => verb === "me/tasks")).toBe(false);
  await test.stop();
});
