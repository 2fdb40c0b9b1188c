import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import type { TestBot } from "../../support/bot/bot";
import { joinKommune, joinNew, open, partnership } from "../../support/bot/partnership";
import { playedOnce } from "../../support/bot/playedOnce";
import { settled, storedIn } from "../../support/database/stored";

let original: Awaited<ReturnType<typeof playedOnce<Awaited<ReturnType<typeof partnership>>>>>;
beforeAll(async () => {
  original = await playedOnce(partnership);
});
afterAll(() => original.drop());

const ASKED = "Skal Tor Fremmed få godkjenne?";

describe("A person who joins a party with members", () => {
  let test: TestBot;
  let applicationId: string;
  const prisma = () => test.database.db.prisma;
  const at = () => ({ applicationId });
  const roleOf = async (name: string) => {
    const where = { applicationId, person: { name }, party: { kind: "uh" as const } };
    const found = await prisma().member.findFirst({ where });
    return found && [found.writes, found.approves, found.asksToApprove];
  };
  const joinLms = async (user: TeamsUser, roles = "writes,approves"): Promise<Card> => {
    const party = await prisma().party.findFirstOrThrow({ where: { name: "Læringsmiljøsenteret" } });
    const which = await user.execute("party/joinKind", { ...at(), kind: "uh" });
    return user.press(which, "party/joinAs", { party: party.id, roles });
  };
  const answering = (answer: string) => (button: { data: Record<string, unknown> }) => button.data.answer === answer;
  const verbsOf = (card: Card) => buttonsOf(card).map(({ verb, data }) => data.answer ?? verb);
  const unchangedBy = async (act: () => Promise<unknown>) => {
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    await act();
    await settled(test.database.db);
    expect(await storedIn(test.database.db)).toEqual(before);
  };

  beforeEach(async () => {
    test = await original.start();
    ({ applicationId } = original.played);
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("can write at once, is told who must agree, and can approve after one member has agreed", async () => {
    const { kari, liv, tor } = test.user;
    const from = test.client.mark;
    const joined = textOf(await joinLms(tor));
    expect(joined).toContain("Du er med for Læringsmiljøsenteret, og du skriver.");
    expect(joined).toContain("Godkjenne kan du når en som er med fra før, har sagt ja: Kari Nordmo, Liv Strandheim.");
    expect(await roleOf("Tor Fremmed")).toEqual([true, false, true]);
    const measure = await prisma().measure.findFirstOrThrow();
    const card = await open(tor, applicationId, "purpose", measure.id).catch(() => null);
    expect(card).not.toBeNull();
    expect(textOf(await tor.execute("me/roles", at()))).toContain("skriver, venter på ja til å godkjenne");
    const [toLiv, toKari] = [await liv.receive(from, ASKED), await kari.receive(from, ASKED)];
    expect(verbsOf(toLiv)).toEqual(["approves", "writes", "out", "me/tasks"]);
    expect(verbsOf(toKari)).toEqual(["approves", "writes", "out", "parties/list", "me/tasks"]);

    expect(textOf(await liv.press(toLiv, answering("approves")))).toContain(
      "Liv Strandheim har svart. Tor Fremmed er med for Læringsmiljøsenteret, og skriver og godkjenner.",
    );

    expect(await roleOf("Tor Fremmed")).toEqual([true, true, false]);
    await tor.receive(from, "Liv Strandheim har sagt ja til at du godkjenner for Læringsmiljøsenteret");
    await unchangedBy(async () => {
      for (const answer of ["approves", "writes", "out"])
        expect(textOf(await kari.press(toKari, answering(answer)))).toContain("Liv Strandheim har svart.");
    });
  });

  it("cannot approve before that, which the database enforces too", async () => {
    const { tor } = test.user;
    await joinLms(tor);
    await settled(test.database.db);
    await expect(
      prisma().member.updateMany({ where: { writes: true }, data: { asksToApprove: true } }),
    ).rejects.toThrow(/member_asks_to_approve/);
    await expect(
      prisma().member.updateMany({ where: { asksToApprove: true }, data: { approves: true, asksToApprove: false } }),
    ).rejects.toThrow(/member_approver_is_admitted/);
  });

  it("is told that they can only write, and cannot admit others", async () => {
    const { anne, liv, tor } = test.user;
    const from = test.client.mark;
    await joinLms(tor);
    const asked = await liv.receive(from, ASKED);
    await liv.press(asked, answering("writes"));
    expect(await roleOf("Tor Fremmed")).toEqual([true, false, false]);
    await tor.receive(from, "Liv Strandheim har svart at du skriver for Læringsmiljøsenteret");

    await joinLms(anne);

    const heard = await tor.receive(from, "Skal Anne Lerkedal få godkjenne?");
    expect(verbsOf(heard)).toEqual(["me/tasks"]);
    const button = buttonsOf(await liv.receive(from, "Skal Anne Lerkedal få godkjenne?")).find(answering("approves"));
    await unchangedBy(async () => {
      for (const who of [tor, anne])
        expect(textOf(await who.execute("newcomer/answer", button?.data))).toContain("Dette kan andre svare på");
    });
    expect(await roleOf("Anne Lerkedal")).toEqual([true, false, true]);
  });

  it("is announced to all members as a writer, and can be removed", async () => {
    const { kari, liv, tor } = test.user;
    const from = test.client.mark;
    await joinLms(tor, "writes");
    await kari.receive(from, "Tor Fremmed er blitt med for Læringsmiljøsenteret, og skriver.");
    const card = await liv.receive(from, "Tor Fremmed er blitt med for Læringsmiljøsenteret, og skriver.");
    expect(verbsOf(card)).toEqual(["me/tasks", "out"]);

    expect(textOf(await liv.press(card, answering("out")))).toContain("Liv Strandheim har tatt Tor Fremmed ut");

    await tor.receive(from, "Liv Strandheim har tatt deg ut av Læringsmiljøsenteret");
    expect(await roleOf("Tor Fremmed")).toBeNull();
    const answer = buttonsOf(card).find(({ verb }) => verb === "newcomer/answer");
    const shown = await liv.execute("newcomer/answer", answer?.data);
    await unchangedBy(async () => {
      expect(textOf(await tor.execute("party/join", at()))).toContain("Ta kontakt med Kari Nordmo");
      for (const kind of ["uh", "union"])
        expect(textOf(await tor.execute("party/joinAs", { ...at(), kind, party: "new", name: "Nytt" }))).toContain(
          "Du er tatt ut",
        );
      expect(textOf(await liv.press(card, answering("out")))).toContain("Liv Strandheim har tatt Tor Fremmed ut");
      const undo = buttonsOf(shown).find(({ verb }) => verb === "newcomer/restore")?.data;
      expect(textOf(await tor.execute("newcomer/restore", undo))).toContain("Det finner jeg ikke");
      expect(textOf(await test.user.per.execute("newcomer/restore", undo))).toContain("Dette kortet er gammelt");
    });
    expect(textOf(await liv.press(shown, "Angre"))).toContain("Tor Fremmed er med for Læringsmiljøsenteret");
    expect(await roleOf("Tor Fremmed")).toEqual([true, false, false]);
  });

  it("raises one question, however often the buttons are pressed and whoever presses them", async () => {
    const { kari, liv, tor } = test.user;
    const from = test.client.mark;
    await joinLms(tor);
    const cards = [await liv.receive(from, ASKED), await kari.receive(from, ASKED)] as const;
    await Promise.all([
      liv.press(cards[0], answering("approves")),
      kari.press(cards[1], answering("writes")),
      liv.press(cards[0], answering("approves")),
    ]);
    await settled(test.database.db);
    const [, approves, asks] = (await roleOf("Tor Fremmed")) ?? [];
    expect(asks).toBe(false);
    const told = test.client.sentSince(from).filter(({ card }) => {
      const text = card ? textOf(card) : "";
      return text.includes("har sagt ja til at du") || text.includes("har svart at du");
    });
    expect(told).toHaveLength(1);
    expect(textOf(told[0]?.card as Card).includes("har sagt ja")).toBe(approves);
  });

  it("can also be approved by the coordinator, whose card shows the question", async () => {
    const { kari, tor } = test.user;
    const from = test.client.mark;
    await joinLms(tor, "approves");
    const list = await kari.execute("parties/list", at());
    expect(textOf(list)).toContain("venter på ja til å godkjenne");
    const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { asksToApprove: true } });
    const card = await kari.execute("member/edit", { ...at(), memberId });
    expect(textOf(card)).toContain("Tor Fremmed vil godkjenne, og venter på svar.");
    await kari.press(card, "member/change", { roles: "approves" });
    expect(await roleOf("Tor Fremmed")).toEqual([false, true, false]);
    await tor.receive(from, "Kari Nordmo har sagt ja til at du godkjenner");
  });

  it("is not revealed to outsiders by the buttons, nor is a person who has not joined", async () => {
    const { anne, liv, tor } = test.user;
    const from = test.client.mark;
    await joinLms(tor);
    const button = buttonsOf(await liv.receive(from, ASKED)).find(answering("approves"));
    const stranger = await prisma().person.findFirstOrThrow({ where: { name: "Per Nyvoll" } });
    await unchangedBy(async () => {
      const shown = textOf(await anne.execute("newcomer/answer", button?.data));
      expect(shown).toContain("Dette kan andre svare på");
      expect(shown).not.toContain("Tor");
      const guessed = textOf(
        await liv.execute("newcomer/answer", { ...(button?.data as object), personId: stranger.id }),
      );
      expect(guessed).toContain("Dette kortet er gammelt");
      expect(guessed).not.toContain("Per");
    });
  });

  it("cannot pass on more rights than a newcomer has", async () => {
    const { liv, tor, anne } = test.user;
    await joinLms(tor);
    await settled(test.database.db);
    const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { asksToApprove: true } });
    const person = await prisma().person.findFirstOrThrow({ where: { name: "Anne Lerkedal" } });
    const from = test.client.mark;
    await tor.execute("role/hand", { ...at(), memberId, colleague: person.id });
    expect(await roleOf("Anne Lerkedal")).toEqual([true, false, true]);
    await liv.receive(from, "Skal Anne Lerkedal få godkjenne?");
    expect(textOf(await anne.execute("me/roles", at()))).toContain("venter på ja til å godkjenne");
  });
});

describe("A person whom the coordinator removed", () => {
  it("can return only through an invitation from the coordinator", async () => {
    const test = await original.start();
    const { kari, per } = test.user;
    const { applicationId } = original.played;
    const { prisma } = test.database.db;
    await joinKommune(test, per, applicationId);
    const members = await prisma.member.findMany({ where: { person: { name: "Per Nyvoll" } } });
    for (const { id } of members) await kari.execute("member/remove", { applicationId, memberId: id });
    const before = await prisma.member.count();
    expect(textOf(await per.execute("party/join", { applicationId }))).toContain("Du er tatt ut");
    const which = { applicationId, kind: "municipalOwner", party: members[1]?.partyId ?? "", roles: "writes,approves" };
    expect(textOf(await per.execute("party/joinAs", which))).toContain("Ta kontakt med Kari Nordmo");
    expect(await prisma.member.count()).toBe(before);

    const from = test.client.mark;
    const people = await kari.execute("parties/invite", { applicationId });
    const { id } = await prisma.person.findFirstOrThrow({ where: { name: "Per Nyvoll" } });
    const sent = await kari.press(people, "parties/sendInvitations", { people: id, party: members[1]?.partyId ?? "" });
    expect(textOf(sent)).toContain("1 invitasjon");
    const card = await per.press(await per.receive(from, "inviterer deg"), "Bli med");
    await per.press(card, "party/joinAs", { roles: "writes,approves" });

    const back = await prisma.member.findFirstOrThrow({ where: { person: { name: "Per Nyvoll" } } });
    expect(back).toMatchObject({ approves: true, asksToApprove: false });
    await test.stop();
  });
});

describe("An invitation for a party", () => {
  it("comes from a member of the party, lets the invited person approve at once, and gives others nothing", async () => {
    const test = await original.start();
    const { anne, kari, liv, tor } = test.user;
    const { applicationId } = original.played;
    const { prisma } = test.database.db;
    const { id: partyId } = await prisma.party.findFirstOrThrow({ where: { name: "Læringsmiljøsenteret" } });
    const { id: other } = await prisma.party.findFirstOrThrow({ where: { name: "Nord universitet" } });
    const card = await liv.press(await liv.execute("me/roles", { applicationId }), "Inviter flere");
    const { id: personId } = await prisma.person.findFirstOrThrow({ where: { name: "Tor Fremmed" } });
    const inputs = inputsOf(card);
    expect(inputs.find(({ id }) => id === "party")).toMatchObject({ value: partyId, choices: [{ value: partyId }] });
    const elsewhere = await liv.press(card, "parties/sendInvitations", { people: personId, party: other });
    expect(textOf(elsewhere)).toContain("Velg en part fra listen.");
    expect(inputsOf(elsewhere).find(({ id }) => id === "people")).toMatchObject({ value: personId });
    expect(await prisma.invitation.count()).toBe(0);

    const from = test.client.mark;
    const sent = await liv.press(card, "parties/sendInvitations", { people: personId, party: partyId });
    expect(textOf(sent)).toContain("1 invitasjon er sendt.");
    const invitation = await tor.receive(from, "Liv Strandheim inviterer deg");
    expect(textOf(invitation)).toContain("kan du godkjenne for Læringsmiljøsenteret med en gang");

    const others = await anne.execute("party/joinKind", { applicationId, kind: "uh" });
    await anne.press(others, "party/joinAs", { party: partyId, roles: "writes,approves" });
    const which = await tor.press(invitation, "Bli med");
    await tor.press(which, "party/joinAs", { roles: "writes,approves" });

    const roles = async (name: string) => {
      const where = { partyId, person: { name } };
      const { approves, asksToApprove } = await prisma.member.findFirstOrThrow({ where });
      return { approves, asksToApprove };
    };
    expect(await roles("Tor Fremmed")).toEqual({ approves: true, asksToApprove: false });
    expect(await roles("Anne Lerkedal")).toEqual({ approves: false, asksToApprove: true });
    expect(await prisma.invitation.count()).toBe(0);
    for (const reader of [kari, liv]) await reader.receive(from, "Tor Fremmed er blitt med for Læringsmiljøsenteret");
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });
});

describe("A party without remaining members", () => {
  it("gets its next approver only after the coordinator has agreed", async () => {
    const test = await original.start();
    const { kari, liv, tor } = test.user;
    const { applicationId } = original.played;
    const { prisma } = test.database.db;
    const { id: partyId } = await prisma.party.findFirstOrThrow({ where: { name: "Læringsmiljøsenteret" } });
    const { id: memberId } = await prisma.member.findFirstOrThrow({ where: { partyId } });
    await liv.execute("role/leave", { applicationId, memberId });

    const from = test.client.mark;
    const which = await tor.execute("party/joinKind", { applicationId, kind: "uh" });
    await tor.press(which, "party/joinAs", { party: partyId, roles: "writes,approves" });
    const { id } = await prisma.member.findFirstOrThrow({ where: { partyId } });
    expect(await prisma.member.findUnique({ where: { id } })).toMatchObject({ approves: false, asksToApprove: true });

    await kari.press(await kari.receive(from, ASKED), ({ data }) => data.answer === "approves");
    expect(await prisma.member.findUnique({ where: { id } })).toMatchObject({ approves: true, asksToApprove: false });
    await test.stop();
  });

  it("gets its first member as approver at once if it never had any, and the coordinator is told", async () => {
    const test = await original.start();
    const { kari, tor } = test.user;
    const { applicationId } = original.played;
    const from = test.client.mark;
    await joinNew(tor, applicationId, "union", { name: "Lærerlaget" });
    const where = { party: { name: "Lærerlaget" } };
    expect(await test.database.db.prisma.member.findFirst({ where })).toMatchObject({ approves: true });
    await kari.receive(from, "Tor Fremmed er blitt med for Lærerlaget");
    await test.stop();
  });
});

describe("New parties", () => {
  it("are limited to three for one person, however fast the button is pressed", async () => {
    const test = await original.start();
    const { applicationId } = original.played;
    const { tor } = test.user;
    const made = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((number) => joinNew(tor, applicationId, "union", { name: `Lag ${number}` })),
    );
    const refused = made.filter((card) => textOf(card).includes("Du har lagt til 3 parter her allerede"));
    expect(refused).toHaveLength(3);
    expect(await test.database.db.prisma.party.count({ where: { name: { startsWith: "Lag " } } })).toBe(3);
    await test.stop();
  });
});
