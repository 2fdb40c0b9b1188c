import { randomUUID } from "node:crypto";
import { actions } from "../../../bot/edge/actions";
import { type Button, buttonsOf, type Card, inputsOf, linksOf, textOf } from "../../../demo/card";
import type { TeamsUser } from "../../../demo/teamsClient";
import { formsWithReport } from "../../support/application/formsWithReport";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, joinKommune, joinNew, open, partnership, save, setUp } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { anImport } from "../../support/importing/anImport";

let test: TestBot;
let applicationId: string;
let measureId: string;
const clock = testClock();
const prisma = () => test.database.db.prisma;
const at = () => ({ applicationId });
const fileId = randomUUID();
const place = (sectionId: string) => ({ applicationId, measureId, sectionId });
const party = (name: string) => prisma().party.findFirstOrThrow({ where: { applicationId, name } });
const person = (name: string) => prisma().person.findFirstOrThrow({ where: { name } });
const member = (name: string) => prisma().member.findFirstOrThrow({ where: { applicationId, person: { name } } });
/** Teams tells that somebody has left the team. */
const leaves = async (name: string) => {
  const { teamsId } = await person(name);
  await test.client.deliver(
    test.user.kari.activity("channel", { type: "conversationUpdate", membersRemoved: [{ id: teamsId }] }),
  );
};
const log = () => prisma().audit.findMany({ orderBy: { id: "asc" } });

/** A press on the card of the pending takeover request. */
const answered = async (user: TeamsUser, verb: string) => {
  const { id } = await prisma().takeOver.findFirstOrThrow({ where: { applicationId, endedAt: null } });
  return user.execute(verb, { ...at(), takeOverId: id });
};

beforeAll(async () => {
  test = await startTestBot({ clock, forms: formsWithReport });
  ({ applicationId } = await partnership(test));
  measureId = (await prisma().measure.findFirstOrThrow({ where: { applicationId, number: 1 } })).id;
});
afterAll(() => test.stop());

type Step = [verb: string, who: string, did: string, act: () => Promise<unknown>];

const CONTINUING = {
  formId: "behovsmelding-2026",
  title: "Behovsmelding 2028",
  year: "2028",
  date: "2028-02-01",
  time: "12:00",
};

/** One press of each button that changes an application, in a possible order. */
const STEPS: Step[] = [
  ["application/create", "Kari Nordmo", "application-created", () => setUp(test.client, test.user.kari)],
  [
    "carryOver/confirm",
    "Kari Nordmo",
    "application-created",
    async () => {
      const { kari } = test.user;
      const shown = await kari.press(await kari.execute("carryOver/ask", at()), "carryOver/show", CONTINUING);
      await kari.press(shown, "carryOver/confirm");
    },
  ],
  [
    "import/confirm",
    "Kari Nordmo",
    "application-created",
    async () => {
      const { kari } = test.user;
      const importId = randomUUID();
      const owner = await person("Kari Nordmo");
      await prisma().import.create({
        data: { id: importId, ownerId: owner.id, fileName: "i fjor.docx", content: anImport(), createdAt: clock.now() },
      });
      const shown = await kari.press(await kari.execute("import/start", { importId }), "import/compare", CONTINUING);
      await kari.press(shown, "import/confirm");
    },
  ],
  [
    "attachments/add",
    "Liv Strandheim",
    "attachment-added",
    async () => {
      const file = { id: fileId, name: "Plan.txt", sha256: "a".repeat(64), size: 4, content: Buffer.from("Plan") };
      const { id: ownerId } = await person("Liv Strandheim");
      await prisma().receivedFile.create({ data: { ...file, ownerId, receivedAt: clock.now() } });
      await test.user.liv.execute("attachments/add", { ...at(), fileId, place: "application", name: "" });
    },
  ],
  ...(
    [
      ["change", "changed"],
      ["remove", "removed"],
      ["restore", "restored"],
    ] as const
  ).map(
    ([verb, did]): Step => [
      `attachments/${verb}`,
      "Liv Strandheim",
      `attachment-${did}`,
      async () => {
        const data = { ...at(), attachmentId: fileId, place: "application", name: "Plan for 2027" };
        await test.user.liv.execute(`attachments/${verb}`, data);
      },
    ],
  ),
  [
    "party/joinAs",
    "Tor Fremmed",
    "party-added",
    () => joinNew(test.user.tor, applicationId, "union", { name: "Delta" }),
  ],
  [
    "member/keepIn",
    "Kari Nordmo",
    "kept-in",
    async () => {
      await leaves("Tor Fremmed");
      await test.user.kari.execute("member/keepIn", { ...at(), personId: (await person("Tor Fremmed")).id });
    },
  ],
  [
    "section/save",
    "Liv Strandheim",
    "section-saved",
    async () => {
      const { liv } = test.user;
      await save(liv, await open(liv, applicationId, "teacherEducation", measureId), { text: "Hemmelig tekst." });
    },
  ],
  [
    "section/merge",
    "Ola Bakkevik",
    "section-saved",
    async () => {
      const { kari, ola } = test.user;
      await joinKommune(test, ola, applicationId, "writes");
      const [first, later] = await Promise.all(
        [kari, ola].map((user) => open(user, applicationId, "audience", measureId)),
      );
      await save(kari, first as Card, { text: "Hemmelig, av Kari." });
      const choice = await save(ola, later as Card, { text: "Noe annet, av Ola." });
      await ola.press(choice, ({ verb, data }) => verb === "section/merge" && data.choice === "mine");
    },
  ],
  [
    "section/undo",
    "Liv Strandheim",
    "section-saved",
    async () => {
      const { liv } = test.user;
      const saved = await save(liv, await open(liv, applicationId, "teacherEducation", measureId), { text: "Nei." });
      const before = (await log()).length;
      await liv.press(saved, "section/undo");
      expect((await log()).length).toBe(before + 1);
    },
  ],
  [
    "history/restore",
    "Liv Strandheim",
    "section-saved",
    async () => {
      const { liv } = test.user;
      const history = await liv.execute("history/show", place("teacherEducation"));
      const row = buttonsOf(history).filter(({ verb }) => verb === "history/version")[1];
      await liv.press(await liv.execute("history/version", { ...row?.data }), "history/restore");
    },
  ],
  [
    "thread/sendQuestion",
    "Liv Strandheim",
    "asked",
    async () => {
      const to = (await person("Kari Nordmo")).id;
      const asked = { ...place("teacherEducation"), colleague: to, question: "Hemmelig spørsmål?" };
      await test.user.liv.execute("thread/sendQuestion", asked);
    },
  ],
  ["walk/send", "Liv Strandheim", "section-sent", () => test.user.liv.execute("walk/send", at())],
  [
    "section/askChange",
    "Liv Strandheim",
    "change-wished",
    async () => {
      const card = await test.user.liv.execute("approval/show", place("teacherEducation"));
      await test.user.liv.press(card, "section/askChange", { comment: "Hemmelig ønske." });
    },
  ],
  [
    "section/keep",
    "Liv Strandheim",
    "wishes-answered",
    async () => {
      const { liv } = test.user;
      await liv.press(await liv.execute("section/askKeep", place("teacherEducation")), "section/keep", {
        reply: "Hemmelig svar.",
      });
    },
  ],
  [
    "section/approve",
    "Liv Strandheim",
    "section-approved",
    async () => {
      const card = await test.user.liv.execute("approval/show", place("teacherEducation"));
      await test.user.liv.press(card, "section/approve");
    },
  ],
  [
    "approval/undo",
    "Liv Strandheim",
    "approval-withdrawn",
    async () => {
      const { liv } = test.user;
      const approval = await prisma().approval.findFirstOrThrow({ orderBy: { at: "desc" } });
      const { measureId: of, sectionId } = await prisma().section.findFirstOrThrow({
        where: { id: approval.sectionRef },
      });
      const places = [{ measureId: of, sectionId }];
      await liv.execute("approval/undo", { ...at(), given: approval.at.toISOString(), places });
      await liv.press(await liv.execute("approval/show", place("teacherEducation")), "section/approve");
    },
  ],
  ["consultation/askNow", "Kari Nordmo", "consulted-early", () => test.user.kari.execute("consultation/askNow", at())],
  [
    "consultation/stands",
    "Anne Lerkedal",
    "discussion-stands",
    async () => {
      const { anne, liv } = test.user;
      await save(anne, await open(anne, applicationId, "consultation"), { discussed: "yes" });
      await save(liv, await open(liv, applicationId, "economy", measureId), { use: "Hemmelig bruk." });
      await anne.press(await anne.execute("consultation/changes", at()), "Drøftingen står");
    },
  ],
  [
    "thread/add",
    "Liv Strandheim",
    "commented",
    async () => {
      const card = await test.user.liv.execute("thread/show", place("teacherEducation"));
      await test.user.liv.press(card, "thread/add", { comment: "Hemmelig spørsmål." });
    },
  ],
  [
    "rules/set",
    "Kari Nordmo",
    "approvers-set",
    async () => {
      const card = await test.user.kari.execute("rules/edit", { ...at(), sectionId: "audience" });
      await test.user.kari.press(card, "rules/set", { "rule-uh": "any", reason: "Hemmelig grunn." });
    },
  ],
  [
    "approval/all",
    "Liv Strandheim",
    "section-approved",
    async () => {
      const { kari, liv } = test.user;
      await save(kari, await open(kari, applicationId, "partnership", measureId), { text: "Hemmelig plan." });
      await kari.execute("walk/send", at());
      await liv.press(await liv.execute("approval/list", at()), "approval/all");
    },
  ],
  [
    "role/hand",
    "Ola Bakkevik",
    "member-added",
    async () => {
      const { ola } = test.user;
      const role = await ola.press(await ola.execute("me/roles", at()), "role/edit");
      await ola.press(role, "role/hand", { colleague: (await person("Tor Fremmed")).id });
    },
  ],
  [
    "role/leave",
    "Tor Fremmed",
    "member-removed",
    async () => {
      const own = { person: { name: "Tor Fremmed" }, party: { kind: "municipalOwner" as const } };
      const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { applicationId, ...own } });
      await test.user.tor.execute("role/leave", { ...at(), memberId });
    },
  ],
  [
    "role/undoLeave",
    "Tor Fremmed",
    "member-added",
    async () => {
      const { id: partyId } = await party("Fjordvik kommune");
      await test.user.tor.execute("role/undoLeave", { ...at(), partyId });
      const own = { person: { name: "Tor Fremmed" }, partyId };
      const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { applicationId, ...own } });
      await test.user.tor.execute("role/leave", { ...at(), memberId });
    },
  ],
  [
    "newcomer/answer",
    "Kari Nordmo",
    "member-changed",
    async () => {
      await joinKommune(test, test.user.ola, applicationId);
    },
  ],
  [
    "newcomer/restore",
    "Kari Nordmo",
    "member-added",
    async () => {
      const { kari, per } = test.user;
      await joinKommune(test, per, applicationId, "writes");
      const { id: personId } = await person("Per Nyvoll");
      const { id: partyId } = await party("Fjordvik kommune");
      await kari.execute("newcomer/answer", { ...at(), partyId, personId, answer: "out" });
      await kari.execute("newcomer/restore", { ...at(), partyId, personId });
      const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { partyId, personId } });
      await per.execute("role/leave", { ...at(), memberId });
    },
  ],
  [
    "takeOver/send",
    "Ola Bakkevik",
    "take-over-asked",
    async () => {
      const { ola, tor } = test.user;
      await joinNew(tor, applicationId, "municipalOwner", { name: "Dalen kommune", orgNumber: "930000000" });
      await joinNew(test.user.liv, applicationId, "municipalOwner", { name: "Vika kommune", orgNumber: "940000009" });
      await ola.execute("takeOver/send", { ...at(), reason: "Hemmelig grunn." });
    },
  ],
  ["takeOver/agree", "Tor Fremmed", "take-over-agreed", () => answered(test.user.tor, "takeOver/agree")],
  ["takeOver/refuse", "Liv Strandheim", "take-over-refused", () => answered(test.user.liv, "takeOver/refuse")],
  [
    "takeOver/here",
    "Kari Nordmo",
    "take-over-stopped",
    async () => {
      await test.user.ola.execute("takeOver/send", { ...at(), reason: "Hemmelig grunn." });
      await answered(test.user.kari, "takeOver/here");
    },
  ],
  [
    "takeOver/withdraw",
    "Ola Bakkevik",
    "take-over-withdrawn",
    async () => {
      await test.user.ola.execute("takeOver/send", { ...at(), reason: "Hemmelig grunn." });
      await answered(test.user.ola, "takeOver/withdraw");
      for (const [user, name] of [
        [test.user.tor, "Dalen kommune"],
        [test.user.liv, "Vika kommune"],
        [test.user.ola, "Fjordvik kommune"],
      ] as const) {
        const own = { party: { name }, person: { name: user.account.name } };
        const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { applicationId, ...own } });
        await user.execute("role/leave", { ...at(), memberId });
      }
    },
  ],
  ["measure/add", "Kari Nordmo", "measure-added", () => addMeasure(test.user.kari, applicationId, "=2+3")],
  [
    "measure/change",
    "Kari Nordmo",
    "measure-changed",
    async () => {
      const card = await test.user.kari.execute("measure/edit", { ...at(), measureId });
      await test.user.kari.press(card, "measure/change", { name: "Samlinger for ledere" });
    },
  ],
  [
    "application/change",
    "Kari Nordmo",
    "particulars-changed",
    async () => {
      const card = await test.user.kari.execute("application/edit", at());
      await test.user.kari.press(card, "application/change", { title: "Behovsmelding for alle" });
    },
  ],
  [
    "measure/move",
    "Kari Nordmo",
    "measure-moved",
    () => test.user.kari.execute("measure/move", { ...at(), measureId, to: 2 }),
  ],
  [
    "measure/remove",
    "Kari Nordmo",
    "measure-removed",
    () => test.user.kari.execute("measure/remove", { ...at(), measureId }),
  ],
  [
    "measure/restore",
    "Kari Nordmo",
    "measure-restored",
    () => test.user.kari.execute("measure/restore", { ...at(), measureId, at: 1 }),
  ],
  [
    "party/change",
    "Kari Nordmo",
    "party-changed",
    async () => {
      const { id: partyId } = await party("Delta");
      const card = await test.user.kari.execute("party/edit", { ...at(), partyId });
      await test.user.kari.press(card, "party/change", { name: "Delta Fjordvik" });
    },
  ],
  [
    "party/remove",
    "Kari Nordmo",
    "party-removed",
    async () => test.user.kari.execute("party/remove", { ...at(), partyId: (await party("Delta Fjordvik")).id }),
  ],
  [
    "party/restore",
    "Kari Nordmo",
    "party-restored",
    async () => test.user.kari.execute("party/restore", { ...at(), partyId: (await party("Delta Fjordvik")).id }),
  ],
  [
    "member/change",
    "Kari Nordmo",
    "member-changed",
    async () =>
      test.user.kari.execute("member/change", { ...at(), memberId: (await member("Per Nyvoll")).id, roles: "writes" }),
  ],
  [
    "member/remove",
    "Kari Nordmo",
    "member-removed",
    async () => test.user.kari.execute("member/remove", { ...at(), memberId: (await member("Tor Fremmed")).id }),
  ],
  [
    "member/restore",
    "Kari Nordmo",
    "member-added",
    async () => {
      const removed = await prisma().audit.findFirstOrThrow({
        where: { act: "member-removed" },
        orderBy: { id: "desc" },
      });
      const { partyId, personId } = removed.details as { partyId: string; personId: string };
      await test.user.kari.execute("member/restore", { ...at(), partyId, personId });
      const { id: memberId } = await prisma().member.findFirstOrThrow({ where: { partyId, personId } });
      await test.user.kari.execute("member/remove", { ...at(), memberId });
    },
  ],
  [
    "parties/sendInvitations",
    "Kari Nordmo",
    "invited",
    async () => {
      await test.user.kari.execute("parties/invite", at());
      const { id } = await person("Tor Fremmed");
      await test.user.kari.execute("parties/sendInvitations", { ...at(), people: id, party: "open" });
    },
  ],
  ["party/decline", "Tor Fremmed", "invitation-declined", () => test.user.tor.execute("party/decline", at())],
  [
    "parties/remindInvited",
    "Kari Nordmo",
    "invited",
    async () => {
      const { id } = await person("Tor Fremmed");
      await test.user.kari.execute("parties/remindInvited", { ...at(), personId: id, shownOn: "parties" });
    },
  ],
  [
    "deadlines/move",
    "Kari Nordmo",
    "deadline-moved",
    () => test.user.kari.execute("deadlines/move", { ...at(), date: "2027-01-29", time: "12:00" }),
  ],
  [
    "deadlines/setPart",
    "Kari Nordmo",
    "deadline-moved",
    async () => {
      const { id } = await party("Nord universitet");
      await test.user.kari.execute("deadlines/setPart", {
        ...at(),
        about: `part:${id}`,
        date: "2027-01-28",
        time: "12:00",
      });
    },
  ],
  [
    "deadlines/dropPart",
    "Kari Nordmo",
    "deadline-moved",
    async () => {
      const { id } = await party("Nord universitet");
      await test.user.kari.execute("deadlines/dropPart", { ...at(), partyId: id });
    },
  ],
  [
    "reminders/pause",
    "Kari Nordmo",
    "reminders-paused",
    () => test.user.kari.execute("reminders/pause", { ...at(), paused: true }),
  ],
  [
    "reminders/mentions",
    "Kari Nordmo",
    "mentions-stopped",
    () => test.user.kari.execute("reminders/mentions", { ...at(), mentions: "no" }),
  ],
  [
    "reminders/setDeputy",
    "Kari Nordmo",
    "deputy-set",
    async () => {
      const [per, anne] = [await person("Per Nyvoll"), await person("Anne Lerkedal")];
      await test.user.kari.execute("reminders/setDeputy", { ...at(), personId: per.id, deputy: anne.id });
    },
  ],
  [
    "deputy/set",
    "Liv Strandheim",
    "deputy-set",
    async () => {
      const card = await test.user.liv.execute("deputy/edit", at());
      await test.user.liv.press(card, "deputy/set", { deputy: (await person("Tor Fremmed")).id });
    },
  ],
  [
    "deputy/stepIn",
    "Tor Fremmed",
    "stepped-in",
    async () => test.user.tor.execute("deputy/stepIn", { ...at(), personId: (await person("Liv Strandheim")).id }),
  ],
  [
    "deputy/stepOut",
    "Tor Fremmed",
    "stepped-out",
    async () => test.user.tor.execute("deputy/stepOut", { ...at(), personId: (await person("Liv Strandheim")).id }),
  ],
  [
    "deputy/back",
    "Liv Strandheim",
    "stepped-out",
    async () => {
      const { id: personId } = await person("Liv Strandheim");
      await test.user.tor.execute("deputy/stepIn", { ...at(), personId });
      await test.user.liv.execute("deputy/back", at());
    },
  ],
  [
    "reminders/sendNow",
    "Kari Nordmo",
    "reminder-sent",
    async () => {
      await test.user.kari.execute("reminders/pause", { ...at(), paused: false });
      await test.user.kari.execute("reminders/sendNow", { ...at(), personId: (await person("Per Nyvoll")).id });
    },
  ],
  ["reminders/remind", "Kari Nordmo", "reminder-sent", () => test.user.kari.execute("reminders/remind", at())],
  ["me/putOff", "Per Nyvoll", "reminder-put-off", () => test.user.per.execute("me/putOff", { day: "2027-01-11" })],
  [
    "me/setReminders",
    "Per Nyvoll",
    "reminders-chosen",
    () => test.user.per.execute("me/setReminders", { rhythm: "off", hour: "9" }),
  ],
  [
    "undelivered/resend",
    "Kari Nordmo",
    "sent-again",
    async () => {
      const id = randomUUID();
      const { id: personId } = await person("Per Nyvoll");
      await prisma().undelivered.create({
        data: { id, what: { kind: "home", personId }, applicationId, personId, reason: "refused", at: clock.now() },
      });
      await test.user.kari.execute("undelivered/resend", { ...at(), messageId: id });
    },
  ],
  ["draft/compile", "Anne Lerkedal", "draft-compiled", () => test.user.anne.execute("draft/compile", at(), "channel")],
  ["calendar/renew", "Liv Strandheim", "calendar-renewed", () => test.user.liv.execute("calendar/renew", at())],
  [
    "calendar/renewForAll",
    "Kari Nordmo",
    "calendar-renewed",
    () => test.user.kari.execute("calendar/renewForAll", at()),
  ],
  [
    "documents/withdraw",
    "Anne Lerkedal",
    "links-withdrawn",
    async () => {
      const draftId = await newestDraft();
      await test.user.anne.execute("documents/get", { ...at(), draftId }, "channel");
      await test.user.anne.execute("documents/withdraw", { ...at(), draftId }, "channel");
    },
  ],
  [
    "documents/get",
    "Anne Lerkedal",
    "documents-fetched",
    async () => {
      const draftId = await newestDraft();
      const answer = await test.user.anne.execute("documents/get", { ...at(), draftId }, "channel");
      await fetch(linksOf(answer)[0]?.url ?? "");
    },
  ],
  [
    "final/confirm",
    "Kari Nordmo",
    "made-final",
    async () => {
      const { kari } = test.user;
      await save(kari, await open(kari, applicationId, "economy", measureId), { grant: "50 000" });
      const card = await kari.execute("final/ask", at());
      await kari.press(card, "final/confirm", { reason: "Hemmelig grunn." });
    },
  ],
  [
    "final/deliver",
    "Kari Nordmo",
    "delivered",
    async () => void (await test.user.kari.execute("final/deliver", { ...at(), number: 1 })),
  ],
  [
    "final/record",
    "Kari Nordmo",
    "delivery-corrected",
    async () => {
      const card = await test.user.kari.execute("final/askDeliver", at());
      await test.user.kari.press(card, "final/record", { caseNumber: "2027/123", note: "Hemmelig merknad." });
    },
  ],
  [
    "award/save",
    "Kari Nordmo",
    "award-recorded",
    async () => {
      const card = await test.user.kari.execute("award/measure", { ...at(), measureId });
      const typed = Object.fromEntries(inputsOf(card).map(({ id }) => [id, "0"]));
      await test.user.kari.press(card, "award/save", typed);
    },
  ],
  [
    "award/undo",
    "Kari Nordmo",
    "award-undone",
    async () => void (await test.user.kari.press(await test.user.kari.execute("award/show", at()), "award/undo")),
  ],
  [
    "award/asSought",
    "Kari Nordmo",
    "award-recorded",
    async () => void (await test.user.kari.press(await test.user.kari.execute("award/show", at()), "award/asSought")),
  ],
  [
    "award/startReport",
    "Kari Nordmo",
    "report-started",
    async () => void (await test.user.kari.execute("award/startReport", { ...at(), number: 1, ofYear: 2027 })),
  ],
  [
    "final/undoDelivery",
    "Kari Nordmo",
    "delivery-undone",
    async () =>
      void (await test.user.kari.press(await test.user.kari.execute("final/askDeliver", at()), "final/undoDelivery")),
  ],
  [
    "final/reopen",
    "Kari Nordmo",
    "opened-again",
    async () => {
      const card = await test.user.kari.execute("final/askReopen", at());
      await test.user.kari.press(card, "final/reopen", { reason: "Hemmelig feil." });
    },
  ],
  [
    "member/takeOut",
    "Kari Nordmo",
    "member-removed",
    async () => {
      await leaves("Per Nyvoll");
      await test.user.kari.execute("member/takeOut", { ...at(), personId: (await person("Per Nyvoll")).id });
    },
  ],
  [
    "channel/move",
    "Kari Nordmo",
    "channel-moved",
    () => test.elsewhere().as(test.user.kari.account).execute("channel/move", at(), "channel"),
  ],
];

/** Verbs that only show data, send the presser their own card, or correct private data. */
const newestDraft = async (): Promise<string> =>
  (await test.database.db.prisma.draft.findFirstOrThrow({ orderBy: { version: "desc" } })).id;

const NO_ACT = [
  ...[
    "application/start",
    "application/allForms",
    "application/regionForms",
    "application/cancel",
    "me/tasks",
    "play/as",
    "party/join",
    "party/joinKind",
    "measures/open",
  ],
  // The file is logged once the person has it: see tests/product/fetching.
  ...["documents/toChat", "documents/send"],
  "calendar/show",
  ...["carryOver/ask", "carryOver/show", "section/useEarlier", "section/addRow", "findings/list"],
  "audit/export",
  ...["import/look", "import/party", "import/changeParty", "import/splitParty", "import/measure"],
  ...["import/changeMeasure", "import/place", "import/placeText", "import/discard", "import/start", "import/compare"],
  ...["import/unplaced", "final/ask", "final/fromDraft", "final/show", "final/askReopen"],
  ...["final/askDeliver", "award/show", "award/list", "award/measure"],
  ...["attachments/use", "attachments/discard", "attachments/place", "attachments/list", "attachments/show"],
  "attachments/waiting",
  ...["attachments/edit", "import/unplaced", "final/ask", "final/fromDraft", "final/show", "final/askReopen"],
  ...["walk/resume", "walk/goTo", "walk/skip", "walk/back", "walk/summary", "approval/show", "section/askKeep"],
  ...[
    "measures/list",
    "measure/edit",
    "measure/askRemove",
    "parties/list",
    "party/askRemove",
    "party/edit",
    "member/askRemove",
    "member/edit",
    "member/left",
    "parties/invite",
  ],
  ...[
    "deadlines/show",
    "deadlines/preview",
    "deadlines/previewPart",
    "deadlines/part",
    "reminders/show",
    "reminders/people",
    "reminders/person",
    "me/reminders",
  ],
  ...["undelivered/list", "status/show", "status/table", "history/show", "history/version"],
  ...[
    "application/edit",
    "thread/show",
    "rules/show",
    "rules/edit",
    "approval/list",
    "thread/ask",
    "section/sources",
    "section/fetch",
    "draft/read",
    "consultation/changes",
    "channel/askMove",
    "me/roles",
    "role/askLeave",
    "role/edit",
    "deputy/edit",
    "takeOver/ask",
    "takeOver/show",
    "newcomer/show",
  ],
];

describe("The audit log", () => {
  it("classifies every button as an act or not", () => {
    const known = [...STEPS.map(([verb]) => verb), ...NO_ACT];
    expect([...actions.keys()].filter((verb) => !known.includes(verb))).toEqual([]);
  });

  it.each(STEPS)("has a line for %s, by %s: %s", async (_verb, who, did, act) => {
    const before = (await log()).length;
    await act();

    const lines = (await log()).slice(before);
    const { id } = await person(who);
    const found = lines.findLast(({ act: kind }) => kind === did);
    expect(lines.map(({ act: kind }) => kind)).toContain(did);
    expect(found).toMatchObject({ personId: id, conversationId: expect.any(String), activityId: expect.any(String) });
    const handled = await prisma().handledActivity.findMany({ where: { activityId: String(found?.activityId) } });
    expect(handled.map(({ conversationId }) => conversationId)).toEqual([found?.conversationId]);
  });

  it("has one line if the same press is delivered twice", async () => {
    const { kari } = test.user;
    const before = (await log()).length;
    const press = kari.activity("chat", {
      type: "invoke",
      name: "adaptiveCard/action",
      value: { action: { type: "Action.Execute", verb: "reminders/pause", data: { ...at(), paused: true } } },
    });
    await kari.answerTo(press);
    await kari.answerTo(press);

    expect((await log()).slice(before).map(({ act }) => act)).toEqual(["reminders-paused"]);
  });

  it("has no line for a refused act", async () => {
    await settled(test.database.db);
    const before = (await log()).length;
    await test.user.liv.execute("measure/add", { ...at(), name: "Ikke mitt", partyIds: "" });
    await test.user.kari.execute("measure/add", { ...at(), name: " ", partyIds: "" });
    expect(await log()).toHaveLength(before);
  });

  it("contains no text that people wrote", async () => {
    expect(JSON.stringify((await log()).map(({ details }) => details))).not.toContain("Hemmelig");
  });
});

describe("«Eksporter logg»", () => {
  const exported = (card: Card) => linksOf(card).find(({ title }) => title === "Last ned loggen")?.url ?? "";

  it("gives the coordinator a file that Norwegian Excel opens, without a formula in any cell", async () => {
    const { kari } = test.user;
    const own = ({ verb, data }: Button) => verb === "audit/export" && data.applicationId === applicationId;
    const card = await kari.press(await kari.say("mine oppgaver"), own);
    const answer = await fetch(exported(card));

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(answer.headers.get("content-disposition")).toContain('filename="samskriv-logg.csv"');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = bytes.toString("utf8").slice(1).trimEnd().split("\r\n");
    expect(head).toBe('"Tidspunkt";"Hvem";"Hva";"Hvor";"Gjelder";"Sporing (chat og melding)"');
    const cells = lines.map((line) => line.slice(1, -1).split('";"'));
    expect(cells).toHaveLength(await prisma().audit.count({ where: { applicationId } }));
    for (const row of cells) {
      expect(row).toHaveLength(6);
      expect(row[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      for (const cell of row) expect(cell).not.toMatch(/^[=+@-]/);
    }
    const told = cells.map(([, who, what, where, about]) => [who, what, where, about]);
    expect(told).toContainEqual([
      "Liv Strandheim",
      "Lagret svar",
      "Tiltak 1 · Samlinger for ledere: 4e Styrket og praksisrettet lærerutdanning",
      expect.any(String),
    ]);
    expect(told).toContainEqual(["Kari Nordmo", "La til tiltak", "", "2 =2+3"]);
    expect(told).toContainEqual(["Kari Nordmo", "Valgte stedfortreder", "", "Per Nyvoll, Anne Lerkedal"]);
    expect(bytes.toString("utf8")).not.toMatch(/Hemmelig|undefined|null|⟦/);
  });

  it("is open to the coordinator alone, even if the application is final", async () => {
    const { kari, liv, tor } = test.user;
    await kari.press(await kari.execute("final/ask", at()), "final/confirm", { reason: "Fristen." });
    expect(textOf(await liv.execute("audit/export", at()))).toContain("Dette gjør koordinatoren");
    expect(textOf(await tor.execute("audit/export", at()))).toContain("Det finner jeg ikke");
    const final = await kari.execute("final/show", at());
    expect(buttonsOf(final).map(({ title }) => title)).toContain("Eksporter logg");
    expect((await fetch(exported(await kari.press(final, "Eksporter logg")))).status).toBe(200);
    expect(inputsOf(final)).toEqual([]);
  });

  it("gives a link that works for one hour, and for that log only", async () => {
    const url = exported(await test.user.kari.execute("audit/export", at()));
    const draft = await prisma().draft.findFirstOrThrow({ where: { applicationId } });
    const other = await prisma().application.findFirstOrThrow({ where: { id: { not: applicationId } } });
    for (const wrong of [
      url.replace(applicationId, other.id),
      url.replace("/logg/", "/hent/").replace(applicationId, draft.id),
      url.replace(/signature=.*/, "signature=x"),
    ]) {
      const answer = await fetch(wrong);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain("Liv");
    }
    clock.at = new Date(clock.at.getTime() + 61 * 60 * 1000);
    expect((await fetch(url)).status).toBe(403);
  });
});
