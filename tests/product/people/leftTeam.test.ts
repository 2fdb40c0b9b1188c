import { textOf } from "../../../demo/card";
import { people, startTestBot, type TestBot } from "../../support/bot/bot";
import { partnership } from "../../support/bot/partnership";

const { liv, kari } = people;

describe("A person who leaves the team", () => {
  let test: TestBot;
  let applicationId: string;
  beforeEach(async () => {
    test = await startTestBot();
    ({ applicationId } = await partnership(test));
  });
  afterEach(() => test.stop());

  const change = (
    what: "membersRemoved" | "membersAdded",
    who: { id: string; aadObjectId?: string },
    more: object = {},
  ) => {
    const activity = test.user.kari.activity("channel", { type: "conversationUpdate", [what]: [who] });
    // Teams sends the event for the team, whose id is the id of its first channel.
    return test.client.deliver({
      ...activity,
      conversation: { ...(activity.conversation as object), id: "19:general" },
      ...more,
    });
  };
  const reads = async () => textOf(await test.user.liv.execute("walk/resume", { applicationId }));
  const reminded = async () => {
    const card = await test.user.kari.execute("reminders/people", { applicationId });
    return textOf(card);
  };

  it("cannot read or write and gets no reminders, and the coordinator is told and can keep them in", async () => {
    const section = await test.user.liv.execute("walk/resume", { applicationId });
    expect(textOf(section)).toContain("Lagre");
    const from = test.client.mark;
    await change("membersRemoved", { id: liv.id, aadObjectId: liv.aadObjectId });

    const told = await test.user.kari.receive(from, "har forlatt teamet");
    expect(textOf(told)).toContain("Liv Strandheim er ikke i teamet lenger (Læringsmiljøsenteret)");
    expect(await reads()).not.toContain("Lagre");
    await test.user.liv.press(section, ({ verb }) => verb === "section/save");
    expect(await test.database.db.prisma.answerVersion.count()).toBe(0);
    expect(await reminded()).not.toContain("Liv Strandheim");
    test.connector.setRoster(Object.values(people).filter(({ id }) => id !== liv.id));
    expect(textOf(await test.user.liv.say("mine oppgaver"))).not.toContain("Behovsmelding 2027");
    test.connector.setRoster(Object.values(people));
    expect(textOf(await test.user.kari.execute("parties/list", { applicationId }))).toContain("Har forlatt teamet");

    const kept = await test.user.kari.press(told, "Behold");
    expect(textOf(kept)).not.toContain("Har forlatt teamet");
    expect(textOf(kept)).toContain("Liv Strandheim");
    expect(await reads()).toContain("Lagre");
    expect(await reminded()).toContain("Liv Strandheim");
  });

  it("can be removed by the coordinator, and the list of parties then no longer shows the departure", async () => {
    const from = test.client.mark;
    await change("membersRemoved", { id: liv.id });
    const told = await test.user.kari.receive(from, "har forlatt teamet");

    expect(textOf(await test.user.kari.press(told, "Ta ut"))).not.toContain("Liv Strandheim");
    expect(await test.database.db.prisma.member.count({ where: { person: { teamsId: liv.id } } })).toBe(0);
    expect(await reads()).not.toContain("Lagre");
  });

  it("has full access again after they return to the team", async () => {
    await change("membersRemoved", { id: liv.id });
    expect(await reads()).not.toContain("Lagre");
    await change("membersAdded", { id: liv.id });
    expect(await reads()).toContain("Lagre");
    expect(await reminded()).toContain("Liv Strandheim");
  });

  it("is recognised by the object id, and only through an event of this team", async () => {
    await change(
      "membersRemoved",
      { id: liv.id },
      { channelData: { tenant: { id: "tenant" }, team: { id: "team-2" } } },
    );
    await change(
      "membersRemoved",
      { id: liv.id },
      {
        conversation: { id: "19:general", conversationType: "channel", tenantId: "other" },
        channelData: { tenant: { id: "other" }, team: { id: "team" } },
      },
    );
    expect(await reads()).toContain("Lagre");

    await change("membersRemoved", { id: "29:another-id", aadObjectId: liv.aadObjectId });
    expect(await reads()).not.toContain("Lagre");
  });

  it("is not assumed to have left if the roster fails or is incomplete", async () => {
    test.connector.setRoster([kari], Object.values(people));
    test.connector.failRoster(503);
    await test.user.kari.execute("parties/invite", { applicationId });
    test.connector.failRoster(null);
    await test.user.kari.execute("parties/invite", { applicationId });
    expect(await reads()).toContain("Lagre");
  });

  it("is detected without the event when the roster is read, and raises no further question once kept in", async () => {
    const from = test.client.mark;
    test.connector.setRoster(Object.values(people).filter(({ id }) => id !== liv.id));
    await test.user.kari.execute("parties/invite", { applicationId });
    const told = await test.user.kari.receive(from, "har forlatt teamet");
    expect(textOf(told)).toContain("Liv Strandheim");
    expect(await reads()).not.toContain("Lagre");
    expect(await reminded()).not.toContain("Liv Strandheim");

    await test.user.kari.press(told, "Behold");
    await test.user.kari.execute("parties/invite", { applicationId });
    expect(await reads()).toContain("Lagre");
    await change("membersRemoved", { id: liv.id });
    expect(await reads()).not.toContain("Lagre");
  });

  it("can be replaced as coordinator, and the municipality's members are told that one of them can take over", async () => {
    const which = await test.user.ola.execute("party/joinKind", { applicationId, kind: "municipalOwner" });
    await test.user.ola.press(which, "party/joinAs", { roles: "writes,approves" });
    const from = test.client.mark;
    await change("membersRemoved", { id: kari.id });
    const told = await test.user.ola.receive(from, "har forlatt teamet");
    expect(textOf(told)).toContain("Kari Nordmo leder skrivingen og er ikke i teamet lenger.");
  });
});
