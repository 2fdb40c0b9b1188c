import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { type CardIds, forgedData, idsOfNothing } from "../../../attack/forgedData";
import { actions } from "../../../bot/edge/actions";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { eva, people, startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, open, partnership, save, setUp, typedIn } from "../../support/bot/partnership";
import { VERB_RULES } from "../../support/bot/verbRules";
import { withoutDrawing } from "../../support/cards/withoutDrawing";
import { settled, storedIn } from "../../support/database/stored";
import { anImport } from "../../support/importing/anImport";

type Ids = CardIds;

/** Liv's imported document, which is visible to Liv only. */
const livsImport = randomUUID();

const everything = (ids: Ids) => forgedData(ids, livsImport);

/** Locally anybody plays anybody, and elsewhere nobody does: `playAs.test.ts`. */
const VERBS = [...actions.keys()].filter((verb) => verb !== "play/as");
const COORDINATORS = VERBS.filter((verb) => VERB_RULES.get(verb) === "coordinator");
/** Anybody may set up a new application, so this verb concerns no existing application. */
const ABOUT_NONE = [
  "application/create",
  "application/start",
  "application/allForms",
  "application/regionForms",
  "application/cancel",
];

let test: TestBot;
let first: Ids;
let second: Ids;
const db = () => test.database.db;

/** The ids of one partnership's data, as in its coordinator's cards; `whose` names the party. */
async function idsOf(applicationId: string, whose: string): Promise<Ids> {
  const { prisma } = db();
  const measure = await prisma.measure.findFirstOrThrow({ where: { applicationId, number: 1 } });
  const party = await prisma.party.findFirstOrThrow({ where: { applicationId, name: whose } });
  const member = await prisma.member.findFirstOrThrow({ where: { applicationId, partyId: party.id } });
  return { applicationId, measureId: measure.id, partyId: party.id, memberId: member.id, personId: member.personId };
}

/** The stored data before and after; the queue finishes first, so that it changes nothing in between. */
async function unchangedBy(act: () => Promise<unknown>): Promise<void> {
  await settled(db());
  const before = await storedIn(db());
  await act();
  expect(await storedIn(db())).toEqual(before);
}

const faults = () => test.log.filter((line) => line.includes("the turn failed"));
const SECRETS = [
  "Ledersamlinger",
  "Fjordvik",
  "Læringsmiljø",
  "LMS",
  "Nord universitet",
  "Utdanningsforbundet",
  "Hemmelig",
  "Kari",
  "Liv",
  "Lerkedal",
  "201",
];

function expectNothingShown(card: Card): void {
  expect(textOf(card).length).toBeGreaterThan(20);
  for (const secret of SECRETS) expect(JSON.stringify(withoutDrawing(card))).not.toContain(secret);
}

beforeAll(async () => {
  test = await startTestBot();
  const { user } = test;
  const { applicationId } = await partnership(test);
  first = await idsOf(applicationId, "Læringsmiljøsenteret");
  await save(user.kari, await open(user.kari, applicationId, "partnership", first.measureId), {
    text: "Hemmelig plan.",
  });
  await save(user.liv, await open(user.liv, applicationId, "economy", first.measureId), {
    grant: "201 500",
    use: "Hemmelig bruk.",
  });
  await user.kari.execute("walk/send", { applicationId });

  const liv = await db().prisma.person.findFirstOrThrow({ where: { name: "Liv Strandheim" } });
  const draft = anImport("Hemmelig tekst fra i fjor");
  await db().prisma.import.create({
    data: { id: livsImport, ownerId: liv.id, fileName: "Hemmelig.docx", content: draft, createdAt: new Date() },
  });

  const other = test.elsewhere();
  const away = other.as(eva);
  const made = await setUp(other, away, { title: "En annen melding", owner: "Dalen kommune", network: "Dalnettet" });
  await addMeasure(away, made.applicationId, "Noe for seg selv");
  second = await idsOf(made.applicationId, "Dalen kommune");
});
afterAll(() => test.stop());

describe("An outsider who guesses the ids of a partnership", () => {
  it.each(VERBS)("changes nothing and learns nothing with %s, in a chat or in a channel", async (verb) => {
    const away = test.elsewhere().as(eva);
    const nothing = idsOfNothing();

    await unchangedBy(async () => {
      for (const where of ABOUT_NONE.includes(verb) ? (["chat"] as const) : (["chat", "channel"] as const)) {
        const card = await away.execute(verb, everything(first), where);
        expectNothingShown(card);
        expect(withoutDrawing(card)).toEqual(withoutDrawing(await away.execute(verb, everything(nothing), where)));
      }
    });
    expect(faults()).toEqual([]);
  });

  it("learns nothing from the channel's status or the home card either", async () => {
    const away = test.elsewhere().as(eva);

    expectNothingShown(await away.say("status", "channel"));
    expectNothingShown(await away.say("mine oppgaver"));
  });
});

describe("A team member who has not joined the application", () => {
  it.each(VERBS.filter((verb) => !/^party\/join|^me\/tasks/.test(verb)))("changes nothing with %s", async (verb) => {
    await unchangedBy(async () => expectNothingShown(await test.user.tor.execute(verb, everything(first))));
    expect(faults()).toEqual([]);
  });

  it("sees at home which application can be joined, but not what is in it", async () => {
    const home = textOf(await test.user.tor.execute("me/tasks", {}));
    expect(home).toContain("Bli med");
    for (const secret of ["Hemmelig", "Ledersamlinger", "Liv", "LMS"]) expect(home).not.toContain(secret);
  });

  it("can join, and sees the parties to join, but no answers", async () => {
    const card = await test.user.tor.execute("party/joinKind", { applicationId: first.applicationId, kind: "uh" });

    expect(inputsOf(card)[0]?.choices.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Læringsmiljøsenteret"]),
    );
    expect(JSON.stringify(card)).not.toContain("Hemmelig");
  });
});

describe("A member who is not the coordinator", () => {
  it.each(COORDINATORS)("is told so by %s, and changes nothing", async (verb) => {
    const { user } = test;
    await unchangedBy(async () => {
      const card = await user.liv.execute(verb, everything(first));
      expect(textOf(card)).toContain("Dette gjør koordinatoren");
      expect(JSON.stringify(card)).not.toContain("Hemmelig");
    });
  });
});

describe("A card with ids of two applications", () => {
  const INNER = VERBS.filter(
    (verb) =>
      /^(section|approval|measure|party|member)\/|^walk\/(goTo|skip|back)$|^deadlines\/(part|setPart|dropPart)$|^reminders\/(person|setDeputy|sendNow)$|^deputy\/(stepIn|stepOut|back)$|^role\/undoLeave$/.test(
        verb,
      ) &&
      verb !== "measure/add" &&
      !/^party\/join(Kind)?$/.test(verb),
  );

  it.each(INNER)("changes neither with %s, even if the presser coordinates both", async (verb) => {
    const { client, user } = test;
    const own = await db().prisma.application.findFirst({ where: { title: "Karis andre" } });
    const applicationId =
      own?.id ?? (await setUp(client, user.kari, { title: "Karis andre", owner: "Vesle kommune" })).applicationId;

    await unchangedBy(async () => {
      const card = await user.kari.execute(verb, { ...everything(first), applicationId });
      expect(textOf(card).length).toBeGreaterThan(20);
      for (const secret of ["Ledersamlinger", "Læringsmiljø", "Hemmelig", "201"])
        expect(textOf(card)).not.toContain(secret);
    });
    expect(faults()).toEqual([]);
  });
});

describe("Data that was tampered with", () => {
  const nonsense: [string, (ids: Ids) => unknown][] = [
    ["nothing", () => null],
    ["a text", () => "applicationId"],
    ["a number", () => 7],
    ["a list", ({ applicationId }) => [applicationId]],
    ["an application that is a number", (ids) => ({ ...everything(ids), applicationId: 7 })],
    ["an application that is a list", (ids) => ({ ...everything(ids), applicationId: [ids.applicationId] })],
    ["an application that is SQL", (ids) => ({ ...everything(ids), applicationId: `${ids.applicationId}' or '1'='1` })],
    ["an application that is none", (ids) => ({ ...everything(ids), applicationId: randomUUID() })],
  ];

  it.each(nonsense)("changes nothing if it is %s, whatever the button", async (_what, data) => {
    await unchangedBy(async () => {
      for (const verb of VERBS.filter((each) => !ABOUT_NONE.includes(each))) {
        expect(textOf(await test.user.kari.execute(verb, data(first))).length).toBeGreaterThan(20);
      }
    });
    expect(faults()).toEqual([]);
  });

  it.each(["", "section/save ", "SECTION/SAVE", "constructor", "__proto__", "section/destroy", "x".repeat(10_000)])(
    "with the verb «%.20s» is answered, and changes nothing",
    async (verb) => {
      await unchangedBy(async () =>
        expect(textOf(await test.user.kari.execute(verb, everything(first)))).toContain("Dette kortet er gammelt"),
      );
    },
  );

  it.each([undefined, null, "lagre", 7, [], {}, { action: null }, { action: { verb: 7 } }, { action: { data: {} } }])(
    "is answered in an invoke that holds %j",
    async (value) => {
      const { kari } = test.user;
      expect(
        textOf(await kari.answerTo(kari.activity("chat", { type: "invoke", name: "adaptiveCard/action", value }))),
      ).toContain("Dette kortet er gammelt");
    },
  );

  it("is answered with a card and no error, whatever each field contains", async () => {
    const { user, client } = test;
    const made = await setUp(client, user.kari, { title: "Til å ødelegge", owner: "Prøve kommune" });
    await joinNew(user.liv, made.applicationId, "uh", { name: "Prøvesenteret", orgNumber: "920000002" });
    await addMeasure(user.kari, made.applicationId, "Prøvetiltak");
    const ids = await idsOf(made.applicationId, "Prøvesenteret");
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        true,
        -1,
        0,
        1.5,
        1e308,
        [],
        {},
        "",
        " ",
        "\u0000",
        "a\u0000b",
        "\ud800",
        "__proto__",
        "constructor",
        "all",
        "new",
        "x".repeat(3_000),
        randomUUID(),
      ),
      fc.string(),
      fc.integer(),
    );
    const place = fc.constantFrom(...Object.keys(everything(ids)));

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...VERBS),
        fc.constantFrom("chat" as const, "channel" as const),
        fc.dictionary(place, value, { minKeys: 1, maxKeys: 3 }),
        async (verb, where, wrong) => {
          const card = await user.kari.execute(verb, { ...everything(ids), ...wrong }, where);
          expect(textOf(card).length).toBeGreaterThan(10);
          expect(faults()).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  describe("in a saved section", () => {
    const pressed = async (change: (data: Record<string, unknown>, slot: string) => Record<string, unknown>) => {
      const card = await open(test.user.kari, first.applicationId, "partnership", first.measureId);
      const { verb, data } = buttonsOf(card).find(
        (each) => each.verb === "section/save" && each.data.then === "stay",
      ) as { verb: string; data: Record<string, unknown> };
      const slot = String(inputsOf(card).find(({ id }) => id.startsWith("text."))?.id);
      await unchangedBy(() => test.user.kari.execute(verb, change({ ...data, [slot]: "Overskrevet" }, slot)));
      expect(typedIn(await open(test.user.kari, first.applicationId, "partnership", first.measureId), "text")).toBe(
        "Hemmelig plan.",
      );
    };

    it.each<[string, (data: Record<string, unknown>, slot: string) => Record<string, unknown>]>([
      ["no base", ({ base: _, ...data }) => data],
      ["the base of another field", (data) => ({ ...data, base: { "other.all": "0:aaaaaaaaaa" } })],
      ["a base that is none", (data, slot) => ({ ...data, base: { [slot]: "ny" } })],
      ["a base that is a number", (data, slot) => ({ ...data, base: { [slot]: 1 } })],
      ["a number in the text's place", (data, slot) => ({ ...data, [slot]: 7 })],
      ["an object in the text's place", (data, slot) => ({ ...data, [slot]: { toString: "Overskrevet" } })],
      ["a list in the text's place", (data, slot) => ({ ...data, [slot]: ["Overskrevet"] })],
      ["null in the text's place", (data, slot) => ({ ...data, [slot]: null })],
      ["a section that there is not", (data) => ({ ...data, sectionId: "finnesIkke" })],
      ["a section of the whole application, in a measure", (data) => ({ ...data, sectionId: "header" })],
      ["no measure, in a measure's section", (data) => ({ ...data, measureId: null })],
      ["a measure that there is not", (data) => ({ ...data, measureId: randomUUID() })],
      ["a section with a NUL in its name", (data) => ({ ...data, sectionId: "partnership\u0000" })],
    ])("has no effect with %s", (_what, change) => pressed(change));

    it("changes no other party's fields", async () => {
      const { user } = test;
      const owner = await idsOf(first.applicationId, "Fjordvik kommune");
      const card = await open(user.liv, first.applicationId, "economy", first.measureId);
      const { data } = buttonsOf(card).find(({ verb, data }) => verb === "section/save" && data.then === "stay") as {
        data: Record<string, unknown>;
      };
      const slots = ["grant", "use", "budgetAttached", "duration"].flatMap((field) => [
        `${field}.${owner.partyId}`,
        `${field}.all`,
      ]);
      const base = { ...(data.base as object), ...Object.fromEntries(slots.map((slot) => [slot, "0:aaaaaaaaaa"])) };
      const own = Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));

      await unchangedBy(() =>
        user.liv.execute("section/save", {
          ...data,
          ...own,
          ...Object.fromEntries(slots.map((slot) => [slot, "1"])),
          base,
        }),
      );
    });

    it("is saved without its unknown fields", async () => {
      const { user } = test;
      const card = await open(user.kari, first.applicationId, "ownEffort", first.measureId);
      const extra = { title: "x", status: "final", isCoordinator: true, personId: people.liv.id, "__proto__.x": 1 };
      const { data } = buttonsOf(card).find(({ verb }) => verb === "section/save") as { data: Record<string, unknown> };
      const [input] = inputsOf(card);

      const saved = await user.kari.execute("section/save", {
        ...data,
        ...extra,
        [String(input?.id)]: "Tid og lokaler.",
      });

      expect(textOf(saved)).toMatch(/Takk, .*lagret\./);
      const { writtenById } = await db().prisma.answer.findFirstOrThrow({
        where: { value: { equals: "Tid og lokaler." } },
      });
      expect((await db().prisma.person.findUniqueOrThrow({ where: { id: writtenById } })).teamsId).toBe(people.kari.id);
    });
  });
});

describe("An old card", () => {
  let ids: Ids;
  const approvals = () => db().prisma.approval.count({ where: { applicationId: ids.applicationId } });
  const card = async (user: TeamsUser) =>
    user.execute("approval/show", {
      applicationId: ids.applicationId,
      measureId: ids.measureId,
      sectionId: "partnership",
    });

  /** The card with all buttons, also for an earlier approver who sees the difference. */
  const whole = async (user: TeamsUser) => {
    const shown = await card(user);
    return buttonsOf(shown).some(({ title }) => title === "Les hele seksjonen")
      ? user.press(shown, "Les hele seksjonen")
      : shown;
  };

  beforeAll(async () => {
    const { client, user } = test;
    const made = await setUp(client, user.kari, { title: "Gamle kort", owner: "Elvdal kommune" });
    await joinNew(user.liv, made.applicationId, "uh", { name: "Senteret", orgNumber: "920000002" });
    await joinNew(user.per, made.applicationId, "uh", { name: "Høgskolen", orgNumber: "930000000" });
    await addMeasure(user.kari, made.applicationId, "Gamle kort");
    ids = await idsOf(made.applicationId, "Senteret");
    await save(user.kari, await open(user.kari, ids.applicationId, "partnership", ids.measureId), {
      text: "Slik det var.",
    });
    await user.kari.execute("walk/send", { applicationId: ids.applicationId });
  });

  it("does not approve a later change, and shows the current text", async () => {
    const { user } = test;
    const old = await card(user.liv);
    await save(user.kari, await open(user.kari, ids.applicationId, "partnership", ids.measureId), {
      text: "Slik det er.",
    });

    const answered = await user.liv.press(old, "section/approve");

    expect(textOf(answered)).toContain("Slik det er.");
    expect(textOf(answered)).toContain("Teksten ble endret mens du leste");
    expect(await approvals()).toBe(0);
    expect(textOf(await user.liv.press(answered, "section/approve"))).toContain("godkjent");
    expect(await approvals()).toBe(1);
  });

  it("does not request a change after a later edit, and keeps the comment", async () => {
    const { user } = test;
    const old = await card(user.per);
    await save(user.kari, await open(user.kari, ids.applicationId, "partnership", ids.measureId), {
      text: "Slik det ble.",
    });

    const answered = await user.per.press(old, "section/askChange", { comment: "Hvem leder?" });

    expect(textOf(answered)).toContain("Slik det ble.");
    expect(typedIn(answered, "comment")).toBe("Hvem leder?");
    expect(await db().prisma.changeRequest.count({ where: { applicationId: ids.applicationId } })).toBe(0);
  });

  it("does not overwrite another person's later save", async () => {
    const { user } = test;
    await joinNew(user.anne, ids.applicationId, "union", { name: "Forbundet" });
    const old = await open(user.anne, ids.applicationId, "needs", ids.measureId);
    await save(user.kari, await open(user.kari, ids.applicationId, "needs", ids.measureId), { phases: "planning" });

    const answered = await save(user.anne, old, { phases: "analysis" }, "next");

    expect(textOf(answered)).toContain("Kari Nordmo");
    expect(textOf(answered)).toContain("Behold min");
    expect(
      (await db().prisma.answer.findFirstOrThrow({ where: { applicationId: ids.applicationId, field: "phases" } }))
        .value,
    ).toEqual(["planning"]);
  });

  it("changes nothing if it belongs to a removed person", async () => {
    const { user } = test;
    await joinNew(user.ola, ids.applicationId, "privateOwner", { name: "Maur AS", orgNumber: "910000004" });
    const old = await open(user.ola, ids.applicationId, "needs", ids.measureId);
    const maur = await idsOf(ids.applicationId, "Maur AS");
    await user.kari.execute("member/remove", { applicationId: ids.applicationId, memberId: maur.memberId });

    await unchangedBy(async () =>
      expect(textOf(await save(user.ola, old, { text: "For sent." }))).toContain("Det finner jeg ikke"),
    );
  });

  it("changes nothing if its party was removed, and the party gets no request", async () => {
    const { user } = test;
    const old = await open(user.per, ids.applicationId, "partners");
    const school = await idsOf(ids.applicationId, "Høgskolen");
    await user.kari.execute("party/remove", { applicationId: ids.applicationId, partyId: school.partyId });

    await unchangedBy(async () =>
      expect(textOf(await save(user.per, old, { contact: "For sent." }))).toContain("Det finner jeg ikke"),
    );
    expect(textOf(await user.per.say("mine oppgaver"))).not.toContain("Gamle kort");
  });

  it("changes nothing if its measure was removed, whatever the button", async () => {
    const { user } = test;
    const section = await open(user.kari, ids.applicationId, "partnership", ids.measureId);
    const approval = await whole(user.liv);
    await user.kari.execute("measure/remove", { applicationId: ids.applicationId, measureId: ids.measureId });

    await unchangedBy(async () => {
      expect(textOf(await save(user.kari, section, { text: "For sent." }))).toContain("Dette kortet er gammelt");
      for (const verb of ["walk/skip", "walk/back"])
        expect(textOf(await user.kari.press(section, verb))).toContain("Dette kortet er gammelt");
      for (const verb of ["section/approve", "section/askChange"])
        expect(textOf(await user.liv.press(approval, verb, { comment: "For sent." }))).toContain(
          "Dette kortet er gammelt",
        );
      for (const verb of ["measure/edit", "measure/change", "measure/move", "measure/askRemove", "measure/remove"]) {
        expect(textOf(await user.kari.execute(verb, everything(ids)))).toContain("Dette kortet er gammelt");
      }
    });
    await user.kari.execute("measure/restore", { applicationId: ids.applicationId, measureId: ids.measureId, at: 1 });
  });

  describe("of a final application", () => {
    const CONTINUES = ["carryOver/ask", "carryOver/show", "carryOver/confirm"];
    const OWN = ["me/tasks", "me/reminders", "me/setReminders", "me/putOff"];
    const IMPORTS = VERBS.filter((verb) => verb.startsWith("import/"));
    const STATUS = ["status/show", "status/table", "audit/export", "final/fromDraft"];
    const FILES = [
      ...["calendar/show", "calendar/renew", "calendar/renewForAll"],
      ...["documents/get", "documents/send", "documents/toChat", "documents/withdraw"],
      ...["attachments/list", "attachments/show", "attachments/use", "attachments/discard", "attachments/waiting"],
    ];
    const READS = [
      ...ABOUT_NONE,
      ...FILES,
      "draft/compile",
      // The channel can also be lost after the final version.
      ...["channel/askMove", "channel/move"],
      ...STATUS,
      ...OWN,
      ...CONTINUES,
      ...IMPORTS,
    ];
    let old: { section: Card; approval: Card };

    beforeAll(async () => {
      const { user } = test;
      old = {
        section: await open(user.kari, ids.applicationId, "partnership", ids.measureId),
        approval: await whole(user.liv),
      };
      await db().prisma.application.update({ where: { id: ids.applicationId }, data: { status: "final" } });
    });

    it("saves, approves and requests nothing", async () => {
      const { user } = test;
      await unchangedBy(async () => {
        expect(textOf(await save(user.kari, old.section, { text: "For sent." }))).toContain("Dette er gjort ferdig");
        for (const verb of ["section/approve", "section/askChange"])
          expect(textOf(await user.liv.press(old.approval, verb, { comment: "For sent." }))).toContain(
            "Dette er gjort ferdig",
          );
      });
    });

    it.each(VERBS.filter((verb) => !READS.includes(verb)))("says so to its coordinator, with %s", async (verb) => {
      await unchangedBy(async () =>
        expect(textOf(await test.user.kari.execute(verb, everything(ids)))).toContain("Dette er gjort ferdig"),
      );
    });

    it.each(VERBS.filter((verb) => !ABOUT_NONE.includes(verb)))(
      "gives a stranger no information, not even that, with %s",
      async (verb) => {
        const away = test.elsewhere().as(eva);
        const nothing = { ...ids, applicationId: randomUUID() };
        expect(withoutDrawing(await away.execute(verb, everything(ids)))).toEqual(
          withoutDrawing(await away.execute(verb, everything(nothing))),
        );
      },
    );
  });
});

it("The other partnership is unchanged after all these attempts", async () => {
  const { title } = await db().prisma.application.findUniqueOrThrow({ where: { id: second.applicationId } });
  expect(title).toBe("En annen melding");
  expect(await db().prisma.answer.count({ where: { applicationId: second.applicationId } })).toBe(0);
});
