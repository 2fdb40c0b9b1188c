import { randomUUID } from "node:crypto";
import { buttonsOf, type Card, inputsOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { people, startTestBot, type TestBot } from "../../support/bot/bot";
import { joinNew, open, partnership, SETTING_UP, save, setUp } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

type Where = "chat" | "channel";
type Press = { user: TeamsUser; verb: string; data: Record<string, unknown>; where?: Where };

let test: TestBot;
let applicationId: string;
let measureId: string;
const db = () => test.database.db;

/** A pressed button: the data of the card, and the typed input by field. */
const pressing = (
  user: TeamsUser,
  card: Card,
  verb: string,
  typed: Record<string, string> = {},
  where: Where = "chat",
): Press => {
  const button = buttonsOf(card).find((each) => each.verb === verb && (each.data.then ?? "stay") === "stay");
  if (!button) throw new Error(`no ${verb} on the card:\n${textOf(card)}`);
  const inputs = Object.fromEntries(
    inputsOf(card).map(({ id, value }) => [id, typed[id.split(".")[0] as string] ?? value]),
  );
  return { user, verb, data: { ...button.data, ...inputs, ...typed }, where };
};

const delivered = ({ user, verb, data, where = "chat" }: Press, id: string) =>
  user.answerTo(
    user.activity(where, {
      id,
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
    }),
  );

const place = (sectionId: string) => ({ applicationId, measureId, sectionId });

beforeAll(async () => {
  // Time passes, because a resubmitted section must change after the change request.
  const begin = Date.parse("2027-01-11T12:00:00Z") - Date.now();
  test = await startTestBot({ clock: { now: () => new Date(begin + Date.now()) } });
  const { user } = test;
  ({ applicationId } = await partnership(test));
  measureId = (await db().prisma.measure.findFirstOrThrow({ where: { applicationId, number: 1 } })).id;
  await save(user.kari, await open(user.kari, applicationId, "partnership", measureId), { text: "Vi møtes ofte." });
  await user.kari.execute("walk/send", { applicationId });
  await save(user.liv, await open(user.liv, applicationId, "teacherEducation", measureId), { text: "Nye studier." });
  await user.liv.execute("walk/send", { applicationId });
  await settled(db());
});
afterAll(() => test.stop());

const personOf = async (name: string) => (await db().prisma.person.findFirstOrThrow({ where: { name } })).id;
const partyOf = async (name: string) =>
  (await db().prisma.party.findFirstOrThrow({ where: { applicationId, name } })).id;

let joiners = 0;
const BUTTONS: [string, () => Promise<Press>][] = [
  [
    "section/save",
    async () =>
      pressing(test.user.kari, await open(test.user.kari, applicationId, "needs", measureId), "section/save", {
        text: `Et behov ${randomUUID()}.`,
      }),
  ],
  [
    "measure/add",
    async () =>
      pressing(test.user.kari, await test.user.kari.execute("measures/list", { applicationId }), "measure/add", {
        name: "Nytt tiltak",
      }),
  ],
  [
    "measure/remove",
    async () => ({
      user: test.user.kari,
      verb: "measure/remove",
      data: {
        applicationId,
        measureId: (
          await db().prisma.measure.findFirstOrThrow({
            where: { applicationId, name: "Nytt tiltak", number: { not: null } },
          })
        ).id,
      },
    }),
  ],
  [
    "application/create",
    async () => ({
      user: test.user.kari,
      verb: "application/create",
      data: { ...SETTING_UP, formId: "behovsmelding-2026", title: `Nok en ${randomUUID()}` },
      where: "channel",
    }),
  ],
  [
    "party/joinAs",
    async () => ({
      user: test.user.tor,
      verb: "party/joinAs",
      data: { applicationId, kind: "union", party: "new", name: `Forbund ${++joiners}`, roles: "writes" },
    }),
  ],
  [
    "party/join in the channel",
    async () => ({ user: test.user.tor, verb: "party/join", data: { applicationId }, where: "channel" }),
  ],
  [
    "parties/sendInvitations",
    async () => {
      const { id } = await db().prisma.person.upsert({
        where: { tenantId_teamsId: { tenantId: "tenant", teamsId: people.ola.id } },
        create: { id: randomUUID(), tenantId: "tenant", teamsId: people.ola.id, name: people.ola.name },
        update: {},
      });
      return {
        user: test.user.kari,
        verb: "parties/sendInvitations",
        data: { applicationId, people: id, party: "open" },
      };
    },
  ],
  [
    "me/tasks in the channel",
    async () => ({ user: test.user.kari, verb: "me/tasks", data: { applicationId }, where: "channel" }),
  ],
  [
    "section/askChange",
    async () =>
      pressing(test.user.liv, await test.user.liv.execute("approval/show", place("partnership")), "section/askChange", {
        comment: `Mer om ${randomUUID()}`,
      }),
  ],
  [
    "walk/send",
    async () => {
      await save(test.user.kari, await open(test.user.kari, applicationId, "partnership", measureId), {
        text: `Vi møtes ${randomUUID()}.`,
      });
      return { user: test.user.kari, verb: "walk/send", data: { applicationId } };
    },
  ],
  [
    "section/approve",
    async () => {
      await save(test.user.liv, await open(test.user.liv, applicationId, "teacherEducation", measureId), {
        text: `Studier ${randomUUID()}.`,
      });
      return pressing(
        test.user.liv,
        await test.user.liv.execute("approval/show", place("teacherEducation")),
        "section/approve",
      );
    },
  ],
  [
    "consultation/stands",
    async () => {
      const { anne, liv } = test.user;
      await save(anne, await open(anne, applicationId, "consultation"), { discussed: "yes" });
      await save(liv, await open(liv, applicationId, "economy", measureId), { use: `Reise ${randomUUID()}.` });
      await settled(db());
      return pressing(anne, await anne.execute("consultation/changes", { applicationId }), "consultation/stands");
    },
  ],
  [
    "draft/compile",
    async () => ({ user: test.user.kari, verb: "draft/compile", data: { applicationId }, where: "channel" }),
  ],
  [
    "deadlines/setPart",
    async () => ({
      user: test.user.kari,
      verb: "deadlines/setPart",
      data: {
        applicationId,
        about: `part:${await partyOf("Læringsmiljøsenteret")}`,
        date: "2027-01-25",
        time: "12:00",
      },
    }),
  ],
  [
    "reminders/sendNow",
    async () => ({
      user: test.user.kari,
      verb: "reminders/sendNow",
      data: { applicationId, personId: await personOf("Per Nyvoll") },
    }),
  ],
  [
    "reminders/setDeputy",
    async () => ({
      user: test.user.kari,
      verb: "reminders/setDeputy",
      data: { applicationId, personId: await personOf("Per Nyvoll"), deputy: await personOf("Liv Strandheim") },
    }),
  ],
  [
    "deputy/stepIn",
    async () => ({
      user: test.user.liv,
      verb: "deputy/stepIn",
      data: { applicationId, personId: await personOf("Per Nyvoll") },
    }),
  ],
  [
    "takeOver/send",
    async () => {
      const { ola, tor } = test.user;
      await joinNew(ola, applicationId, "municipalOwner", { name: "Dalen kommune", orgNumber: "930000000" });
      await joinNew(tor, applicationId, "municipalOwner", { name: "Vika kommune", orgNumber: "940000009" });
      await settled(db());
      const data = { applicationId, reason: "Kari svarer ikke." };
      return { user: ola, verb: "takeOver/send", data };
    },
  ],
  [
    "takeOver/refuse",
    async () => {
      const { id } = await db().prisma.takeOver.findFirstOrThrow({ where: { applicationId, endedAt: null } });
      return { user: test.user.tor, verb: "takeOver/refuse", data: { applicationId, takeOverId: id } };
    },
  ],
  [
    "me/setReminders",
    async () => ({ user: test.user.liv, verb: "me/setReminders", data: { rhythm: "daily", hour: "8" } }),
  ],
];

describe("A button whose press is delivered twice", () => {
  it.each(BUTTONS)(
    "has its effect once, whether the deliveries arrive together or one comes later: %s",
    async (verb, press) => {
      const [pressed, id, from] = [await press(), randomUUID(), test.client.mark];
      const before = await rows();

      const cards = await Promise.all([1, 2, 3].map(() => delivered(pressed, id)));
      cards.push(await delivered(pressed, id));
      await settled(db());

      for (const card of cards) {
        expect(textOf(card).length).toBeGreaterThan(10);
        expect(textOf(card)).not.toContain("Her gikk noe galt");
      }
      expect(changes(before, await rows())).toEqual(expectedOf(pressed.verb));
      // The replies under a draft are its text, and there must be only one root message.
      const sent = test.client
        .sentSince(from)
        .filter(({ kind, conversationId }) => kind === "sent" && !conversationId.includes(";messageid="));
      if (verb in SENT) expect(sent).toHaveLength(SENT[verb] as number);
    },
  );

  const SENT: Record<string, number> = {
    ...{
      "application/create": 1,
      "draft/compile": 1,
      "party/join in the channel": 1,
      "parties/sendInvitations": 1,
      "me/tasks in the channel": 1,
    },
    ...{
      "deadlines/setPart": 1,
      "reminders/sendNow": 1,
      "reminders/setDeputy": 2,
      "deputy/stepIn": 2,
      "me/setReminders": 0,
    },
    ...{ "takeOver/send": 2, "takeOver/refuse": 2 },
    ...{ "section/save": 0, "measure/add": 0, "party/joinAs": 1, "section/askChange": 1, "walk/send": 2 },
  };

  const rows = async () => {
    const { prisma } = db();
    return {
      answer_version: await prisma.answerVersion.count(),
      measure: await prisma.measure.count({ where: { number: { not: null } } }),
      application: await prisma.application.count(),
      member: await prisma.member.count({ where: { applicationId } }),
      change_request: await prisma.changeRequest.count(),
      submitted: await prisma.audit.count({ where: { act: "section-sent" } }),
      approval: await prisma.approval.count(),
      discussion: await prisma.discussion.count(),
      draft: await prisma.draft.count(),
      part_deadline: await prisma.partDeadline.count(),
      deadline_news: await prisma.deadlineNews.count(),
      reminder_digest: await prisma.reminderDigest.count(),
      deputy: await prisma.deputy.count(),
      take_over: await prisma.takeOver.count(),
      take_over_standing: await prisma.takeOver.count({ where: { endedAt: null } }),
      reminder_choice: await prisma.reminderChoice.count(),
    };
  };
  type Rows = Awaited<ReturnType<typeof rows>>;
  const changes = (before: Rows, after: Rows) =>
    Object.fromEntries(
      Object.entries(after).flatMap(([name, count]) =>
        count === before[name as keyof Rows] ? [] : [[name, count - before[name as keyof Rows]]],
      ),
    );
  const expectedOf = (verb: string): Record<string, number> =>
    ({
      "section/save": { answer_version: 1 },
      "measure/add": { measure: 1 },
      "measure/remove": { measure: -1 },
      "application/create": { application: 1 },
      "party/joinAs": { member: 1 },
      "section/askChange": { change_request: 1 },
      "walk/send": { submitted: 1 },
      "section/approve": { approval: 1 },
      "consultation/stands": { discussion: 1 },
      "draft/compile": { draft: 1 },
      "deadlines/setPart": { part_deadline: 1, deadline_news: 1 },
      "reminders/sendNow": { reminder_digest: 1 },
      "reminders/setDeputy": { deputy: 1 },
      "deputy/stepIn": { member: 1 },
      "takeOver/send": { take_over: 1, take_over_standing: 1 },
      "takeOver/refuse": { take_over_standing: -1 },
      "me/setReminders": { reminder_choice: 1 },
    })[verb] ?? {};

  it("says the second time that the press was accepted, and reports no error", async () => {
    const [pressed, id] = [await (BUTTONS[1] as (typeof BUTTONS)[number])[1](), randomUUID()];
    await delivered(pressed, id);

    expect(textOf(await delivered(pressed, id))).toContain("Dette har jeg allerede tatt imot");
  });

  it("has its effect twice when a person presses it twice", async () => {
    const { user } = test;
    const before = await db().prisma.draft.count();
    for (const _ of [1, 2]) await user.kari.execute("draft/compile", { applicationId }, "channel");

    expect(await db().prisma.draft.count()).toBe(before + 2);
    await settled(db());
  });

  it("has its effect twice when two presses carry no id at all", async () => {
    const { user } = test;
    const before = await db().prisma.draft.count();
    for (const _ of [1, 2])
      await delivered({ user: user.kari, verb: "draft/compile", data: { applicationId }, where: "channel" }, "");

    expect(await db().prisma.draft.count()).toBe(before + 2);
    await settled(db());
  });
});

describe("A message that is delivered twice", () => {
  const answersTo = async (user: TeamsUser, text: string, where: Where, times: number, together: boolean) => {
    const message = user.activity(where, {
      id: randomUUID(),
      type: "message",
      text: where === "channel" ? `<at>Samskriv</at> ${text}` : text,
    });
    const from = test.client.mark;
    if (together) await Promise.all(Array.from({ length: times }, () => test.client.deliver(message)));
    else for (let time = 0; time < times; time += 1) await test.client.deliver(message);
    // Some answers are sent through the queue.
    await settled(db());
    return test.client.sentSince(from).filter(({ kind }) => kind === "sent");
  };

  it.each([
    ["hei", "chat"],
    ["hjelp", "channel"],
    ["ny", "channel"],
    ["status", "channel"],
    ["tull og tøys", "chat"],
  ] as const)("is answered once: «%s» in the %s", async (text, where) => {
    expect(await answersTo(test.user.liv, text, where, 2, false)).toHaveLength(1);
    expect(await answersTo(test.user.liv, text, where, 4, true)).toHaveLength(1);
  });

  it("sends one home card to the chat, and says so once", async () => {
    const sent = await answersTo(test.user.liv, "mine oppgaver", "channel", 2, false);

    expect(sent.map(({ conversationId }) => conversationId).sort()).toEqual(
      ["19:channel", test.user.liv.chatId].sort(),
    );
  });
});

it("The bot stores a person who arrives from several places at the same moment as one", async () => {
  const { client, user } = test;
  const made = await setUp(client, user.kari, { title: "Samtidige" });
  const siri = client.as({ id: "29:ny", name: "Siri Ny", aadObjectId: randomUUID() });

  await Promise.all([1, 2, 3, 4, 5, 6].map((each) => siri.execute("me/tasks", {}, each % 2 ? "chat" : "channel")));

  expect(await db().prisma.person.count({ where: { teamsId: "29:ny" } })).toBe(1);
  expect(await joinNew(user.per, made.applicationId, "union", { name: "Ett til" })).toBeTruthy();
});
