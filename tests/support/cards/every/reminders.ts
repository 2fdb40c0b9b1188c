import { mentionCard } from "../../../../cards/reminders/mentionCard";
import { putOffCard } from "../../../../cards/reminders/putOffCard";
import { type Reminded, remindedNotes } from "../../../../cards/reminders/remindedNotes";
import { remindedPeopleCard } from "../../../../cards/reminders/remindedPeopleCard";
import { remindedPersonCard } from "../../../../cards/reminders/remindedPersonCard";
import { reminderCard } from "../../../../cards/reminders/reminderCard";
import { reminderChoiceCard } from "../../../../cards/reminders/reminderChoiceCard";
import { remindersCard } from "../../../../cards/reminders/remindersCard";
import { isCoordinator, type PersonId } from "../../../../domain/application/structure";
import { openPeople } from "../../../../domain/progress/openPeople";
import { remainingFor } from "../../../../domain/progress/remaining";
import { NO_TASKS, tasksOf } from "../../../../domain/progress/tasks";
import { previewOf } from "../../../../domain/reminders/previewOf";
import { RHYTHMS, USUAL } from "../../../../domain/reminders/reminderChoice";
import type { ReminderContent } from "../../../../domain/reminders/reminderContent";
import { NOBODY_REMINDED, type ReminderSettings } from "../../../../domain/reminders/reminderSettings";
import type { Application } from "../../../../domain/section/section";
import { form2026 } from "../../application/application";
import { partsOf } from "./deadlines";
import { type NamedCard, now, type Scene } from "./scene";

/** What one application has for a person, as the bot hands it to the reminder. */
export const aReminder = (application: Application, personId: PersonId, over: Partial<ReminderContent> = {}) => ({
  form: form2026,
  application,
  tasks: tasksOf(form2026, application, personId),
  deadlineOf: () => application.deadline,
  standsIn: [],
  open: [],
  remaining: isCoordinator(application, personId) ? remainingFor(form2026, application, personId) : null,
  ...over,
});

/** Everybody reminded as usual, of nothing yet. */
export const aReminding = (application: Application, over: Partial<ReminderSettings> = {}): ReminderSettings => ({
  ...NOBODY_REMINDED,
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
  ...over,
});

/** Whom a press can have reminded, and not. */
const remindings = ({ writer, approver }: Scene["who"]): [string, Reminded][] => [
  ["sent", { sent: [writer], at: now, before: [approver], not: [] }],
  ["at night", { sent: [writer, approver], at: new Date("2027-01-21T08:00:00Z"), before: [], not: [] }],
  ["not before Monday", { sent: [writer], at: new Date("2027-01-25T08:00:00Z"), before: [], not: [] }],
  ["this morning", { sent: [writer], at: new Date("2027-01-20T08:30:00Z"), before: [], not: [] }],
  ["nobody", { sent: [], at: now, before: [], not: [] }],
  ...(["paused", "off", "over", "late"] as const).map((why): [string, Reminded] => [
    why,
    { sent: [], at: now, before: [], not: [{ personId: writer, why }] },
  ]),
];

/** What reminds, and how that is chosen. */
export function reminderCards({ application, who, words, form, parties, tasks }: Scene): NamedCard[] {
  const settings = aReminding(application, {
    choices: new Map([[who.approver, { ...USUAL, rhythm: "off" as const }]]),
    unreachable: new Set([who.writer]),
    deputies: new Map([[who.writer, who.approver]]),
    parts: partsOf(parties),
  });
  const opened = openPeople(form, application).map(({ personId, tasks }) => ({
    personId,
    name: `${words} ${personId}`,
    tasks,
  }));
  return [
    [
      "reminder",
      reminderCard({
        person: { name: "Kari Prøve" },
        now,
        parts: [who.writer, who.approver].map((person) => {
          const part = aReminder(application, person);
          return { ...part, tasks: { ...part.tasks, mayApprove: part.tasks.own.map(({ section }) => section) } };
        }),
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
    [
      "reminder of what stands between the coordinator and the final version",
      reminderCard({
        person: { name: "Kari Prøve" },
        now,
        parts: [aReminder(application, who.coordinator, { tasks: tasks("nobody") })],
        putOff: null,
      }),
    ],
    [
      "reminder to deliver",
      reminderCard({
        person: { name: "Kari Prøve" },
        now,
        parts: [aReminder(application, who.coordinator, { tasks: NO_TASKS, remaining: null, toDeliver: true })],
        putOff: null,
      }),
    ],
    ["reminder put off", putOffCard({ to: "2027-01-21", timeZone: "Europe/Oslo", now })],
    ...RHYTHMS.map(
      (rhythm): NamedCard => [
        `reminders as ${rhythm}`,
        reminderChoiceCard({ choice: { rhythm, hour: 9 }, language: "nb", saved: true }),
      ],
    ),
    ...([null, new Date("2027-01-19T09:00:00Z")] as const).map(
      (pausedAt): NamedCard => [
        `reminders of all, ${pausedAt ? "stopped" : "as they come"}`,
        remindersCard({
          form,
          application,
          settings: { ...settings, pausedAt },
          coming: previewOf(form, application, { ...settings, pausedAt }, now),
          isOpen: true,
          now,
        }),
      ],
    ),
    [
      "people who are reminded",
      remindedPeopleCard({ application, settings, open: new Map([[who.writer, tasks(who.writer)]]), saved: true }),
    ],
    ...remindings(who).map(
      ([what, reminded]): NamedCard => [
        `a person who is reminded, ${what}`,
        remindedPersonCard({
          application,
          settings,
          personId: who.writer,
          tasks: tasks(who.writer),
          saved: what === "sent",
          reminded: remindedNotes(application, reminded, now),
          problem: true,
        }),
      ],
    ),
    [
      "a person who has turned reminders off",
      remindedPersonCard({
        application,
        settings,
        personId: who.approver,
        tasks: tasks(who.approver),
        saved: false,
        reminded: [],
        problem: false,
      }),
    ],
    [
      "a person who has done it all",
      remindedPersonCard({
        application,
        settings,
        personId: who.coordinator,
        tasks: { own: [], toWrite: [], toSend: [], toApprove: [], optionalApprovals: [] },
        saved: false,
        reminded: [],
        problem: false,
      }),
    ],
    ["mentioned in the channel", mentionCard({ application, person: { name: words, teamsId: "29:x" }, now })],
  ];
}
