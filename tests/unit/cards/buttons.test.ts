import { createdCard } from "../../../cards/application/createdCard";
import { measureCard } from "../../../cards/application/measureCard";
import { measuresCard } from "../../../cards/application/measuresCard";
import { removeMeasureCard } from "../../../cards/application/removeMeasureCard";
import { setUpCard } from "../../../cards/application/setUpCard";
import { approveCard } from "../../../cards/approval/approveCard";
import { approvedCard } from "../../../cards/approval/approvedCard";
import { approveRefusedCard } from "../../../cards/approval/approveRefusedCard";
import { changeRequestCard } from "../../../cards/approval/changeRequestCard";
import { declineChangeCard } from "../../../cards/approval/declineChangeCard";
import { helpCard } from "../../../cards/home/helpCard";
import { homeCard } from "../../../cards/home/homeCard";
import { noticeCard } from "../../../cards/home/noticeCard";
import { carryOverAskCard } from "../../../cards/importing/carryOverAskCard";
import { carryOverShowCard } from "../../../cards/importing/carryOverShowCard";
import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import { invitationCard } from "../../../cards/people/invitationCard";
import { inviteCard } from "../../../cards/people/inviteCard";
import { joinedCard } from "../../../cards/people/joinedCard";
import { joinKindCard } from "../../../cards/people/joinKindCard";
import { joinPartyCard } from "../../../cards/people/joinPartyCard";
import { memberCard } from "../../../cards/people/memberCard";
import { partiesCard } from "../../../cards/people/partiesCard";
import { partyCard } from "../../../cards/people/partyCard";
import { reminderCard } from "../../../cards/reminders/reminderCard";
import { statusCard } from "../../../cards/status/statusCard";
import { sectionCard } from "../../../cards/writing/sectionCard";
import { summaryCard } from "../../../cards/writing/summaryCard";
import type { Measure, Member } from "../../../domain/application/structure";
import { totalsOf } from "../../../domain/application/totals";
import { carryOver, lostMark } from "../../../domain/importing/carryOver";
import { inboxOf } from "../../../domain/progress/inbox";
import { progressOf } from "../../../domain/progress/progress";
import { tasksOf } from "../../../domain/progress/tasks";
import { sectionAt } from "../../../domain/section/section";
import {
  aKind,
  aMember,
  anApplication,
  anInvitation,
  fjordvik,
  form2026 as form,
  lms,
  withAllAnswers,
  withAllSent,
  withChangeRequest,
} from "../../support/application/application";
import { form2024 } from "../../support/application/application2024";
import { buttonsOf, saidIn } from "../../support/cards/cardTree";
import { anApproval } from "../../support/cards/every/approvals";
import { aReminder } from "../../support/cards/every/reminders";
import { aWish, now } from "../../support/cards/every/scene";
import { aSection } from "../../support/cards/every/sections";
import { everythingAsked } from "../../support/cards/every/status";

const application = anApplication();
const answered = withAllAnswers(application);
const sent = withAllSent(answered);
const inviting = {
  application,
  parties: [fjordvik],
  leads: true,
  typed: { party: "", people: "" },
  missing: [],
  invited: [anInvitation("tor", "fjordvik")],
  now,
};
const at = { applicationId: "application" };
const place = { measureId: "measure-3", sectionId: "ownEffort" };
/** The mark on a button that leads away from an approval card. */
const leaving = { leaving: { ...at, ...place } };
const section = sectionAt(form, sent, place);
const totals = totalsOf(form, answered, answered.amounts);
const [measure, second] = application.measures as [Measure, Measure];
const member = application.members[1] as Member;
const typed = { party: "", name: "", shortName: "", orgNumber: "", roles: "" };
const home = (of: typeof application, personId: string) =>
  homeCard({
    person: { name: "Kari Prøve" },
    now,
    applications: [{ form, application: of, inbox: inboxOf(form, of, null, personId, now) }],
  });

const continuing = {
  formId: "behovsmelding-2024",
  title: "Behovsmelding 2028",
  year: "2028",
  date: "2028-02-01",
  time: "12:00",
  plan: "",
};
const carried = carryOver(form, form2024, answered);

const TASKS = ["Til oversikten", "me/tasks", {}];
const READ_ALL = ["Les hele", "draft/read", at];
const SETTINGS = ["Påminnelser og språk", "me/reminders", {}];
const partners = { measureId: null, sectionId: "partners" };
const LEFT = ["Hva gjenstår?", "findings/list", at];

/** Title, verb and data of each button of a card, in drawing order; includes rows that open something. */
/** Leaves out the values the inputs had when the card was drawn. */
const pressable = (card: AdaptiveCard) =>
  buttonsOf(card).map(({ title, verb, data }) => {
    const { filled: _, ...own } = data as Record<string, unknown>;
    return [title, verb, own];
  });

const CARDS: [string, AdaptiveCard, unknown[]][] = [
  ["help in the chat", helpCard({ where: "personal", local: false }), [TASKS]],
  ["help in the channel", helpCard({ where: "channel", local: false }), [["Ny søknad", "application/start", {}]]],
  [
    "set up",
    setUpCard({
      forms: [],
      typed: { formId: "", title: "", year: "", date: "", time: "", owner: "", orgNumber: "", network: "", plan: "" },
      problems: {},
    }),
    [
      ["Opprett", "application/create", { beside: true, drawnWith: "" }],
      ["Avbryt", "application/cancel", {}],
    ],
  ],
  [
    "created",
    createdCard(application, "channel"),
    [
      ["Legg til tiltak", "measures/open", at],
      ["Mine oppgaver", "me/tasks", at],
    ],
  ],
  [
    "status",
    statusCard({ form, application, progress: progressOf(form, application), now, note: null }),
    [
      ["Mine oppgaver", "me/tasks", at],
      ["Bli med", "party/join", at],
      ["Sett sammen utkast", "draft/compile", at],
      ["Vedlegg", "attachments/list", at],
    ],
  ],
  ["join: which kind", joinKindCard({ form, application, problem: null }), [["Neste", "party/joinKind", at]]],
  [
    "join: which party",
    joinPartyCard({ application, kind: aKind("uh"), typed, problems: {} }),
    [
      ["Bli med", "party/joinAs", { ...at, kind: "uh" }],
      ["Tilbake", "party/join", at],
    ],
  ],
  [
    "joined",
    joinedCard({
      form,
      application,
      party: lms,
      member: aMember("lars", "Lars Mønster", "lms", { approves: false }),
    }),
    [TASKS],
  ],
  [
    "home of a writer",
    home(application, "siri"),
    [
      [expect.stringMatching("^Åpne: "), "walk/goTo", { ...at, ...partners, returnTo: "home" }],
      ["Svar nå", "walk/goTo", { ...at, ...partners, returnTo: "home" }],
      ["Begynn", "walk/resume", at],
      ["Se over og send", "walk/summary", at],
      LEFT,
      READ_ALL,
      ["Vedlegg", "attachments/list", at],
      ["Mine roller", "me/roles", at],
      ["Kalenderlenken", "calendar/show", at],
      SETTINGS,
    ],
  ],
  [
    "home of a coordinator",
    home(application, "turid"),
    [
      ["Begynn", "walk/resume", at],
      ["Se over og send", "walk/summary", at],
      LEFT,
      READ_ALL,
      ["Vedlegg", "attachments/list", at],
      ["Mine roller", "me/roles", at],
      ["Kalenderlenken", "calendar/show", at],
      ["Tiltak", "measures/list", at],
      ["Deltakere", "parties/list", at],
      ["Frist og påminnelser", "reminders/show", at],
      ["Gjør ferdig", "final/ask", at],
      ["Videreføre", "carryOver/ask", at],
      ["Eksporter logg", "audit/export", at],
      SETTINGS,
    ],
  ],
  [
    "change request",
    changeRequestCard({
      form,
      application,
      place,
      request: {
        id: "1",
        partyId: "lms",
        personId: "lars",
        personName: "Lars",
        comment: "?",
        at: now,
        resolved: false,
      },
      partyName: "LMS",
      thread: [],
      now,
    }),
    [
      ["Åpne seksjonen", "walk/goTo", { ...at, ...place }],
      ["Behold teksten", "section/askKeep", { ...at, ...place }],
      ["Les og svar", "thread/show", { ...at, ...place }],
    ],
  ],
  [
    "keep the text",
    declineChangeCard({
      form,
      application,
      place,
      changeRequests: [{ ...aWish(application, "Hvem leder?"), id: "one" }],
      typedReply: "",
      problem: null,
      now,
    }),
    [
      ["Send til godkjenning igjen", "section/keep", { ...at, ...place, wishes: ["one"] }],
      ["Åpne seksjonen", "walk/goTo", { ...at, ...place }],
      TASKS,
    ],
  ],
  [
    "approve",
    approveCard(anApproval(sent, section)),
    [
      ["Les og svar", "thread/show", { ...at, ...place, ...leaving }],
      ["Spør en kollega", "thread/ask", { ...at, ...place, ...leaving }],
      ["Godkjenn", "section/approve", { ...at, ...place, contentHash: section.contentHash }],
      ["Be om endring", "section/askChange", { ...at, ...place, contentHash: section.contentHash }],
      ["Til oversikten", "me/tasks", leaving],
      ["Historikk", "history/show", { ...at, ...place, ...leaving }],
    ],
  ],
  [
    "approved, one more",
    approvedCard({ application, section, left: [section] }),
    [["Les den neste", "approval/show", { ...at, ...place }], TASKS],
  ],
  ["approved, the last", approvedCard({ application, section, left: [] }), [TASKS]],
  [
    "approval refused",
    approveRefusedCard({ form, application, place, refusal: { kind: "not-open" } }),
    [["Se den nyeste", "approval/show", { ...at, ...place }], TASKS],
  ],
  [
    "measures",
    measuresCard({
      form,
      application: anApplication({ measures: [measure] }),
      totals,
      undo: { measureId: "gone", name: "Borte", at: 2 },
      problems: {},
      typed: null,
    }),
    [
      ["Endre: 1 Kvalitetsutvikling i barnehagene", "measure/edit", { ...at, measureId: "measure-1" }],
      ["Angre", "measure/restore", { ...at, measureId: "gone", at: 2 }],
      ["Legg til", "measure/add", at],
      ["Deltakere", "parties/list", at],
      ["Navn, år og plan", "application/edit", at],
      TASKS,
    ],
  ],
  [
    "measure",
    measureCard({ form, application, measure: second, typed: null, problems: {} }),
    [
      ["Lagre", "measure/change", { ...at, measureId: "measure-2" }],
      ["Flytt opp", "measure/move", { ...at, measureId: "measure-2", to: 1 }],
      ["Flytt ned", "measure/move", { ...at, measureId: "measure-2", to: 3 }],
      ["Fjern", "measure/askRemove", { ...at, measureId: "measure-2" }],
      ["Tilbake", "measures/list", at],
    ],
  ],
  [
    "remove a measure",
    removeMeasureCard({ application, measure, answers: 0, kroner: 0 }),
    [
      ["Behold", "measures/list", at],
      ["Fjern", "measure/remove", { ...at, measureId: "measure-1" }],
    ],
  ],
  [
    "parties",
    partiesCard({
      form,
      application: anApplication({ parties: [fjordvik], members: [member] }),
      undo: { partyId: "gone", name: "Borte" },
      said: null,
      sent: null,
      now,
    }),
    [
      ["Endre: Fjordvik kommune", "party/edit", { ...at, partyId: "fjordvik" }],
      ["Endre: Kari Prøve", "member/edit", { ...at, memberId: "kari-fjordvik" }],
      ["Angre", "party/restore", { ...at, partyId: "gone" }],
      ["Inviter flere", "parties/invite", at],
      ["Hvem må godkjenne", "rules/show", at],
      ["Tiltak", "measures/list", at],
      TASKS,
    ],
  ],
  [
    "carry over: to what",
    carryOverAskCard({ application, forms: [], typed: continuing, problems: {} }),
    [["Se hva som blir med", "carryOver/show", { ...at, drawnWith: continuing.formId }], TASKS],
  ],
  [
    "carry over: what comes along",
    carryOverShowCard({ application, from: form, to: form2024, carryOver: carried, typed: continuing }),
    [
      ["Opprett", "carryOver/confirm", { ...at, ...continuing, seen: lostMark(carried) }],
      ["Endre", "carryOver/ask", { ...at, ...continuing }],
      TASKS,
    ],
  ],
  [
    "party",
    partyCard({ form, application, party: lms, typed: null, problems: {} }),
    [
      ["Lagre", "party/change", { ...at, partyId: "lms" }],
      ["Fjern", "party/askRemove", { ...at, partyId: "lms" }],
      ["Tilbake", "parties/list", at],
    ],
  ],
  [
    "member",
    memberCard({ application, member, party: fjordvik, typed: null, problems: {} }),
    [
      ["Lagre", "member/change", { ...at, memberId: "kari-fjordvik" }],
      ["Fjern", "member/askRemove", { ...at, memberId: "kari-fjordvik" }],
      ["Tilbake", "parties/list", at],
    ],
  ],
  [
    "invite",
    inviteCard({ ...inviting, people: [{ id: "a", name: "Ane" }] }),
    [
      ["Minn: tor", "parties/remindInvited", { ...at, personId: "tor", shownOn: "invite" }],
      ["Send invitasjon", "parties/sendInvitations", at],
      ["Tilbake", "parties/list", at],
    ],
  ],
  [
    "invite, by one of a party",
    inviteCard({ ...inviting, people: [{ id: "a", name: "Ane" }], leads: false }),
    [
      ["Minn: tor", "parties/remindInvited", { ...at, personId: "tor", shownOn: "invite" }],
      ["Send invitasjon", "parties/sendInvitations", at],
      ["Tilbake", "me/roles", at],
    ],
  ],
  [
    "invitation",
    invitationCard({ application, form, invitedBy: "Turid", party: null, now }),
    [
      ["Bli med", "party/join", at],
      ["Nei takk", "party/decline", at],
    ],
  ],
  [
    "invitation for a party",
    invitationCard({ application, form, invitedBy: "Turid", party: fjordvik, now }),
    [
      ["Bli med", "party/joinKind", { ...at, kind: "municipalOwner" }],
      ["Nei takk", "party/decline", at],
    ],
  ],
  [
    "notice of a stranger",
    noticeCard({ kind: "not-member", applicationId: "application" }),
    [["Bli med", "party/join", at]],
  ],
  ["notice of an old card", noticeCard({ kind: "stale" }), [TASKS]],
  ["notice of an empty channel", noticeCard({ kind: "nothing-here" }), [["Ny søknad", "application/start", {}]]],
];

describe("the buttons of a card", () => {
  it.each(CARDS)("are correct on %s", (_name, card, wanted) => {
    expect(pressable(card)).toEqual(wanted);
  });

  it("on the summary open each section, and send the finished ones", () => {
    const buttons = pressable(
      summaryCard({ form, application: answered, tasks: tasksOf(form, answered, "siri"), sent: null, now }),
    );
    expect(buttons).toContainEqual([
      "Endre 3 Eiers egeninnsats",
      "walk/goTo",
      { ...at, ...place, returnTo: "summary" },
    ]);
    expect(buttons.slice(-4)).toEqual([["Send til godkjenning (1)", "walk/send", at], READ_ALL, LEFT, TASKS]);
    const missing = pressable(
      summaryCard({ form, application, tasks: tasksOf(form, application, "siri"), sent: null, now }),
    );
    expect(missing.slice(-4)).toEqual([["Fortsett", "walk/resume", at], READ_ALL, LEFT, TASKS]);
  });

  it("on the section card, the home card and the summary lead to each change request", () => {
    const wished = withChangeRequest(sent, place);
    const section = sectionCard(aSection(wished, "kari", place, { changeRequests: [aWish(wished, "Hvem leder?")] }));
    const keep = pressable(section).find(([title]) => title === "Behold teksten");
    expect(keep).toEqual(["Behold teksten", "section/askKeep", expect.objectContaining({ ...at, ...place })]);
    expect(pressable(sectionCard(aSection(sent, "kari", place))).map(([, verb]) => verb)).not.toContain(
      "section/askKeep",
    );

    const opened = pressable(home(wished, "kari")).find(([, verb]) => verb === "walk/goTo");
    expect(opened).toEqual(["Åpne: 3 Eiers egeninnsats", "walk/goTo", { ...at, ...place, returnTo: "home" }]);

    const tasks = tasksOf(form, wished, "kari");
    const summary = summaryCard({ form, application: wished, tasks, sent: null, now });
    expect(pressable(summary).slice(-4)).toEqual([
      ["Svar på ønsket om endring", "walk/goTo", { ...at, ...place, returnTo: "summary" }],
      READ_ALL,
      LEFT,
      TASKS,
    ]);
    expect(saidIn(summary)).toContain("1 seksjon er ønsket endret. Endre den, eller behold teksten.");
  });

  it("on the home card lead to the pending approval, or to the list of several", () => {
    const verbs = (person: string) =>
      pressable(home(sent, person)).filter(([, verb]) => String(verb).startsWith("approval/"));
    expect(verbs("ulf")[0]?.slice(1)).toEqual(["approval/show", { ...at, measureId: null, sectionId: "consultation" }]);
    expect(verbs("ola").map(([, verb, data]) => [verb, data])).toEqual([["approval/list", at]]);
  });

  it("on the home card lead to whatever others ask: a question, a newcomer, a take-over, and the news for who leads", () => {
    const inbox = { ...inboxOf(form, application, null, "turid", now), ...everythingAsked(application, "Ola") };
    const card = homeCard({ person: { name: "Turid" }, now, applications: [{ form, application, inbox }] });
    const party = application.parties[0]?.id;
    expect(
      pressable(card)
        .slice(0, 6)
        .map(([, verb, data]) => [verb, data]),
    ).toEqual([
      ["takeOver/show", at],
      ["newcomer/show", { ...at, partyId: party, personId: application.members[0]?.personId }],
      ["newcomer/show", { ...at, partyId: party, personId: application.members[1]?.personId }],
      ["thread/show", { ...at, measureId: null, sectionId: "units" }],
      ["party/edit", { ...at, partyId: party }],
      ["parties/list", at],
    ]);
  });

  it("on the home card of an empty application lead its coordinator to measures and people", () => {
    const members = application.members.filter(({ personId }) => personId === "turid");
    const empty = { ...application, measures: [], members };
    const inbox = inboxOf(form, empty, null, "turid", now);
    const buttons = pressable(
      homeCard({ person: { name: "Turid" }, now, applications: [{ form, application: empty, inbox }] }),
    );
    expect(buttons).toContainEqual([expect.stringContaining("Inviter"), "parties/invite", at]);
    expect(buttons).toContainEqual(["Legg til tiltak", "measures/list", at]);
  });

  it("on the reminder lead to each section and approval, and back to the overview", () => {
    const toWrite = reminderCard({
      person: { name: "Siri" },
      now,
      parts: [aReminder(application, "siri")],
      putOff: { to: "2027-01-21", of: "2027-01-20" },
    });
    expect(pressable(toWrite).map(([, verb, data]) => [verb, data])).toEqual([
      ["walk/goTo", { ...at, measureId: null, sectionId: "partners", returnTo: "home" }],
      ["walk/goTo", { ...at, measureId: null, sectionId: "partners", returnTo: "home" }],
      ["me/tasks", {}],
      ["me/putOff", { day: "2027-01-20" }],
      ["me/reminders", {}],
    ]);
    const toApprove = reminderCard({
      person: { name: "Ulf" },
      now,
      parts: [aReminder(sent, "ulf")],
      putOff: null,
    });
    expect(pressable(toApprove)[0]?.slice(1)).toEqual([
      "approval/show",
      { ...at, measureId: null, sectionId: "consultation" },
    ]);
  });
});
