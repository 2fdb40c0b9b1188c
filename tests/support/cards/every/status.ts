import { homeCard } from "../../../../cards/home/homeCard";
import { note, withNotes } from "../../../../cards/kit/note";
import { auditCard } from "../../../../cards/status/auditCard";
import { findingsCard } from "../../../../cards/status/findingsCard";
import { statusCard } from "../../../../cards/status/statusCard";
import { statusTableCard } from "../../../../cards/status/statusTableCard";
import { savedNotes } from "../../../../cards/writing/sectionNotes";
import { summaryCard } from "../../../../cards/writing/summaryCard";
import type { PersonId } from "../../../../domain/application/structure";
import { approvedOnSending } from "../../../../domain/approval/approvedOnSending";
import { sendToApproval } from "../../../../domain/approval/sendToApproval";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import { type Inbox, inboxOf } from "../../../../domain/progress/inbox";
import { whatIsLeft } from "../../../../domain/progress/whatIsLeft";
import type { Application } from "../../../../domain/section/section";
import { anInvitation } from "../../application/application";
import { aDelivered, aFinal, anOwnFinal, NOTHING_LEFT } from "./finals";
import { type NamedCard, now, rulesSet, type Scene } from "./scene";

/** What others can ask of a person, beside the person's own tasks. */
const CALENDAR = "https://samskriv.example/kalender";

export function everythingAsked(application: Application, words: string): Partial<Inbox> {
  const [party] = application.parties;
  const arrivals = application.members.slice(0, 2).flatMap((member) => (party ? [{ member, party }] : []));
  return {
    takeOver: {
      id: "take-over",
      asker: "kari",
      askerName: words,
      reason: words,
      at: now,
      agreed: [],
      toldAt: null,
      settled: null,
      ended: null,
    },
    newcomers: arrivals,
    questions: [
      {
        place: { measureId: null, sectionId: "units" },
        question: {
          kind: "question",
          to: { personId: "kari", personName: words },
          partyId: null,
          personId: "ola",
          personName: words,
          text: words,
          at: now,
        },
      },
    ],
    joined: arrivals,
    withoutMeasure: application.parties.slice(0, 1),
  };
}

/** How far it has come: for all, and for one. */
export function statusCards({ application, who, words, form, progress, tasks }: Scene): NamedCard[] {
  const home = (person: PersonId) => ({ form, application, inbox: inboxOf(form, application, null, person, now) });
  const busy = (person: PersonId) => ({
    ...home(person),
    inbox: { ...home(person).inbox, ...everythingAsked(application, words) },
  });
  const asked = (count: number) => ({
    ...home(who.approver),
    inbox: {
      ...home(who.approver).inbox,
      tasks: { own: [], toWrite: [], toSend: [], toApprove: [], optionalApprovals: progress.sections.slice(0, count) },
    },
  });
  return [
    ["status", statusCard({ form, application, progress, now, note: null, calendarUrl: CALENDAR })],
    ["the way to the log", auditCard({ application, logUrl: "https://samskriv.example/logg" })],
    [
      "status, who must approve is set",
      statusCard({ form, application: { ...application, approvalRules: rulesSet(words) }, progress, now, note: null }),
    ],
    ["status, the whole table", statusTableCard({ application, progress, page: 1 })],
    ["status, the last page of the table", statusTableCard({ application, progress, page: 9_999 })],
    ["status, not posted", statusCard({ form, application, progress, now, note: { kind: "not-posted", version: 3 } })],
    ["status, compiled", statusCard({ form, application, progress, now, note: { kind: "compiled-already" } })],
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
    [
      "home of a writer",
      homeCard({
        person: { name: "Kari Prøve" },
        now,
        applications: [home(who.writer), home(who.coordinator)].map((each) => ({ ...each, calendarUrl: CALENDAR })),
        finished: [true, false].flatMap((leads) => [
          anOwnFinal(words, leads),
          anOwnFinal(words, leads, aDelivered(words)),
        ]),
      }),
    ],
    ["home of an approver", homeCard({ person: { name: "Kari Prøve" }, now, applications: [home(who.approver)] })],
    ...[1, 6].map(
      (count): NamedCard => [
        `home of somebody who is asked about ${count}`,
        homeCard({ person: { name: "Kari Prøve" }, now, applications: [asked(count)] }),
      ],
    ),
    ...[who.writer, who.coordinator].map(
      (person): NamedCard => [
        `home of ${person}, whom everybody asks something`,
        homeCard({
          person: { name: "Kari Prøve" },
          now,
          applications: [busy(person)],
          invitations: [{ application, invitation: null }],
        }),
      ],
    ),
    ...application.parties.slice(0, 2).map(
      (party, index): NamedCard => [
        `home of somebody who is invited, ${index + 1}`,
        homeCard({
          person: { name: "Kari Prøve" },
          now,
          applications: [],
          invitations: [{ application, invitation: index === 0 ? anInvitation("kari", party.id) : null }],
        }),
      ],
    ),
    ["home of nobody", homeCard({ person: { name: "Kari Prøve" }, now, applications: [] })],
    ["summary", summaryCard({ form, application, tasks: tasks(who.writer), sent: null, now })],
    [
      "summary, saved",
      withNotes(
        summaryCard({ form, application, tasks: tasks(who.writer), sent: null, now }),
        savedNotes(application.id, {
          undo: { place: { measureId: null, sectionId: "units" }, fields: [{ slot: "publicSchools.all", version: 2 }] },
        }),
      ),
    ],
    [
      "summary, to send and approve",
      summaryCard({
        form,
        application,
        tasks: tasks(who.writer),
        approves: approvedOnSending(form, application, sendToApproval(form, application, who.writer), {
          by: who.writer,
          at: now,
        }),
        sent: { sent: 3, approved: [], changed: true },
        now,
      }),
    ],
    [
      "summary, sent",
      summaryCard({
        form,
        application,
        tasks: tasks(who.writer),
        sent: { sent: 3, approved: [], changed: false },
        now,
      }),
    ],
    ...[who.writer, who.coordinator].map(
      (personId): NamedCard => [
        `what is left, for ${personId}`,
        findingsCard({
          form,
          application,
          findings: findingsOf(form, application),
          left: whatIsLeft(form, application, personId),
          personId,
          isCoordinator: personId === who.coordinator,
        }),
      ],
    ),
    [
      "nothing is left",
      findingsCard({
        form,
        application,
        findings: [],
        left: NOTHING_LEFT,
        personId: who.coordinator,
        isCoordinator: true,
        happened: [note("good", words)],
      }),
    ],
  ];
}
