import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, partnership, save, setUp, typedIn } from "../../support/bot/partnership";

describe("The journey through an application", () => {
  let test: TestBot;
  beforeEach(async () => {
    test = await startTestBot();
  });
  afterEach(() => test.stop());

  const measureId = async () => (await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;

  it("starts in the channel with a status card that is updated in place", async () => {
    const { client, user, connector } = test;
    const { applicationId, statusActivityId } = await setUp(client, user.kari);
    const from = client.mark;

    await addMeasure(user.kari, applicationId, "Ledersamlinger");

    const updated = await client.awaitSent(from, ({ kind }) => kind === "updated", "the status card anew");
    expect(updated).toMatchObject({ activityId: statusActivityId, conversationId: "19:channel" });
    expect(textOf(updated.card ?? {})).toContain("Ledersamlinger");
    const posts = connector.sent.filter(
      ({ kind, card }) => kind === "sent" && card && buttonsOf(card).some(({ verb }) => verb === "draft/compile"),
    );
    expect(posts).toHaveLength(1);
  });

  it("names every invalid set-up input and keeps the entered values", async () => {
    const { user } = test;
    const typed = {
      title: "",
      year: "i fjor",
      date: "2027-02-30",
      time: "12:00",
      owner: "Fjordvik kommune",
      orgNumber: "910000005",
      network: "",
    };

    const card = await user.kari.press(await user.kari.say("ny", "channel"), "application/create", typed, "channel");

    expect(Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]))).toMatchObject(typed);
    expect(await test.database.db.prisma.application.count()).toBe(0);
  });

  it("asks a party only for its own sections and fields, and skips measures without that party", async () => {
    const { user } = test;
    const { applicationId } = await partnership(test);
    const id = await measureId();

    const lms = await open(user.liv, applicationId, "economy", id);
    expect(inputsOf(lms).map((input) => input.id.split(".")[0])).toEqual(["grant", "travel", "use"]);

    const nord = await open(user.per, applicationId, "economy", id);
    expect(inputsOf(nord)).toEqual([]);
    expect(textOf(nord)).not.toContain("Ledersamlinger");

    const union = await open(user.anne, applicationId, "outcomes", id);
    expect(inputsOf(union)).toEqual([]);
  });

  it("stores an answer before the card responds, and shows it to others as read-only", async () => {
    const { user, database } = test;
    const { applicationId } = await partnership(test);
    const id = await measureId();

    const next = await save(
      user.kari,
      await open(user.kari, applicationId, "needs", id),
      { text: "Lederne trenger møteplasser." },
      "next",
    );

    const stored = await database.db.prisma.answer.findFirstOrThrow({ where: { field: "text" } });
    expect(stored.value).toBe("Lederne trenger møteplasser.");
    expect(buttonsOf(next).find(({ verb }) => verb === "section/save")?.data.sectionId).toBe("partnership");

    const seen = await open(user.anne, applicationId, "needs", id);
    expect(textOf(seen)).toContain("Lederne trenger møteplasser.");
    expect(typedIn(seen, "text")).toBe("");
  });

  it("continues at the step where the member stopped", async () => {
    const { user } = test;
    const { applicationId } = await partnership(test);
    const id = await measureId();
    await save(user.kari, await open(user.kari, applicationId, "ownEffort", id), { text: "Tid og lokaler." }, "next");

    const again = await user.kari.press(await user.kari.say("hei"), "walk/resume");

    expect(buttonsOf(again).find(({ verb }) => verb === "section/save")?.data).toMatchObject({
      sectionId: "outcomes",
      measureId: id,
    });
  });

  it.each([
    ["200 000,-", 200_000],
    ["201 500,- (LMS)", 201_500],
    ["269.500, -", 269_500],
    ["Kr 50 000", 50_000],
    ["0,-", 0],
  ])("accepts the amount %s", async (typed, kroner) => {
    const { user, database } = test;
    const { applicationId } = await partnership(test);

    await save(user.liv, await open(user.liv, applicationId, "economy", await measureId()), { grant: typed });

    expect(await database.db.prisma.amount.findMany({ select: { kroner: true, purpose: true } })).toEqual([
      { kroner, purpose: "grant" },
    ]);
  });

  it.each(["-500", "200,50", "mye", "1000000000000"])(
    "refuses the amount %s with a sentence, and keeps it and the other answers",
    async (typed) => {
      const { user, database } = test;
      const { applicationId } = await partnership(test);
      const card = await save(
        user.liv,
        await open(user.liv, applicationId, "economy", await measureId()),
        { grant: typed, use: "Fagtid og reise." },
        "next",
      );

      expect(typedIn(card, "grant")).toBe(typed);
      expect(typedIn(card, "use")).toBe("Fagtid og reise.");
      expect(await database.db.prisma.amount.count()).toBe(0);
      expect(await database.db.prisma.answer.count({ where: { field: "use" } })).toBe(1);
      expect(textOf(card)).not.toContain("Takk, lagret");
    },
  );

  it("asks the approvers when a section is submitted, and announces that an edit voids an approval", async () => {
    const { client, user } = test;
    const { applicationId } = await partnership(test);
    const id = await measureId();
    const education = await open(user.liv, applicationId, "teacherEducation", id);
    await save(user.liv, education, { text: "Vi bruker erfaringene i undervisningen." });
    const from = client.mark;
    await user.liv.execute("walk/send", { applicationId });
    const asked = await user.liv.receive(from, "Vi bruker erfaringene i undervisningen.");

    const approved = await user.liv.press(asked, "section/approve");
    expect(textOf(approved)).toContain("godkjent");

    const later = client.mark;
    await save(user.liv, await open(user.liv, applicationId, "teacherEducation", id), {
      text: "Vi bruker erfaringene i all undervisning.",
    });
    const anew = await user.liv.receive(later, "Vi bruker erfaringene i all undervisning.");
    expect(textOf(anew)).toContain("Siden er det endret");

    const old = await user.liv.press(asked, "section/approve");
    expect(textOf(old)).toContain("Vi bruker erfaringene i all undervisning.");
    expect(await test.database.db.prisma.approval.count()).toBe(1);
  });

  it("sends a change request to the writers as a card, and requires its comment", async () => {
    const { client, user } = test;
    const { applicationId } = await partnership(test);
    const id = await measureId();
    await save(user.kari, await open(user.kari, applicationId, "partnership", id), { text: "Vi møtes to ganger." });
    await user.kari.execute("walk/send", { applicationId });
    const approval = await user.liv.execute("approval/show", {
      applicationId,
      measureId: id,
      sectionId: "partnership",
    });

    const without = await user.liv.press(approval, "section/askChange", { comment: "  " });
    expect(buttonsOf(without).some(({ verb }) => verb === "section/askChange")).toBe(true);

    const from = client.mark;
    await user.liv.press(without, "section/askChange", { comment: "Skriv hvem som leder møtene." });
    const wish = await user.kari.receive(from, "Skriv hvem som leder møtene.");
    const section = await user.kari.press(wish, "walk/goTo");
    expect(typedIn(section, "text")).toBe("Vi møtes to ganger.");
    expect(textOf(await user.kari.say("status", "channel"))).toContain("Endring ønsket");
  });

  it("removes a measure after confirmation, and restores it to its position", async () => {
    const { user } = test;
    const { applicationId } = await partnership(test);
    await addMeasure(user.kari, applicationId, "Trygt skolemiljø");
    const numbers = async () =>
      (await test.database.db.prisma.measure.findMany({ orderBy: { name: "asc" } })).map(({ name, number }) => [
        name,
        number,
      ]);
    const first = await measureId();

    const asking = await user.kari.execute("measure/askRemove", { applicationId, measureId: first });
    expect(await numbers()).toEqual([
      ["Ledersamlinger", 1],
      ["Trygt skolemiljø", 2],
    ]);
    const removed = await user.kari.press(asking, "measure/remove");
    expect(await numbers()).toEqual([
      ["Ledersamlinger", null],
      ["Trygt skolemiljø", 1],
    ]);

    await user.kari.press(removed, "measure/restore");
    expect(await numbers()).toEqual([
      ["Ledersamlinger", 1],
      ["Trygt skolemiljø", 2],
    ]);
  });

  it("lets a member invite team members who have not joined", async () => {
    const { client, user } = test;
    const { applicationId } = await partnership(test);
    const invite = await user.kari.execute("parties/invite", { applicationId });
    const tor = inputsOf(invite)
      .find(({ id }) => id === "people")
      ?.choices.find(({ title }) => title.includes("Tor"));
    expect(
      inputsOf(invite)
        .at(-1)
        ?.choices.map(({ title }) => title),
    ).not.toContain("Liv Strandheim");
    const from = client.mark;

    await user.kari.press(invite, "parties/sendInvitations", { people: tor?.value ?? "", party: "open" });

    const invitation = await user.tor.receive(from, "Kari Nordmo");
    expect(
      buttonsOf(await user.tor.press(invitation, "party/join")).some(({ verb }) => verb === "party/joinKind"),
    ).toBe(true);
  });

  it("lets a member invite a person who was removed from a party", async () => {
    const { user, database } = test;
    const { applicationId } = await partnership(test);
    const { id: partyId } = await database.db.prisma.party.findFirstOrThrow({ where: { name: "Nord universitet" } });
    await user.kari.execute("party/remove", { applicationId, partyId });

    const invite = await user.kari.execute("parties/invite", { applicationId });

    const names = inputsOf(invite)
      .at(-1)
      ?.choices.map(({ title }) => title);
    expect(names).toContain("Per Nyvoll");
    expect(names).not.toContain("Liv Strandheim");
  });

  it.each([
    ["a wrong org.nr", { name: "Solsikken AS", orgNumber: "910000005" }],
    ["no org.nr", { name: "Solsikken AS", orgNumber: "" }],
    ["no name", { name: " ", orgNumber: "910000004" }],
  ])("keeps the input when a person joins with %s", async (_what, party) => {
    const { client, user, database } = test;
    const { applicationId } = await setUp(client, user.kari);

    const card = await joinNew(user.ola, applicationId, "privateOwner", party);

    expect(typedIn(card, "orgNumber")).toBe(party.orgNumber);
    expect(await database.db.prisma.party.count({ where: { kind: "privateOwner" } })).toBe(0);
  });
});
