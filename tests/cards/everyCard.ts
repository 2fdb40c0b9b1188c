import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { approveCard } from "../../cards/approveCard";
import { approvedCard } from "../../cards/approvedCard";
import { approveRefusedCard } from "../../cards/approveRefusedCard";
import { asWhom } from "../../cards/asWhom";
import { carryOverAskCard, carryOverShowCard } from "../../cards/carryOverCard";
import { changeRequestCard } from "../../cards/changeRequestCard";
import { changeRequestedCard } from "../../cards/changeRequestedCard";
import { channelWelcomeCard } from "../../cards/channelWelcomeCard";
import { createdCard } from "../../cards/createdCard";
import { draftCard } from "../../cards/draftCard";
import { draftPartCard } from "../../cards/draftPartCard";
import { helpCard } from "../../cards/helpCard";
import { homeCard } from "../../cards/homeCard";
import { invitationCard } from "../../cards/invitationCard";
import { inviteCard } from "../../cards/inviteCard";
import { joinedCard } from "../../cards/joinedCard";
import { joinKindCard } from "../../cards/joinKindCard";
import { joinPartyCard } from "../../cards/joinPartyCard";
import { type KeepProblem, keepTextCard } from "../../cards/keepTextCard";
import { measureCard } from "../../cards/measureCard";
import { measuresCard } from "../../cards/measuresCard";
import { memberCard } from "../../cards/memberCard";
import { type NoticeArgs, noticeCard } from "../../cards/noticeCard";
import { partiesCard } from "../../cards/partiesCard";
import { partyCard } from "../../cards/partyCard";
import { reminderCard } from "../../cards/reminderCard";
import { removeMeasureCard } from "../../cards/removeMeasureCard";
import { type SectionArgs, sectionCard } from "../../cards/sectionCard";
import { setUpCard } from "../../cards/setUpCard";
import { statusCard } from "../../cards/statusCard";
import { summaryCard } from "../../cards/summaryCard";
import { welcomeCard } from "../../cards/welcomeCard";
import type { Measure, PersonId } from "../../domain/application";
import { carryOver } from "../../domain/carryOver";
import { findingsOf } from "../../domain/findings";
import { totalsOf } from "../../domain/ledger";
import { JOINABLE } from "../../domain/parties";
import { progressOf } from "../../domain/progress";
import { type Application, recordAt, type Section, sectionAt } from "../../domain/section";
import type { ChangeRequest } from "../../domain/sectionRecord";
import { formSection } from "../../domain/slots";
import { tasksOf } from "../../domain/tasks";
import { waitingFor } from "../../domain/waiting";
import { type Place, placesOf, samePlace, walkOf } from "../../domain/walk";
import type { Form, FormSection } from "../../forms/form";
import { form2026 } from "../support/application";
import { form2024 } from "../support/application2024";

/** Twelve days before the deadline of `anApplication`, in the morning. */
export const now = new Date("2027-01-20T08:12:00Z");

/** What the bot hands the section card when a person opens a place; `over` is what happened besides. */
export function aSection(
  application: Application,
  personId: PersonId,
  place: Place,
  over: Partial<SectionArgs> = {},
  form: Form = form2026,
): SectionArgs {
  const walk = walkOf(form, application, personId);
  const index = walk.findIndex((step) => samePlace(step, place));
  const step = walk[index];
  if (!step) throw new Error(`${personId} does not write ${place.sectionId}`);
  return {
    form,
    structure: application,
    section: formSection(form, place.sectionId) as FormSection,
    place,
    slots: step.slots,
    record: recordAt(application, place),
    index,
    total: walk.length,
    typed: null,
    problems: {},
    conflicts: [],
    saved: false,
    now,
    changeRequests: [],
    ...over,
  };
}

/** A whole section as its approvers get it. */
export const anApproval = (
  application: Application,
  section: Section,
  over: Partial<Parameters<typeof approveCard>[0]> = {},
  form: Form = form2026,
) =>
  ({
    form,
    application,
    section,
    parties: section.approvers.slice(0, 2),
    problem: null,
    typedComment: "",
    page: 1,
    now,
    ...over,
  }) as const;

export const aWish = (application: Application, comment: string): ChangeRequest => ({
  id: "wish",
  partyId: application.parties.at(-1)?.id ?? "",
  personId: "ola",
  personName: "Ola Eksempel",
  comment,
  at: new Date("2027-01-19T13:32:00Z"),
  resolved: false,
});

export const NOTICES: readonly NoticeArgs[] = [
  { kind: "not-member" },
  { kind: "not-member", title: "Behovsmelding for Fjordvik", applicationId: "application" },
  { kind: "no-such-thing" },
  { kind: "stale" },
  { kind: "tampered" },
  { kind: "not-coordinator" },
  { kind: "finished" },
  { kind: "already-handled" },
  { kind: "fault", reference: "A1B2" },
  { kind: "unknown-command" },
  { kind: "nothing-here" },
  { kind: "personal-only" },
  { kind: "channel-only" },
  { kind: "sent-to-chat" },
  { kind: "playing", name: "Kari Prøve" },
  { kind: "playing-nobody" },
  { kind: "play-who", names: ["Kari Prøve"] },
  { kind: "play-unknown", typed: "Kåre", names: [] },
];

const KEEP_PROBLEMS: readonly (KeepProblem | null)[] = [
  null,
  { kind: "newer-wish" },
  { kind: "not-yours" },
  { kind: "incomplete", missing: [] },
  { kind: "reply-too-long", most: 2000 },
];

/** Every card there is, of one application, as a writer, an approver and the coordinator get them. */
export function everyCard(
  application: Application,
  who: { writer: PersonId; approver: PersonId; coordinator: PersonId },
  words = "Kan dere si **mer**?",
): [string, AdaptiveCard][] {
  const form = form2026;
  const progress = progressOf(form, application);
  const totals = totalsOf(application, application.amounts);
  const tasks = (person: PersonId) => tasksOf(form, application, person);
  const [measure] = application.measures as [Measure];
  const places = placesOf(form, application).filter(({ measureId }) => measureId === null || measureId === measure.id);
  const sections = places.map((place) => sectionAt(form, application, place));
  const [section] = sections as [Section];
  const at = { measureId: section.measureId, sectionId: section.sectionId };
  const parties = application.parties.filter(({ kind }) => kind !== "coordinator");
  const wish = aWish(application, words);
  const typed = { party: "", name: words, shortName: words, orgNumber: words, roles: "writes" };
  const people = Array.from({ length: 400 }, (_, number) => ({
    id: `person-${number}`,
    name: `Ane ${words} ${number}`,
  }));
  const home = (person: PersonId, isCoordinator: boolean) => ({
    form,
    application,
    tasks: tasks(person),
    progress,
    isCoordinator,
  });

  const cards: [string, AdaptiveCard][] = [
    ["help in the channel", helpCard({ where: "channel", local: false })],
    ["help in the chat", helpCard({ where: "personal", local: true })],
    [
      "set up",
      setUpCard({
        forms: [{ id: form.id, name: form.name }],
        typed: {
          formId: form.id,
          title: words,
          year: "2027",
          date: "2027-02-01",
          time: "12:00",
          owner: words,
          orgNumber: "",
          network: words,
          plan: "",
        },
        problems: {
          formId: "unknown-form",
          title: "too-long",
          year: "not-a-year",
          date: "no-date",
          time: "no-time",
          owner: "required",
          orgNumber: "not-an-org-number",
          network: "passed",
        },
      }),
    ],
    ["created", createdCard(application)],
    ["status", statusCard({ form, application, progress, now, note: null })],
    ["status, compiling", statusCard({ form, application, progress, now, note: { kind: "compiling", version: 3 } })],
    ["status, not a member", statusCard({ form, application, progress, now, note: { kind: "not-member" } })],
    ["status, sent to the chat", statusCard({ form, application, progress, now, note: { kind: "sent-to-chat" } })],
    ["join: which kind", joinKindCard({ application, problem: { kind: "required" } })],
    ...JOINABLE.map((kind): [string, AdaptiveCard] => [
      `join: which ${kind}`,
      joinPartyCard({ application, kind, typed, problems: {} }),
    ]),
    ...parties
      .slice(0, 5)
      .map((party): [string, AdaptiveCard] => [
        `joined ${party.kind}`,
        joinedCard({ application, party, writes: true, approves: true }),
      ]),
    [
      "home of a writer",
      homeCard({
        person: { name: "Kari Prøve" },
        now,
        applications: [home(who.writer, false), home(who.coordinator, true)],
      }),
    ],
    [
      "home of an approver",
      homeCard({ person: { name: "Kari Prøve" }, now, applications: [home(who.approver, false)] }),
    ],
    ["home of nobody", homeCard({ person: { name: "Kari Prøve" }, now, applications: [] })],
    ["summary", summaryCard({ form, application, tasks: tasks(who.writer), sent: null, now })],
    ["summary, sent", summaryCard({ form, application, tasks: tasks(who.writer), sent: 3, now })],
    ["approved", approvedCard({ application, section, left: [] })],
    ["approved, more left", approvedCard({ application, section, left: sections.slice(1) })],
    ["change requested", changeRequestedCard({ application, section, comment: words })],
    [
      "change request",
      changeRequestCard({ form, application, place: at, request: wish, partyName: parties[0]?.name ?? "" }),
    ],
    ...KEEP_PROBLEMS.map((problem): [string, AdaptiveCard] => [
      `keep the text, ${problem?.kind}`,
      keepTextCard({ form, application, place: at, wishes: [wish, wish], typedReply: words, problem, now }),
    ]),
    [
      "approval refused",
      approveRefusedCard({ form, application, place: at, refusal: { kind: "changed-since-shown" } }),
    ],
    [
      "measures",
      measuresCard({
        application,
        totals,
        undo: { measureId: "removed", name: words, at: 2 },
        problems: {},
        typed: { name: words, partyIds: "" },
      }),
    ],
    ["measure", measureCard({ application, measure, typed: null, problems: { name: { kind: "name-missing" } } })],
    ["remove a measure", removeMeasureCard({ application, measure, answers: 12, kroner: 1000 })],
    ["parties", partiesCard({ application, undo: { partyId: "removed", name: words }, sent: 2 })],
    ...parties
      .slice(0, 1)
      .map((party): [string, AdaptiveCard] => ["party", partyCard({ application, party, typed: null, problems: {} })]),
    ...parties
      .slice(0, 1)
      .flatMap((party) =>
        application.members
          .slice(0, 1)
          .map((member): [string, AdaptiveCard] => [
            "member",
            memberCard({ application, member, party, typed: null, problems: {} }),
          ]),
      ),
    ["invite", inviteCard({ application, people, problem: { kind: "required" } })],
    ["invite nobody", inviteCard({ application, people: [], problem: null })],
    ["invitation", invitationCard({ application, form, invitedBy: words, now })],
    [
      "draft",
      draftCard({
        form,
        application,
        version: 4,
        at: now,
        totals,
        findings: findingsOf(form, application),
        waiting: waitingFor(application, progress.sections),
        documentsUrl: "https://samskriv.example/utkast",
        sections: { total: 40, approved: 3 },
        now,
      }),
    ],
    [
      "part of a draft",
      draftPartCard({
        heading: words,
        continued: true,
        paragraphs: [{ label: words, lines: [words, "", words] }],
        version: 4,
      }),
    ],
    [
      "reminder",
      reminderCard({
        person: { name: "Kari Prøve" },
        now,
        parts: [who.writer, who.approver].map((person) => ({ form, application, tasks: tasks(person) })),
      }),
    ],
    [
      "carry over: to what",
      carryOverAskCard({
        application,
        forms: [{ id: form.id, name: form.name }],
        plans: form2024.plans,
        typed: { formId: form.id, title: words, year: "2028", date: "2028-02-01", time: "12:00", plan: "" },
        problems: { title: "too-long", date: "passed" },
      }),
    ],
    ...[form, form2024].map((to): [string, AdaptiveCard] => [
      `carry over: what comes along to ${to.id}`,
      carryOverShowCard({
        application,
        from: form,
        to,
        carryOver: carryOver(form, to, application),
        typed: { formId: to.id, title: words, year: "2028", date: "2028-02-01", time: "12:00", plan: "" },
      }),
    ]),
    ["played by somebody", asWhom(welcomeCard(), words)],
    ["welcome", welcomeCard()],
    ["welcome in the channel", channelWelcomeCard()],
    ...NOTICES.map((notice): [string, AdaptiveCard] => [`notice ${notice.kind}`, noticeCard(notice)]),
  ];
  for (const each of sections) cards.push([`approve ${each.sectionId}`, approveCard(anApproval(application, each))]);
  for (const person of [who.writer, who.coordinator]) {
    for (const step of walkOf(form, application, person).filter((each) =>
      places.some((place) => samePlace(place, each)),
    )) {
      cards.push([
        `section ${step.sectionId}`,
        sectionCard(aSection(application, person, step, { changeRequests: [wish, wish], saved: true })),
      ]);
      const earlier = step.slots.map(({ field, party }) => ({
        ...step,
        field: field.id,
        partyId: party?.id ?? null,
        text: words.repeat(10),
        from: words,
      }));
      cards.push([
        `section ${step.sectionId} with last year's texts`,
        sectionCard(aSection(application, person, step, { earlier })),
      ]);
    }
  }
  return cards;
}
