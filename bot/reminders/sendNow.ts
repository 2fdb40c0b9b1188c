import { noticeCard } from "../../cards/home/noticeCard";
import type { Note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { remindedNotes } from "../../cards/reminders/remindedNotes";
import { finalisingVerbs } from "../../cards/verbs/finalisingVerbs";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import { remindedAt } from "../../domain/reminders/reminderNow";
import { remindOpen, type Whom } from "../../domain/reminders/remindOpen";
import { standingCard } from "../finalising/standingCard";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { findingsFor } from "../status/listFindings";
import { peopleOf } from "./showPeople";
import { personAgain } from "./showPerson";
import { overview, withReminderSettings } from "./showReminders";

/** "Send påminnelse nå" on a person's card. */
export const sendNow = cardAction(remindersVerbs.sendNow, async (deps, turn, data, context) => {
  const { personId } = data;
  const { settings } = await withReminderSettings(deps, context);
  if (!settings.people.has(personId)) return noticeCard({ kind: "stale" });
  const notes = await remindNow(deps, turn, context, { personId });
  return notes ? personAgain(deps, turn, data, { reminded: notes }) : noticeCard({ kind: "already-handled" });
});

/** "Minn alle som mangler noe", and "Påminn" on the line of a party. Answers with the card it was pressed on. */
export const remind = cardAction(
  remindersVerbs.remind,
  async (deps, turn, { applicationId, partyId, shownOn }, context) => {
    const notes = await remindNow(deps, turn, context, { partyId });
    return notes ? shownAgain(deps, turn, applicationId, shownOn, notes) : noticeCard({ kind: "already-handled" });
  },
);

/** Sends reminders once, or at night queues them for the morning, and says who got one; null on a second delivery. */
async function remindNow(deps: BotDeps, turn: Turn, context: ApplicationContext, whom: Whom): Promise<Note[] | null> {
  const now = deps.clock.now();
  const { form, application, settings } = await withReminderSettings(deps, context);
  const { send, not } = remindOpen(form, application, settings, { ...whom, by: turn.person.id }, now);
  const at = send[0]?.at ?? remindedAt(application.timeZone, now);
  const plans = send.map(({ personId, day, part }) => ({ personId, day, parts: [part] }));
  const sent = await deps.reminders.sendNow(turn.cause, plans, now, at.getTime() - now.getTime());
  if (!sent.ok) return null;
  const made = new Set(sent.value);
  const before = send.map(({ personId }) => personId).filter((id) => !made.has(id));
  return remindedNotes(application, { sent: sent.value, at, before, not }, now);
}

function shownAgain(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  shownOn: SentBy<typeof remindersVerbs.remind>["shownOn"],
  notes: readonly Note[],
): Promise<AdaptiveCard> {
  const at = { applicationId };
  switch (shownOn) {
    case "findings":
      return withAccess(statusVerbs.findings, deps, turn, at, async (found) => findingsFor(found, turn, notes));
    case "finalising":
      return withAccess(finalisingVerbs.ask, deps, turn, at, async (found) =>
        standingCard(found, turn.person.id, { happened: notes }),
      );
    case "people":
      return withAccess(remindersVerbs.people, deps, turn, at, (found) => peopleOf(deps, found, { reminded: notes }));
    case "reminders":
      return withAccess(remindersVerbs.show, deps, turn, at, (found) => overview(deps, found, notes));
  }
}
