import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { approvalRuleCard } from "../../cards/approvalRuleCard";
import { approvalRulesCard } from "../../cards/approvalRulesCard";
import { approveAllCard } from "../../cards/approveAllCard";
import { approveCard } from "../../cards/approveCard";
import { approvedCard } from "../../cards/approvedCard";
import { approveRefusedCard } from "../../cards/approveRefusedCard";
import { askColleagueCard } from "../../cards/askColleagueCard";
import { askTakeOverCard } from "../../cards/askTakeOverCard";
import { asWhom } from "../../cards/asWhom";
import { auditCard } from "../../cards/auditCard";
import { carryOverAskCard, carryOverShowCard } from "../../cards/carryOverCard";
import { changeRequestCard } from "../../cards/changeRequestCard";
import { changeRequestedCard } from "../../cards/changeRequestedCard";
import { channelWelcomeCard } from "../../cards/channelWelcomeCard";
import { consultationCard } from "../../cards/consultationCard";
import { createdCard } from "../../cards/createdCard";
import { deadlineMovedCard } from "../../cards/deadlineMovedCard";
import { deadlinesCard } from "../../cards/deadlinesCard";
import { deputyNewsCard } from "../../cards/deputyNewsCard";
import { differenceCard } from "../../cards/differenceCard";
import { discussionChangedCard } from "../../cards/discussionChangedCard";
import { discussionStandsCard } from "../../cards/discussionStandsCard";
import { draftCard } from "../../cards/draftCard";
import { draftPartCard } from "../../cards/draftPartCard";
import { finalCard } from "../../cards/finalCard";
import { findingsCard } from "../../cards/findingsCard";
import { helpCard } from "../../cards/helpCard";
import { historyCard, historyFieldsCard } from "../../cards/historyCard";
import { homeCard } from "../../cards/homeCard";
import { IMPORT_VIEWS } from "../../cards/importCard";
import { importView } from "../../cards/importLists";
import { importMeasureCard } from "../../cards/importMeasureCard";
import { importPartyCard } from "../../cards/importPartyCard";
import { importPlaceCard } from "../../cards/importPlaceCard";
import { importCompareCard, importStartCard } from "../../cards/importStartCard";
import { invitationCard } from "../../cards/invitationCard";
import { inviteCard } from "../../cards/inviteCard";
import { joinedCard } from "../../cards/joinedCard";
import { joinKindCard } from "../../cards/joinKindCard";
import { joinPartyCard } from "../../cards/joinPartyCard";
import { type KeepProblem, keepTextCard } from "../../cards/keepTextCard";
import { type MakeFinalProblem, makeFinalCard } from "../../cards/makeFinalCard";
import { measureCard } from "../../cards/measureCard";
import { measuresCard } from "../../cards/measuresCard";
import { memberCard } from "../../cards/memberCard";
import { mentionCard } from "../../cards/mentionCard";
import { type MergeArgs, mergeCard } from "../../cards/mergeCard";
import { type NoticeArgs, noticeCard } from "../../cards/noticeCard";
import { ownDeputyCard } from "../../cards/ownDeputyCard";
import { ownRoleCard } from "../../cards/ownRoleCard";
import { ownRolesCard } from "../../cards/ownRolesCard";
import { partDeadlineCard } from "../../cards/partDeadlineCard";
import { particularsCard } from "../../cards/particularsCard";
import { partiesCard } from "../../cards/partiesCard";
import { partyCard } from "../../cards/partyCard";
import { putOffCard } from "../../cards/putOffCard";
import { questionCard } from "../../cards/questionCard";
import { readDraftCard } from "../../cards/readDraftCard";
import { readSectionCard } from "../../cards/readSectionCard";
import { remindedPeopleCard } from "../../cards/remindedPeopleCard";
import { remindedPersonCard, type Sending } from "../../cards/remindedPersonCard";
import { type ReminderPart, reminderCard } from "../../cards/reminderCard";
import { reminderChoiceCard } from "../../cards/reminderChoiceCard";
import { remindersCard } from "../../cards/remindersCard";
import { removeMeasureCard } from "../../cards/removeMeasureCard";
import { reopenCard } from "../../cards/reopenCard";
import { reopenedCard } from "../../cards/reopenedCard";
import { roleNewsCard } from "../../cards/roleNewsCard";
import type { SectionArgs } from "../../cards/sectionArgs";
import { sectionCard } from "../../cards/sectionCard";
import { setUpCard } from "../../cards/setUpCard";
import { statusCard } from "../../cards/statusCard";
import { statusMovedCard } from "../../cards/statusMovedCard";
import { statusTableCard } from "../../cards/statusTableCard";
import { summaryCard } from "../../cards/summaryCard";
import { takeOverCard } from "../../cards/takeOverCard";
import { takeOverNewsCard } from "../../cards/takeOverNewsCard";
import { threadCard } from "../../cards/threadCard";
import type { Undo } from "../../cards/undoButton";
import { versionCard } from "../../cards/versionCard";
import { welcomeCard } from "../../cards/welcomeCard";
import { outlineOf } from "../../documents/outline";
import { channelParts } from "../../documents/parts";
import type { Measure, Member, Party, PersonId } from "../../domain/application";
import { carryOver } from "../../domain/carryOver";
import type { Finalisation } from "../../domain/finalisation";
import { findingsOf } from "../../domain/findings";
import type { ImportParty, UnplacedText } from "../../domain/formImport";
import type { FieldHistory } from "../../domain/history";
import { importedApplication } from "../../domain/importedApplication";
import { totalsOf } from "../../domain/ledger";
import { standingOf } from "../../domain/makeFinal";
import { isWords } from "../../domain/mergeAnswers";
import {
  type DeadlineOf,
  type DeadlineRefusal,
  ofApprovals,
  ofParty,
  ofSection,
  ofWhole,
} from "../../domain/moveDeadline";
import { openPeople } from "../../domain/openPeople";
import { JOINABLE } from "../../domain/parties";
import type { DraftSeen } from "../../domain/ports";
import { previewOf } from "../../domain/preview";
import { progressOf } from "../../domain/progress";
import { RHYTHMS, USUAL } from "../../domain/reminders";
import type { Reminding } from "../../domain/reminding";
import type { Conflict } from "../../domain/saveAnswers";
import { type Application, recordAt, type Section, sectionAt } from "../../domain/section";
import { answerAt, type ChangeRequest, type SectionRecord } from "../../domain/sectionRecord";
import { formSection, type Slot, slotId } from "../../domain/slots";
import { withStandIns } from "../../domain/standIns";
import type { TakeOver } from "../../domain/takeOver";
import { tasksOf } from "../../domain/tasks";
import type { TextSource } from "../../domain/textSources";
import { threadOf } from "../../domain/thread";
import type { Version } from "../../domain/version";
import { waitingFor } from "../../domain/waiting";
import { type Place, placesOf, type Step, samePlace, walkOf } from "../../domain/walk";
import type { Field, Form, FormSection } from "../../forms/form";
import { anImport } from "../support/anImport";
import { form2026 } from "../support/application";
import { form2024 } from "../support/application2024";
import { uuid } from "../support/builders";

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
    said: null,
    now,
    changeRequests: [],
    ...over,
  };
}

/** Who must approve is set otherwise than the form has it, in three sections. */
export const rulesSet = (reason: string): Application["approvalRules"] =>
  (["any", "lead", "none"] as const).map((rule, index) => ({
    sectionId: ["partnership", "economy", "audience"][index] ?? "",
    kind: "uh",
    rule,
    leadId: null,
    reason,
    by: "turid",
    byName: "Turid Testesen",
    at: now,
  }));

const aDraftSeen: DraftSeen = { contentHash: "0".repeat(64), version: "4711" };

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
  { kind: "not-owner" },
  { kind: "team-away" },
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
  { kind: "reading-file", name: "fil.docx" },
  { kind: "unread-file", sentence: "«fil.png» er et bilde." },
  { kind: "unfetched-file", name: "fil.docx" },
  { kind: "several-files" },
  { kind: "no-import" },
  { kind: "import-discarded" },
  {
    kind: "left-application",
    applicationId: "5f0c2c1e-0000-4000-8000-000000000001",
    partyId: "5f0c2c1e-0000-4000-8000-000000000002",
  },
  { kind: "not-undone" },
  { kind: "handed-over" },
  { kind: "play-who", names: ["Kari Prøve"] },
  { kind: "play-unknown", typed: "Kåre", names: [] },
];

/** What one application has for a person, as the bot hands it to the reminder. */
export const aReminder = (application: Application, personId: PersonId, over: Partial<ReminderPart> = {}) => ({
  form: form2026,
  application,
  tasks: tasksOf(form2026, application, personId),
  deadlineOf: () => application.deadline,
  standsIn: [],
  open: [],
  ...over,
});

/** Everybody reminded as usual, of nothing yet. */
export const aReminding = (application: Application, over: Partial<Reminding> = {}): Reminding => ({
  pausedAt: null,
  people: new Map(
    application.members.map(({ personId, partyId }) => [
      personId,
      {
        joinedAt: new Date("2026-11-01T12:00:00Z"),
        leads: application.parties.some(({ id, kind }) => id === partyId && kind === "coordinator"),
        partyIds: new Set([partyId]),
      },
    ]),
  ),
  mentionsInChannel: true,
  movedAt: null,
  parts: [],
  choices: new Map(),
  deputies: new Map(),
  unreachable: new Set(),
  putOff: new Set(),
  handled: new Set(),
  dropped: new Set(),
  cards: new Set(),
  ...over,
});

const SENDINGS: readonly (Sending | null)[] = [
  ...([null, "sent", "already", "saved", "paused", "off", "finished", "over", "late"] as const),
];

const whole = () => ofWhole;
const aFormSection = () => ofSection("economy");
const theApprovals = () => ofApprovals;
const MOVES: readonly [DeadlineRefusal | null, (partyId: string) => DeadlineOf, string | null][] = [
  [null, whole, "2027-02-08T12:00"],
  [null, whole, "2027-02-01T12:00"],
  [null, ofParty, "2027-01-25T12:00"],
  [null, aFormSection, "2027-01-25T12:00"],
  [null, ofParty, null],
  [null, theApprovals, "2027-01-27T12:00"],
  [null, theApprovals, null],
  [{ kind: "after-whole", deadline: "2027-02-01T12:00" }, theApprovals, null],
  [{ kind: "no-date" }, whole, null],
  [{ kind: "no-time" }, whole, null],
  [{ kind: "passed" }, whole, null],
  [{ kind: "not-earlier", deadline: "2027-02-01T12:00" }, ofParty, null],
  [{ kind: "no-such-part" }, ofParty, null],
];

const FINAL_PROBLEMS: readonly (MakeFinalProblem | null)[] = [
  null,
  { kind: "changed-since-shown" },
  { kind: "no-reason" },
  { kind: "reason-too-long", most: 2000 },
];

/** What is about a deputy: who was chosen, has stepped in, and is out again, to each who hears of it. */
function deputyCards(
  application: Application,
  words: string,
  who: { writer: string; approver: string; coordinator: string },
): [string, AdaptiveCard][] {
  const deputy = { personId: who.approver, personName: words };
  const person = { personId: who.writer, personName: `${words} Prøve` };
  const since = new Date("2027-01-18T09:00:00Z");
  const standing = withStandIns(
    { ...application, deputies: [{ personId: who.writer, deputy, since }] },
    () => "5f0c2c1e-0000-4000-8000-00000000000d",
  );
  const colleagues = application.members.map(({ personId, personName }) => ({ id: personId, name: personName }));
  const row = { applicationId: application.id, title: application.title, timeZone: "Europe/Oslo", ...person, deputy };
  const own = { application, people: colleagues, teamIsAway: true, saved: true, problem: true, now };
  return [
    ...(["named", "in", "out"] as const).flatMap((what) =>
      (["deputy", "person", "leader"] as const).map((reader): [string, AdaptiveCard] => [
        `deputy ${what}, to the ${reader}`,
        deputyNewsCard({ application, person, deputy, what, reader }),
      ]),
    ),
    ["own deputy, none", ownDeputyCard({ ...own, chosen: null })],
    ["own deputy, who stands in", ownDeputyCard({ ...own, chosen: standing.deputies[0] ?? null })],
    ["own roles of a deputy", ownRolesCard({ application: standing, personId: who.approver, happened: null })],
    ["own roles with a deputy", ownRolesCard({ application: standing, personId: who.writer, happened: null })],
    ["parties with a deputy", partiesCard({ application: standing, undo: null, said: "restored", sent: null })],
    [
      "parties, a person was removed",
      partiesCard({
        application: standing,
        undo: { partyId: "removed", personId: who.writer, name: words, of: words },
        said: "changed-since",
        sent: null,
      }),
    ],
    [
      "home of deputies",
      homeCard({
        person: { name: "Kari Prøve" },
        now,
        applications: [],
        deputies: [
          { ...row, since: null, isMine: true },
          { ...row, since, isMine: true },
          { ...row, since, isMine: false },
        ],
      }),
    ],
  ];
}

/** That an application was made final, and opened again, by people and for reasons as they come. */
export const aFinal = (words: string, number = 3): Finalisation => ({
  id: `final-${number}`,
  applicationId: "application",
  number,
  at: new Date("2027-01-19T13:32:00Z"),
  by: "turid",
  byName: words,
  reason: words.repeat(Math.floor(2000 / words.length)),
  draftId: "draft",
  reopened: null,
});
export const aReopening = (words: string, number = 2): Finalisation => ({
  ...aFinal(words, number),
  reopened: {
    at: new Date("2027-01-19T14:00:00Z"),
    byName: words,
    reason: words.repeat(Math.floor(2000 / words.length)),
  },
});

const KEEP_PROBLEMS: readonly (KeepProblem | null)[] = [
  null,
  { kind: "newer-wish" },
  { kind: "not-yours" },
  { kind: "incomplete", missing: [] },
  { kind: "reply-too-long", most: 2000 },
];

/** The cards about a document that somebody has sent. */
function importCards(words: string): [string, AdaptiveCard][] {
  const draft = anImport(words);
  const args = { id: "import", fileName: words.slice(0, 120), draft, form: form2026 };
  const [, party] = draft.parties as [ImportParty, ImportParty];
  const [text] = draft.unplaced as [UnplacedText];
  const typed = { name: words, kind: "uh", sameAs: "", apart: "" };
  const starting = { ...args, forms: [{ id: form2026.id, name: form2026.name }], plans: form2024.plans };
  const frame = { formId: form2026.id, title: words, year: "2028", date: "2028-02-01", time: "12:00", plan: "" };
  const person = { id: "person", name: "Kari Prøve" };
  const { application, left } = importedApplication(form2026, draft, {
    title: words,
    timeZone: "Europe/Oslo",
    person,
    at: now,
    newId: () => "id",
  });
  return [
    ...([...IMPORT_VIEWS, "all"] as const).map((view): [string, AdaptiveCard] => [
      `import: ${view}`,
      importView(args, { view, page: 1, saved: true }),
    ]),
    ["import: party", importPartyCard({ ...args, party, typed, problem: { kind: "name-taken", name: words } })],
    [
      "import: measure",
      importMeasureCard({
        ...args,
        index: 0,
        typed: { name: words, amounts: [{ kroner: words, partyId: "p0" }] },
        problem: { kind: "wrong", name: { kind: "name-missing" }, amounts: [{ kind: "ore" }, null, null] },
      }),
    ],
    ["import: place", importPlaceCard({ ...args, text, missing: true })],
    [
      "import: start nowhere",
      importStartCard({ ...starting, partnerships: [], typed: { ...frame, partnershipId: "" }, problems: {} }),
    ],
    [
      "import: start",
      importStartCard({
        ...starting,
        partnerships: [
          { id: "a", name: words },
          { id: "b", name: null },
        ],
        typed: { ...frame, partnershipId: "a" },
        problems: { title: "too-long", partnershipId: "required" },
      }),
    ],
    ...[form2026, form2024].map((to): [string, AdaptiveCard] => [
      `import: what comes along to ${to.id}`,
      importCompareCard({
        ...args,
        application,
        from: form2026,
        to,
        carryOver: carryOver(form2026, to, application),
        left,
        unplaced: 2,
        typed: { ...frame, partnershipId: "a" },
        seen: "a",
      }),
    ]),
  ];
}

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

  const reminding = aReminding(application, {
    choices: new Map([[who.approver, { ...USUAL, rhythm: "off" as const }]]),
    unreachable: new Set([who.writer]),
    deputies: new Map([[who.writer, who.approver]]),
    parts: [
      ...parties.map(({ id }) => ({ ...ofParty(id), deadline: "2027-01-25T12:00", setAt: now })),
      { ...ofApprovals, deadline: "2027-01-27T12:00", setAt: now },
    ],
  });
  const opened = openPeople(form, application).map(({ personId, tasks }) => ({
    personId,
    name: `${words} ${personId}`,
    tasks,
  }));

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
    ["the way to the log", auditCard({ application, logUrl: "https://samskriv.example/logg" })],
    ["status, moved further down", statusMovedCard(application)],
    ...(
      [null, { kind: "no-such-colleague" }, { kind: "no-comment" }, { kind: "comment-too-long", most: 2_000 }] as const
    ).map((problem): [string, AdaptiveCard] => [
      `ask a colleague, ${problem?.kind ?? "nothing wrong"}`,
      askColleagueCard({
        form,
        application,
        place: placesOf(form, application)[0] as Place,
        personId: who.writer,
        typed: { colleague: "", question: words },
        problem,
      }),
    ]),
    [
      "a question from a colleague",
      questionCard({
        form,
        application,
        place: walkOf(form, application, who.writer)[0] as Place,
        question: {
          kind: "question",
          partyId: null,
          personId: who.writer,
          personName: application.members[0]?.personName ?? "",
          to: { personId: who.approver, personName: "Ola" },
          text: words,
          at: now,
        },
        personId: who.approver,
        now,
      }),
    ],
    [
      "status, who must approve is set",
      statusCard({ form, application: { ...application, approvalRules: rulesSet(words) }, progress, now, note: null }),
    ],
    ["status, the whole table", statusTableCard({ application, progress, page: 1 })],
    ["status, the last page of the table", statusTableCard({ application, progress, page: 9_999 })],
    ["status, compiling", statusCard({ form, application, progress, now, note: { kind: "compiling", version: 3 } })],
    ["status, final already", statusCard({ form, application, progress, now, note: { kind: "is-final" } })],
    ["status, not a member", statusCard({ form, application, progress, now, note: { kind: "not-member" } })],
    ["status, sent to the chat", statusCard({ form, application, progress, now, note: { kind: "sent-to-chat" } })],
    [
      "status, final",
      statusCard({
        form,
        application: { ...application, status: "final" },
        progress,
        now,
        note: null,
        final: aFinal(words),
      }),
    ],
    ...FINAL_PROBLEMS.map((problem): [string, AdaptiveCard] => [
      `make final, ${problem?.kind}`,
      makeFinalCard({
        form,
        application,
        personId: who.coordinator,
        standing: standingOf(form, application),
        typedReason: words,
        problem,
      }),
    ]),
    [
      "make final, nothing in the way",
      makeFinalCard({
        form,
        application,
        personId: who.coordinator,
        standing: { findings: [], unapproved: [], warnings: [] },
        typedReason: "",
        problem: null,
      }),
    ],
    [
      "final",
      finalCard({
        application,
        standing: aFinal(words),
        earlier: [1, 2, 3, 4, 5, 6].map((number) => aReopening(words, number)),
        isCoordinator: true,
        documentsUrl: "https://samskriv.example/utkast",
        now,
      }),
    ],
    ["open again", reopenCard({ application, number: 3, typedReason: words, problem: { kind: "no-reason" } })],
    ["opened again", reopenedCard({ application, finalisation: aReopening(words) })],
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
        finished: [{ title: words, timeZone: "Europe/Oslo", finalisation: aFinal(words) }],
      }),
    ],
    [
      "home of an approver",
      homeCard({ person: { name: "Kari Prøve" }, now, applications: [home(who.approver, false)] }),
    ],
    ["home of nobody", homeCard({ person: { name: "Kari Prøve" }, now, applications: [] })],
    ["summary", summaryCard({ form, application, tasks: tasks(who.writer), sent: null, now })],
    [
      "summary, saved",
      summaryCard({
        form,
        application,
        tasks: tasks(who.writer),
        sent: null,
        undo: { place: { measureId: null, sectionId: "units" }, fields: [{ slot: "publicSchools.all", version: 2 }] },
        now,
      }),
    ],
    ["summary, sent", summaryCard({ form, application, tasks: tasks(who.writer), sent: 3, now })],
    ["approved", approvedCard({ application, section, left: [] })],
    ["approved, more left", approvedCard({ application, section, left: sections.slice(1) })],
    ["change requested", changeRequestedCard({ application, section, comment: words })],
    [
      "change request",
      changeRequestCard({
        ...{ form, application, place: at, request: { ...wish, at: new Date(0) }, now },
        partyName: parties[0]?.name ?? "",
        thread: threadOf({ ...recordAt(application, section), changeRequests: [wish, aWish(application, words)] }),
      }),
    ],
    ...KEEP_PROBLEMS.map((problem): [string, AdaptiveCard] => [
      `keep the text, ${problem?.kind}`,
      keepTextCard({ form, application, place: at, wishes: [wish, wish], typedReply: words, problem, now }),
    ]),
    [
      "approval refused",
      approveRefusedCard({ form, application, place: at, refusal: { kind: "changed-since-shown" } }),
    ],
    ...([{}, { title: "required", year: "not-a-year" }] as const).map((problems): [string, AdaptiveCard] => [
      `name, year and plan, ${Object.keys(problems).length} problems`,
      particularsCard({ application, plans: form2024.plans, typed: null, problems, saved: true }),
    ]),
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
    ["parties", partiesCard({ application, undo: { partyId: "removed", name: words }, said: null, sent: 2 })],
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
        of: { applicationId: "00000000-0000-4000-8000-000000000001", draftId: "00000000-0000-4000-8000-000000000002" },
        sections: { total: 40, approved: 3 },
        approvals: { given: 12, needed: 61 },
        approvalRules: rulesSet(words),
        now,
      }),
    ],
    [
      "final version",
      draftCard({
        form,
        application,
        version: 4,
        at: now,
        totals,
        findings: findingsOf(form, application),
        waiting: waitingFor(application, progress.sections),
        documentsUrl: "https://samskriv.example/utkast",
        of: { applicationId: "00000000-0000-4000-8000-000000000001", draftId: "00000000-0000-4000-8000-000000000002" },
        sections: { total: 40, approved: 3 },
        now,
        final: aFinal(words),
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
        parts: [who.writer, who.approver].map((person) => aReminder(application, person)),
        putOff: { to: "2027-01-22", of: "2027-01-20" },
      }),
    ],
    [
      "reminder of a deputy, and of what stands open",
      reminderCard({
        person: { name: "Kari Prøve" },
        now: new Date("2027-02-02T09:00:00Z"),
        parts: [aReminder(application, who.coordinator, { standsIn: opened.slice(0, 2), open: opened })],
        putOff: null,
      }),
    ],
    ["reminder put off", putOffCard({ to: "2027-01-21", timeZone: "Europe/Oslo", now })],
    ...RHYTHMS.map((rhythm): [string, AdaptiveCard] => [
      `reminders as ${rhythm}`,
      reminderChoiceCard({ choice: { rhythm, hour: 9 }, saved: true }),
    ]),
    ...([null, new Date("2027-01-19T09:00:00Z")] as const).map((pausedAt): [string, AdaptiveCard] => [
      `reminders of all, ${pausedAt ? "stopped" : "as they come"}`,
      remindersCard({
        form,
        application,
        reminding: { ...reminding, pausedAt },
        coming: previewOf(form, application, { ...reminding, pausedAt }, now),
        now,
      }),
    ]),
    [
      "people who are reminded",
      remindedPeopleCard({ application, reminding, left: new Map([[who.writer, 3]]), saved: true }),
    ],
    ...SENDINGS.map((happened): [string, AdaptiveCard] => [
      `a person who is reminded, ${happened}`,
      remindedPersonCard({
        application,
        reminding,
        personId: happened === "off" ? who.approver : who.writer,
        left: 3,
        happened,
        problem: true,
      }),
    ]),
    ["mentioned in the channel", mentionCard({ application, person: { name: words, teamsId: "29:x" }, now })],
    ...MOVES.map(([problem, of, deadline]): [string, AdaptiveCard] => [
      `deadlines, ${problem?.kind ?? deadline}`,
      deadlinesCard({
        form,
        application,
        parts: reminding.parts,
        typed: problem && { date: "2027-02-01", time: "12:00" },
        problem,
        moved: problem ? null : { of: of(parties[0]?.id ?? ""), was: "2027-02-01T12:00", deadline, tell: [] },
        now,
      }),
    ]),
    ...MOVES.map(([problem, of]): [string, AdaptiveCard] => [
      `a deadline of a part, ${problem?.kind}`,
      partDeadlineCard({
        form,
        application,
        part: problem ? null : of(parties[0]?.id ?? ""),
        typed: { about: "", date: "2027-01-25", time: "12:00" },
        problem,
        now,
      }),
    ]),
    [
      "deadlines that were moved",
      deadlineMovedCard(
        MOVES.flatMap(([, of, deadline]) =>
          [null, "2027-02-03T12:00"].map((was) => ({
            form,
            application,
            of: of(parties[0]?.id ?? ""),
            was,
            deadline,
            movedBy: words,
          })),
        ),
        now,
      ),
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
    ...[who.writer, who.coordinator].map((personId): [string, AdaptiveCard] => [
      `what is left, for ${personId}`,
      findingsCard({ form, application, findings: findingsOf(form, application), personId, page: 1 }),
    ]),
    ["nothing is left", findingsCard({ form, application, findings: [], personId: who.writer, page: 1 })],
    ...importCards(words),
    ["played by somebody", asWhom(welcomeCard(), words)],
    ["welcome", welcomeCard()],
    ["welcome in the channel", channelWelcomeCard()],
    ...NOTICES.map((notice): [string, AdaptiveCard] => [`notice ${notice.kind}`, noticeCard(notice)]),
  ];
  for (const part of channelParts(outlineOf(form, application, { version: 1, at: now }), { mostBytes: 12_000 }).slice(
    0,
    6,
  ))
    cards.push(["read draft", readDraftCard({ application, part, page: 2, pages: 9, answerAt: at, seen: aDraftSeen })]);
  for (const said of [true, false]) cards.push(["the discussion stands", discussionStandsCard({ application, said })]);
  for (const newer of [true, false]) {
    const said = { partyId: "union", personId: who.writer, at: now, contentHash: aDraftSeen.contentHash };
    const changed = {
      form,
      application,
      place: at,
      parties: [],
      discussion: said,
      then: [],
      newer,
      page: newer ? 1 : 99,
      now,
    };
    cards.push(["draft changed", discussionChangedCard({ ...changed, contentHash: said.contentHash })]);
  }
  for (const happened of [
    null,
    { what: "handed" },
    { what: "left", partyId: "5f0c2c1e-0000-4000-8000-00000000000d" },
    { what: "back" },
  ] as const)
    cards.push(["own roles", ownRolesCard({ application, personId: who.writer, happened })]);
  const colleagues = application.members.map(({ personId, personName }) => ({ id: personId, name: personName }));
  const aParty = application.parties[1] as Party;
  const role = {
    application,
    member: application.members[0] as Member,
    party: aParty,
    people: colleagues,
    teamIsAway: true,
    typed: "",
  };
  for (const kind of ["nobody-chosen", "last-coordinator"] as const)
    cards.push(["own role", ownRoleCard({ ...role, problem: { kind } })]);
  for (const to of [null, "Kari Prøve"])
    for (const isMine of [to !== null, false])
      cards.push([
        "role news",
        roleNewsCard({
          application,
          partyName: aParty.name,
          from: "Ola",
          to,
          back: false,
          isMine,
          unmanned: !isMine,
          leads: true,
        }),
      ]);
  cards.push([
    "role news, who left is back",
    roleNewsCard({
      application,
      partyName: aParty.name,
      from: words,
      to: null,
      back: true,
      isMine: false,
      unmanned: false,
      leads: true,
    }),
  ]);
  cards.push(...takeOverCards(application, words), ...deputyCards(application, words, who));
  cards.push(["consultation", consultationCard({ application, section })]);
  for (const happened of [null, { approved: 3, left: 2 }])
    cards.push(["approve all", approveAllCard({ application, parties: application.parties, sections, happened, now })]);
  cards.push([
    "approve all, by a day of its own",
    approveAllCard({ application, parties, sections, happened: null, by: "2027-01-27T12:00", now }),
  ]);
  cards.push(["approve all, none", approveAllCard({ application, parties: [], sections: [], happened: null, now })]);
  cards.push(["rules", approvalRulesCard({ form, application, saved: true })]);
  for (const each of sections) {
    const by = "2027-01-27T12:00";
    cards.push([`approve ${each.sectionId}`, approveCard(anApproval(application, each, { by }))]);
    const reading = { form, application, section: each, parties: [], hasHistory: true, page: 1, now };
    cards.push([`read ${each.sectionId}`, readSectionCard(reading)]);
    const [party] = each.approvers;
    const fallen = {
      ...{ personId: who.approver, personName: words, onBehalfOf: null },
      ...{ partyId: party?.id ?? "", contentHash: "", at: now },
    };
    const changed = differenceCard({ ...anApproval(application, each), fallen, then: [], by });
    cards.push([
      `rule ${each.sectionId}`,
      approvalRuleCard({ application, section: each.form, typed: null, problem: { kind: "no-reason" } }),
    ]);
    cards.push([`difference ${each.sectionId}`, changed]);
    const thread = threadOf({ ...recordAt(application, each), changeRequests: [wish, wish, wish] });
    for (const said of [true, false]) {
      const problem = said ? null : ({ kind: "comment-too-long", most: 2000 } as const);
      const typed = said ? "" : "Lang. ".repeat(400);
      const card = threadCard({ form, application, place: each, thread, writes: said, typed, problem, said, now });
      cards.push([`thread ${each.sectionId}`, card]);
    }
  }
  // One field of each type is enough for the cards that are about one field.
  const ofType = new Map(
    form.sections
      .flatMap(({ fields }) => fields)
      .reverse()
      .map(({ type, id }) => [type, id]),
  );
  const isFirst = ({ type, id }: Field) => ofType.get(type) === id;
  for (const person of [who.writer, who.coordinator]) {
    for (const step of walkOf(form, application, person).filter((each) =>
      places.some((place) => samePlace(place, each)),
    )) {
      cards.push([
        `section ${step.sectionId}`,
        sectionCard(
          aSection(application, person, step, { changeRequests: [wish, wish], said: "saved", undo: undoAll(step) }),
        ),
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
      const sources = new Map(
        step.slots.map((slot) => [slotId(slot.field.id, slot.party?.id ?? null), someTexts(words)]),
      );
      cards.push([
        `section ${step.sectionId} with texts to fetch`,
        sectionCard(aSection(application, person, step, { earlier, reuse: sources })),
      ]);
      cards.push([
        `section ${step.sectionId} with texts that stand elsewhere`,
        sectionCard(aSection(application, person, step, { earlier, same: sources })),
      ]);
      const histories = step.slots.map((slot) => aHistory(slot, recordAt(application, step), words));
      const scene = { form, structure: application, place: step, reader: "writer" as const, now };
      cards.push(
        [`the fields' history of ${step.sectionId}`, historyFieldsCard(scene, histories)],
        ...histories
          .filter(({ field }) => isFirst(field))
          .flatMap((history): [string, AdaptiveCard][] => [
            [`history of ${step.sectionId} ${history.field.id}`, historyCard(scene, history, 1, false)],
            ...history.versions
              .slice(0, 2)
              .map((version): [string, AdaptiveCard] => [
                `version of ${step.sectionId} ${history.field.id}`,
                versionCard({ ...scene, history, version, against: null, standing: null, mayRestore: true, page: 1 }),
              ]),
          ]),
      );
      const conflicts = step.slots.map((slot) => aConflict(slot, recordAt(application, step), words));
      const [long] = step.slots.filter(({ field }) => field.type === "longText");
      if (long) {
        const texts = ["Vi leser sammen. ", "Vi skriver mer. "].map((each) => each.repeat(900));
        const [mine = "", theirs = ""] = texts;
        const met = aConflict(long, recordAt(application, step), words);
        const conflict = { ...met, mine, base: null, theirs: { ...met.theirs, value: theirs } };
        const history = aHistory(long, recordAt(application, step), words);
        const [version, against] = texts.map((value, id) => ({ ...history.versions[0], id, value })) as [
          Version,
          Version,
        ];
        const shown = { history, version, against, standing: null, mayRestore: true, page: 2 };
        cards.push(
          ["a page of long texts that met", mergeCard(aMerge(application, step, long, conflict, { page: 2 }, form))],
          ["a page of a long version", versionCard({ ...scene, ...shown })],
        );
      }
      const merged = { merged: conflicts.filter(({ base }) => base !== null) };
      cards.push(
        [
          `section ${step.sectionId} in conflict`,
          sectionCard(aSection(application, person, step, { conflicts, problems: { unread: { kind: "ore" } } })),
        ],
        [`section ${step.sectionId} merged`, sectionCard(aSection(application, person, step, merged))],
        [
          `section ${step.sectionId} left with something unsaved`,
          sectionCard(
            aSection(application, person, step, {
              leaving: {
                verb: "walk/skip",
                data: { applicationId: application.id, measureId: step.measureId, sectionId: step.sectionId },
              },
            }),
          ),
        ],
        [
          `section ${step.sectionId} that was approved`,
          sectionCard(
            aSection(application, person, step, { standing: application.parties, fallen: application.parties }),
          ),
        ],
        ...step.slots.flatMap((slot, index): [string, AdaptiveCard][] =>
          isFirst(slot.field)
            ? [
                [
                  `merge ${step.sectionId} ${slot.field.id}`,
                  mergeCard(aMerge(application, step, slot, conflicts[index] as Conflict, { rest: [], of: 2 }, form)),
                ],
              ]
            : [],
        ),
      );
    }
  }
  return cards;
}

/** All that the person has in a section was saved just now. */
const undoAll = ({ slots, measureId, sectionId }: Step): Undo => ({
  place: { measureId, sectionId },
  fields: slots.map(({ field, party }) => ({ slot: slotId(field.id, party?.id ?? null), version: 12 })),
});

/** Forty texts of the same party, as long as an excerpt can be. */
const someTexts = (words: string): TextSource[] =>
  Array.from({ length: 40 }, (_, index) => ({
    id: `earlier-${uuid(index)}`,
    measureId: null,
    from: words,
    text: `${index} ${words.repeat(3)}`,
  }));

/** A hundred versions of a field, every other one of them written beside what stood. */
export const aHistory = ({ field, party }: Slot, record: SectionRecord, words: string): FieldHistory => {
  const value = answerAt(record, field.id, party?.id ?? null)?.value ?? null;
  const at = (id: number): Version => ({
    id,
    field: field.id,
    partyId: party?.id ?? null,
    version: Math.ceil(id / 2),
    value: field.type === "longText" ? `${value ?? ""} ${words} ${id}` : value,
    outcome: id % 2 ? "saved" : "conflict",
    writtenBy: "ola",
    writtenByName: words,
    writtenAt: now,
  });
  return { field, party, versions: [at(100), ...Array.from({ length: 99 }, (_, index) => at(99 - index))] };
};

/** Somebody else has emptied the field, or in words written the same and more. */
export function aConflict({ field, party }: Slot, record: SectionRecord, words: string): Conflict {
  const partyId = party?.id ?? null;
  const mine = answerAt(record, field.id, partyId)?.value ?? null;
  const more = field.type === "rows" || !isWords(field) ? mine : `${String(mine ?? "")} ${words}`;
  const theirs = { version: 2, writtenBy: "ola", writtenByName: words, writtenAt: now };
  return {
    field: field.id,
    partyId,
    mine,
    base: isWords(field) ? mine : null,
    theirs: { field: field.id, partyId, value: more, ...theirs },
  };
}

export const aMerge = (
  application: Application,
  place: Place,
  slot: Slot,
  conflict: Conflict,
  over: Partial<MergeArgs> = {},
  form: Form = form2026,
): MergeArgs => ({
  form,
  structure: application,
  place: { measureId: place.measureId, sectionId: place.sectionId },
  slot,
  conflict,
  rest: [],
  of: 1,
  typed: null,
  problem: null,
  newer: false,
  page: 1,
  now,
  ...over,
});

function takeOverCards(application: Application, words: string): [string, AdaptiveCard][] {
  const awaited = application.parties;
  const asked = { application, awaited, typed: words };
  const takeOver: TakeOver = {
    id: uuid(1),
    asker: "kari",
    askerName: application.members[0]?.personName ?? "",
    reason: words.repeat(Math.floor(2000 / words.length)),
    at: now,
    agreed: [],
    ended: null,
  };
  const ways = [null, "taken", "refused", "here", "replaced", "withdrawn", "lapsed"] as const;
  return [
    ["ask to take over", askTakeOverCard({ ...asked, before: null, problem: { kind: "no-reason" } })],
    ["ask to take over again", askTakeOverCard({ ...asked, before: words, problem: null })],
    ["ask to take over, nobody else", askTakeOverCard({ ...asked, before: null, problem: { kind: "nobody-else" } })],
    ["take over", takeOverCard({ application, takeOver, speaksFor: application.parties })],
    ["take over, to who leads", takeOverCard({ application, takeOver, speaksFor: null })],
    ...ways.flatMap((how) =>
      [true, false].map((mine): [string, AdaptiveCard] => [
        `take over ${how}${mine ? ", to who asked" : ""}`,
        takeOverNewsCard({
          application,
          takeOver: { ...takeOver, ended: how && { how, by: { personId: "ola", name: "Ola Eksempel" }, at: now } },
          awaited,
          stands: mine,
          isMine: mine,
          led: !mine,
        }),
      ]),
    ),
  ];
}
