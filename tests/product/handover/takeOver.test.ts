import { randomUUID } from "node:crypto";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import { endTakeOvers } from "../../../jobs/endTakeOvers";
import { eva, type TestBot, testClock } from "../../support/bot/bot";
import { joinKommune, joinNew, partnership, setUp } from "../../support/bot/partnership";
import { playedOnce } from "../../support/bot/playedOnce";
import { settled, storedIn } from "../../support/database/stored";
import { openStores } from "../../support/database/stores";

const REASON = "Kari har ikke svart på tre uker.";

describe("«Ta over som koordinator»", () => {
  let test: TestBot;
  let applicationId: string;
  const clock = testClock();
  const prisma = () => test.database.db.prisma;
  const at = () => ({ applicationId });

  /** Ola requests the takeover with the typed reason. */
  const ask = async (reason = REASON, who: "ola" | "tor" = "ola"): Promise<Card> => {
    const user = test.user[who];
    const roles = await user.execute("me/roles", at());
    return user.press(await user.press(roles, "takeOver/ask"), "takeOver/send", { reason });
  };
  /** Kari is the coordinator. Kari and Ola belong to one municipality, and Tor to another. */
  async function twoOwners(test: TestBot) {
    const { applicationId } = await partnership(test);
    await joinKommune(test, test.user.ola, applicationId);
    await joinNew(test.user.tor, applicationId, "municipalOwner", { name: "Dalen kommune", orgNumber: "930000000" });
    return { applicationId };
  }
  const leaders = async () => {
    const where = { applicationId, party: { kind: "coordinator" as const } };
    const members = await prisma().member.findMany({ where, include: { person: true } });
    return members.map(({ person }) => person.name);
  };
  /** The coordinator has been told, and has had a working day to answer. */
  const aWorkingDayLater = async () => {
    await settled(test.database.db);
    clock.at = new Date("2027-01-12T12:00:00Z");
  };
  const unchangedBy = async (act: () => Promise<unknown>) => {
    await settled(test.database.db);
    const before = await storedIn(test.database.db);
    await act();
    expect(await storedIn(test.database.db)).toEqual(before);
  };

  let original: Awaited<ReturnType<typeof playedOnce<{ applicationId: string }>>>;
  beforeAll(async () => {
    original = await playedOnce(twoOwners, { clock });
  });
  afterAll(() => original.drop());
  beforeEach(async () => {
    clock.at = new Date("2027-01-11T12:00:00Z");
    test = await original.start();
    ({ applicationId } = original.played);
  });
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("hands over the lead when all owners have agreed, and everybody concerned is told", async () => {
    const { kari, ola, tor } = test.user;
    const from = test.client.mark;
    expect(textOf(await ask())).toContain("Jeg venter på svar for Dalen kommune");
    expect(textOf(await kari.receive(from, "Jeg er her fortsatt"))).toContain(REASON);
    const card = await tor.receive(from, "Ny koordinator?");
    expect(textOf(card)).toContain(REASON);
    expect(textOf(card)).toContain("Du svarer for Dalen kommune");
    expect(await leaders()).toEqual(["Kari Nordmo"]);
    await aWorkingDayLater();

    expect(textOf(await tor.press(card, "Godkjenn"))).toContain("Ola Bakkevik leder arbeidet fra nå av");

    expect(await leaders()).toEqual(["Ola Bakkevik"]);
    expect(textOf(await ola.receive(from, "Eierne har sagt ja, og du leder"))).toContain("Deltakere");
    expect(textOf(await kari.receive(from, "Du er ikke lenger koordinator"))).toContain("Ola Bakkevik");
    expect(textOf(await ola.execute("parties/list", at()))).toContain("Deltakere");
    expect(textOf(await kari.execute("parties/list", at()))).toContain("Dette gjør koordinatoren");
    expect(textOf(await kari.execute("me/roles", at()))).toContain("Fjordvik kommune");
    await settled(test.database.db);
    const acts = (await prisma().audit.findMany({ where: { applicationId }, orderBy: { id: "asc" } })).slice(-4);
    expect(acts.map(({ act }) => act).sort()).toEqual([
      "member-added",
      "member-removed",
      "take-over-asked",
      "taken-over",
    ]);
    expect(JSON.stringify(acts.map(({ details }) => details))).not.toContain(REASON);
  });

  describe("with early agreement from all owners", () => {
    const look = async () => {
      const stores = await openStores(test.database.db);
      await endTakeOvers({ takeOvers: stores.takeOvers, clock, newId: randomUUID });
      await stores.stop();
    };
    /** Ola has made the request, and Tor has agreed for the only other owner. */
    const agreedAtOnce = async (): Promise<Card> => {
      const from = test.client.mark;
      await ask();
      const card = await test.user.tor.receive(from, "Ny koordinator?");
      await settled(test.database.db);
      return test.user.tor.press(card, "Godkjenn");
    };

    it("waits, says until when, and ends if the coordinator objects", async () => {
      const { kari, ola } = test.user;
      const from = test.client.mark;
      expect(textOf(await agreedAtOnce())).toContain("Det skjer 12. januar kl. 13.00, om ikke koordinatoren");
      expect(await leaders()).toEqual(["Kari Nordmo"]);
      await ola.receive(from, "Du leder arbeidet fra 12. januar kl. 13.00");
      const warned = await kari.receive(from, "tar over etter deg 12. januar kl. 13.00");
      await settled(test.database.db);
      clock.at = new Date("2027-01-12T11:59:00Z");
      await unchangedBy(look);

      expect(textOf(await kari.press(warned, "Jeg er her fortsatt"))).toContain("Kari Nordmo er her fortsatt");

      await ola.receive(from, "Kari Nordmo er her fortsatt");
      await aWorkingDayLater();
      await unchangedBy(look);
      expect(await leaders()).toEqual(["Kari Nordmo"]);
    });

    it("changes the lead once after a working day, in the last owner's name", async () => {
      const { kari, ola, tor } = test.user;
      await agreedAtOnce();
      await aWorkingDayLater();
      const from = test.client.mark;

      await Promise.all([look(), look(), look()]);

      expect(await leaders()).toEqual(["Ola Bakkevik"]);
      await ola.receive(from, "Eierne har sagt ja, og du leder");
      await kari.receive(from, "Du er ikke lenger koordinator");
      await tor.receive(from, "Ola Bakkevik leder arbeidet fra nå av");
      await unchangedBy(look);
      const acts = await prisma().audit.findMany({ where: { applicationId, act: "taken-over" } });
      const sayer = await prisma().person.findFirstOrThrow({ where: { name: "Tor Fremmed" } });
      expect(acts.map(({ personId }) => personId)).toEqual([sayer.id]);
    });

    it("changes the lead with the next press after a working day, despite a late objection", async () => {
      const { kari } = test.user;
      const from = test.client.mark;
      await agreedAtOnce();
      const warned = await kari.receive(from, "tar over etter deg");
      await aWorkingDayLater();

      expect(textOf(await kari.press(warned, "Jeg er her fortsatt"))).toContain(
        "Ola Bakkevik leder arbeidet fra nå av",
      );
      expect(await leaders()).toEqual(["Ola Bakkevik"]);
    });
  });

  it("counts from the delivery of the coordinator's card, and keeps that time", async () => {
    await ask();
    await settled(test.database.db);
    const { id, toldAt } = await prisma().takeOver.findFirstOrThrow({ where: { applicationId } });
    expect(toldAt).toEqual(clock.at);
    const later = new Date("2027-01-13T12:00:00Z");
    await expect(prisma().takeOver.update({ where: { id }, data: { toldAt: later } })).rejects.toThrow(/append-only/);
  });

  it("gives no vote to people who joined after the request", async () => {
    const { anne, kari } = test.user;
    const from = test.client.mark;
    await ask();
    await settled(test.database.db);
    clock.at = new Date("2027-01-11T12:01:00Z");
    await joinKommune(test, anne, applicationId);
    await aWorkingDayLater();
    const card = await kari.receive(from, "Jeg er her fortsatt");
    const { takeOverId } = buttonsOf(card).find(({ verb }) => verb === "takeOver/here")?.data ?? {};
    await unchangedBy(async () => {
      for (const verb of ["takeOver/agree", "takeOver/refuse"])
        expect(textOf(await anne.execute(verb, { ...at(), takeOverId }))).toContain("Dette kortet er gammelt");
    });
  });

  it("waits for every owner, and a writer cannot answer for an owner", async () => {
    const { ola, tor, kari } = test.user;
    const own = { applicationId, person: { name: "Ola Bakkevik" } };
    await prisma().member.updateMany({ where: own, data: { approves: false } });
    await joinNew(test.user.per, applicationId, "municipalOwner", { name: "Vika kommune", orgNumber: "940000009" });
    const from = test.client.mark;
    expect(textOf(await ask())).toContain("Dalen kommune, Vika kommune");
    const first = await tor.press(await tor.receive(from, "Ny koordinator?"), "Godkjenn");
    expect(textOf(first)).toContain("Jeg venter på svar for Vika kommune");
    expect(await leaders()).toEqual(["Kari Nordmo"]);
    await aWorkingDayLater();
    await test.user.per.press(await test.user.per.receive(from, "Ny koordinator?"), "Godkjenn");
    expect(await leaders()).toEqual(["Ola Bakkevik"]);
    expect(textOf(await ola.execute("parties/list", at()))).toContain("Deltakere");
    expect(textOf(await kari.execute("parties/list", at()))).toContain("Dette gjør koordinatoren");
  });

  it("ends with one no, and the buttons of the old cards say so", async () => {
    const { kari, ola, tor } = test.user;
    const from = test.client.mark;
    await ask();
    const card = await tor.receive(from, "Ny koordinator?");
    const warned = await kari.receive(from, "Jeg er her fortsatt");

    expect(textOf(await tor.press(card, "Nei"))).toContain("Tor Fremmed sa nei til at Ola Bakkevik tar over");

    expect(textOf(await ola.receive(from, "sa nei"))).toContain("Koordinatoren er den samme som før");
    expect(textOf(await kari.receive(from, "sa nei"))).toContain("Tor Fremmed");
    await unchangedBy(async () => {
      for (const verb of ["Godkjenn", "Nei"]) expect(textOf(await tor.press(card, verb))).toContain("sa nei");
      expect(textOf(await kari.press(warned, "Jeg er her fortsatt"))).toContain("sa nei");
    });
    expect(await leaders()).toEqual(["Kari Nordmo"]);
  });

  it("ends if the coordinator is available after all", async () => {
    const { kari, ola, tor } = test.user;
    const from = test.client.mark;
    await ask();
    const card = await tor.receive(from, "Ny koordinator?");

    const here = await kari.press(await kari.receive(from, "Jeg er her fortsatt"), "Jeg er her fortsatt");

    expect(textOf(here)).toContain("Kari Nordmo er her fortsatt");
    expect(textOf(await ola.receive(from, "Kari Nordmo er her fortsatt"))).toContain("koordinator som før");
    await tor.receive(from, "Kari Nordmo er her fortsatt");
    await unchangedBy(async () =>
      expect(textOf(await tor.press(card, "Godkjenn"))).toContain("Kari Nordmo er her fortsatt"),
    );
    expect(await leaders()).toEqual(["Kari Nordmo"]);
  });

  it("allows one request at a time: a later request replaces it, and a pressed button counts once", async () => {
    const { ola, tor } = test.user;
    const from = test.client.mark;
    await ask();
    const old = await tor.receive(from, "Ny koordinator?");
    const again = test.client.mark;
    const asks = await tor.press(await tor.execute("me/roles", at()), "takeOver/ask");
    expect(textOf(asks)).toContain("Ola Bakkevik har spurt før deg");

    await ask("Jeg kan ta det.", "tor");

    expect(textOf(await ola.receive(again, "Tor Fremmed har spurt på nytt"))).toContain("gjelder ikke lenger");
    await unchangedBy(async () =>
      expect(textOf(await tor.press(old, "Godkjenn"))).toContain("Tor Fremmed har spurt på nytt"),
    );
    const fresh = await ola.receive(again, "Ny koordinator?");
    expect(await prisma().takeOver.count({ where: { applicationId, endedAt: null } })).toBe(1);

    await aWorkingDayLater();
    await Promise.all([1, 2, 3].map(() => ola.press(fresh, "Godkjenn")));

    expect(await leaders()).toEqual(["Tor Fremmed"]);
    await unchangedBy(async () =>
      expect(textOf(await ola.press(fresh, "Godkjenn"))).toContain("Tor Fremmed leder arbeidet"),
    );
  });

  it("lapses after a fortnight without all answers", async () => {
    const { tor } = test.user;
    const from = test.client.mark;
    await ask();
    const card = await tor.receive(from, "Ny koordinator?");
    await settled(test.database.db);
    clock.at = new Date("2027-01-25T12:00:00Z");
    expect(textOf(await tor.press(card, "Godkjenn"))).toContain("Det gjelder ikke lenger");
    expect(await leaders()).toEqual(["Kari Nordmo"]);
    expect(textOf(await ask("Fortsatt stille."))).toContain("Jeg venter på svar for Dalen kommune");
  });

  it("tells everybody concerned once after it has lapsed, and not before", async () => {
    const { kari, ola, tor } = test.user;
    await ask();
    await settled(test.database.db);
    const stores = await openStores(test.database.db);
    const look = () => endTakeOvers({ takeOvers: stores.takeOvers, clock, newId: randomUUID });
    clock.at = new Date("2027-01-25T11:00:00Z");
    await unchangedBy(look);

    clock.at = new Date("2027-01-25T12:00:00Z");
    const from = test.client.mark;
    await Promise.all([look(), look(), look()]);

    for (const user of [kari, ola, tor])
      expect(textOf(await user.receive(from, "ikke alle svarte innen to uker"))).toContain("Ola Bakkevik spurte");
    await unchangedBy(look);
    const told = test.client.sentSince(from).filter(({ card }) => card && textOf(card).includes("innen to uker"));
    expect(told).toHaveLength(3);
    const [stored] = await prisma().takeOver.findMany({ where: { applicationId } });
    expect(stored).toMatchObject({ how: "lapsed", endedById: null });
    await stores.stop();
  });

  it("can be withdrawn by the requester from the card with its state, and the others are told", async () => {
    const { kari, ola, tor } = test.user;
    await ask();
    await settled(test.database.db);
    const from = test.client.mark;
    const state = await ola.press(await ola.execute("me/roles", at()), "takeOver/ask");
    expect(textOf(state)).toContain("Jeg venter på svar for Dalen kommune");
    const { takeOverId } = buttonsOf(state).find(({ verb }) => verb === "takeOver/withdraw")?.data ?? {};
    await unchangedBy(() => tor.execute("takeOver/withdraw", { ...at(), takeOverId }));

    expect(textOf(await ola.press(state, "Trekk spørsmålet"))).toContain("har trukket spørsmålet");

    for (const user of [kari, tor]) await user.receive(from, "Ola Bakkevik har trukket spørsmålet");
    await unchangedBy(async () => {
      const again = await ola.press(state, "Trekk spørsmålet");
      expect(textOf(again)).toContain("har trukket spørsmålet");
      expect(buttonsOf(again).map(({ verb }) => verb)).not.toContain("takeOver/withdraw");
    });
    expect(textOf(await ask("Fortsatt stille."))).toContain("Jeg venter på svar for Dalen kommune");
  });

  it("requires a reason, and keeps the input if the reason is too long", async () => {
    await unchangedBy(async () => {
      expect(textOf(await ask(" "))).toContain("Skriv en begrunnelse");
      const long = await ask("x".repeat(2001));
      expect(inputsOf(long).map(({ value }) => value?.length)).toEqual([2001]);
    });
  });

  it("requires a second person from the municipality", async () => {
    const dalen = await prisma().party.findFirstOrThrow({ where: { applicationId, name: "Dalen kommune" } });
    await test.user.kari.execute("party/remove", { ...at(), partyId: dalen.id });
    await unchangedBy(async () => {
      const card = await test.user.ola.execute("takeOver/ask", at());
      expect(textOf(card)).toContain("Jeg finner ingen andre i kommunen");
      expect(inputsOf(card)).toEqual([]);
      await test.user.ola.execute("takeOver/send", { ...at(), reason: REASON });
    });
  });

  it("is closed to outsiders, who learn nothing and change nothing", async () => {
    const { client, user } = test;
    const { kari, liv, anne, ola, tor } = user;
    const from = client.mark;
    await ask();
    const card = await tor.receive(from, "Ny koordinator?");
    const { takeOverId } = buttonsOf(card).find(({ verb }) => verb === "takeOver/agree")?.data ?? {};
    const second = await setUp(client, kari, { title: "En annen", owner: "Vesle kommune" });
    await unchangedBy(async () => {
      for (const verb of ["takeOver/agree", "takeOver/refuse", "takeOver/here", "takeOver/withdraw"]) {
        for (const other of [liv, anne]) {
          const shown = textOf(await other.execute(verb, { ...at(), takeOverId }));
          expect(shown).toContain("Dette kortet er gammelt");
          expect(shown).not.toContain("Ola");
        }
        const crossed = await kari.execute(verb, { ...second, takeOverId });
        expect(textOf(crossed)).toContain("Dette kortet er gammelt");
        expect(textOf(await client.as(eva).execute(verb, { ...at(), takeOverId }))).toContain("Det finner jeg ikke");
      }
      for (const verb of ["takeOver/agree", "takeOver/refuse"]) {
        expect(textOf(await ola.execute(verb, { ...at(), takeOverId }))).toContain("Jeg venter på svar");
        expect(textOf(await kari.execute(verb, { ...at(), takeOverId }))).toContain("Jeg venter på svar");
      }
      expect(textOf(await tor.execute("takeOver/here", { ...at(), takeOverId }))).toContain("Jeg venter på svar");
      for (const verb of ["takeOver/ask", "takeOver/send"])
        for (const other of [liv, anne, kari])
          expect(textOf(await other.execute(verb, { ...at(), reason: REASON }))).toContain(
            "Dette kan en fra kommunen gjøre",
          );
    });
    for (const other of [liv, kari])
      expect(buttonsOf(await other.execute("me/roles", at())).map(({ verb }) => verb)).not.toContain("takeOver/ask");
  });

  it("says that the application is final, if it is", async () => {
    const { tor } = test.user;
    const from = test.client.mark;
    await ask();
    const card = await tor.receive(from, "Ny koordinator?");
    await prisma().application.update({ where: { id: applicationId }, data: { status: "final" } });
    await unchangedBy(async () => {
      for (const verb of ["Godkjenn", "Nei"])
        expect(textOf(await tor.press(card, verb))).toContain("Dette er gjort ferdig");
      expect(textOf(await tor.execute("takeOver/send", { ...at(), reason: REASON }))).toContain(
        "Dette er gjort ferdig",
      );
    });
  });

  it("is protected by the database: one pending request, with a reason, and a closed request stays closed", async () => {
    await ask();
    const { id, ...row } = await prisma().takeOver.findFirstOrThrow({ where: { applicationId } });
    const data = { ...row, id: applicationId };
    await expect(prisma().takeOver.create({ data })).rejects.toThrow(/Unique/);
    const end = { how: "here", endedAt: clock.now(), endedById: row.askerId };
    await expect(prisma().takeOver.create({ data: { ...data, ...end, reason: " " } })).rejects.toThrow(
      /take_over_reason/,
    );
    await expect(prisma().takeOver.update({ where: { id }, data: { reason: "Annet." } })).rejects.toThrow(
      /append-only/,
    );
    await prisma().takeOver.update({ where: { id }, data: end });
    await expect(prisma().takeOver.update({ where: { id }, data: { how: "taken" } })).rejects.toThrow(/append-only/);
    await expect(prisma().takeOver.delete({ where: { id } })).rejects.toThrow(/append-only/);
  });
});
