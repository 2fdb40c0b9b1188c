import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { people, type TestBot } from "../../support/bot/bot";
import { partnership } from "../../support/bot/partnership";
import { playedOnce } from "../../support/bot/playedOnce";

let original: Awaited<ReturnType<typeof playedOnce<Awaited<ReturnType<typeof partnership>>>>>;
beforeAll(async () => {
  original = await playedOnce(partnership);
});
afterAll(() => original.drop());

describe("An invitation", () => {
  let test: TestBot;
  let applicationId: string;
  let party: string;
  let torId: string;
  const list = async () => textOf(await test.user.kari.execute("parties/list", { applicationId }));
  const home = (user = test.user.tor) => user.execute("me/tasks", {});
  const choices = async () => {
    const card = await test.user.kari.execute("parties/invite", { applicationId });
    return inputsOf(card)
      .filter(({ id }) => id === "people")
      .flatMap((input) => input.choices.map(({ title }) => title));
  };
  const send = (to: string, user = test.user.kari) =>
    user.execute("parties/sendInvitations", { applicationId, people: torId, party: to });

  beforeEach(async () => {
    test = await original.start();
    ({ applicationId } = original.played);
    const { prisma } = test.database.db;
    await test.user.tor.say("hei");
    party = (await prisma.party.findFirstOrThrow({ where: { name: "Læringsmiljøsenteret" } })).id;
    torId = (await prisma.person.findFirstOrThrow({ where: { name: "Tor Fremmed" } })).id;
  });
  afterEach(async () => {
    test.connector.setRoster(Object.values(people));
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it.each([
    ["a party", () => party, "party/joinKind"],
    ["no party", () => "open", "party/join"],
  ])("for %s stands at home until it is answered, and says who sent it", async (_which, to, verb) => {
    await send(to());
    test.connector.setRoster([]);
    const card = await home();
    expect(textOf(card)).toContain("Kari Nordmo har invitert deg til");
    expect(buttonsOf(card).map((each) => each.verb)).toEqual([verb, "party/decline", "me/reminders", "play/as"]);
    test.connector.setRoster(Object.values(people));
    const kari = textOf(await home(test.user.kari));
    expect(kari).toContain("Invitert, ikke svart: Tor Fremmed (11. januar)");
    expect(await list()).toContain("Tor Fremmed · invitert 11. januar, har ikke svart");

    const which = await test.user.tor.execute("party/joinKind", { applicationId, kind: "uh" });
    await test.user.tor.press(which, "party/joinAs", { party, roles: "writes" });
    expect(textOf(await home())).not.toContain("invitert deg");
    expect(await list()).not.toContain("har ikke svart");
    const after = textOf(await home(test.user.kari));
    expect(after).not.toContain("ikke svart");
    expect(after).toContain("Nye: ");
  });

  it("is declined with one press, which its inviter sees, and can be sent again", async () => {
    const { kari, tor } = test.user;
    await send(party);
    const card = await home();
    const declined = await tor.press(card, "Nei takk");
    expect(textOf(declined)).toContain("Takk for svaret");
    expect(buttonsOf(declined).map(({ verb }) => verb)).toContain("party/join");
    expect(textOf(await home())).not.toContain("invitert deg");
    expect(textOf(await home(kari))).toContain("Har takket nei: Tor Fremmed (11. januar)");
    expect(await choices()).toContain("Tor Fremmed");

    const from = test.client.mark;
    const again = await kari.press(await kari.execute("parties/list", { applicationId }), "parties/remindInvited");
    expect(textOf(again)).toContain("Tor Fremmed har fått invitasjonen på nytt.");
    await tor.press(await tor.receive(from, "inviterer deg"), "Bli med");
    expect(textOf(await home())).toContain("Kari Nordmo har invitert deg");
  });

  it("is not sent twice: who is invited is listed with «Minn», which returns to the list", async () => {
    const { kari, liv, tor } = test.user;
    await send("open");
    expect(await choices()).not.toContain("Tor Fremmed");
    expect(textOf(await send(party))).toContain("Velg minst én.");
    expect(textOf(await send(party, liv))).toContain("Velg minst én.");
    expect(await test.database.db.prisma.invitation.count()).toBe(1);

    const from = test.client.mark;
    const card = await kari.execute("parties/invite", { applicationId });
    const again = await kari.press(card, "parties/remindInvited");
    expect(textOf(again)).toContain("Tor Fremmed har fått invitasjonen på nytt.");
    expect(textOf(again)).toContain("Inviter flere");
    await tor.receive(from, "Kari Nordmo inviterer deg");
  });

  it("is answered and sent again by nobody else", async () => {
    const { anne, liv } = test.user;
    await send("open");
    const remind = { applicationId, personId: torId, shownOn: "invite" };
    for (const user of [anne, liv])
      expect(textOf(await user.execute("parties/remindInvited", remind))).toContain("Dette kortet er gammelt");
    expect(textOf(await anne.execute("party/decline", { applicationId }))).toContain("Dette kortet er gammelt");
    expect(await test.database.db.prisma.invitation.count({ where: { declinedAt: null } })).toBe(1);
  });
});
