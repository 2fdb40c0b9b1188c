import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { remindedPeopleCard } from "../../cards/reminders/remindedPeopleCard";
import { NOBODY, remindedPersonCard, type Sending } from "../../cards/reminders/remindedPersonCard";
import { remindersCard } from "../../cards/reminders/remindersCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import { nameDeputy } from "../../domain/handover/nameDeputy";
import { openPeople } from "../../domain/progress/openPeople";
import type { Tasks } from "../../domain/progress/tasks";
import { previewOf } from "../../domain/reminders/previewOf";
import type { ReminderSettings } from "../../domain/reminders/reminderSettings";
import { sendNowRefusal } from "../../domain/reminders/sendNowRefusal";
import { daysLeft, localDay } from "../../domain/values/deadline";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";

/** An application with its reminder settings. */
type Found = ApplicationContext & { readonly reminding: ReminderSettings };

const withReminding = async ({ reminders }: BotDeps, context: ApplicationContext): Promise<Found> => ({
  ...context,
  reminding: await reminders.loadSettings(context.application.id),
});

async function overview(deps: BotDeps, context: ApplicationContext): Promise<AdaptiveCard> {
  const { form, application, reminding: settings } = await withReminding(deps, context);
  const now = deps.clock.now();
  return remindersCard({
    form,
    application,
    reminding: settings,
    coming: previewOf(form, application, settings, now),
    now,
  });
}

/** "Frist og påminnelser": the deadline, and which reminders are sent to whom in the next days. */
export const showReminders = cardAction(remindersVerbs.show, (deps, _turn, _data, context) => overview(deps, context));

/** "Stopp alle" and "Start igjen". */
export const pause = cardAction(remindersVerbs.pause, async (deps, turn, { applicationId, paused }) => {
  const set = await deps.reminders.setPaused(turn.cause, applicationId, paused ? deps.clock.now() : null);
  if (!set.ok) return noticeCard({ kind: "already-handled" });
  return withAccess(remindersVerbs.show, deps, turn, { applicationId }, (context) => overview(deps, context));
});

const countOf = ({ toWrite, toSend, toApprove }: Tasks): number => toWrite.length + toSend.length + toApprove.length;
const leftIn = ({ form, application }: ApplicationContext): Map<string, number> =>
  new Map(openPeople(form, application).map(({ personId, tasks }) => [personId, countOf(tasks)]));

const peopleOf = async (
  deps: BotDeps,
  context: ApplicationContext,
  shown: { saved?: boolean; page?: number },
): Promise<AdaptiveCard> =>
  remindedPeopleCard({ ...(await withReminding(deps, context)), left: leftIn(context), saved: false, ...shown });

/** "Personer". */
export const showPeople = cardAction(remindersVerbs.people, (deps, _turn, { page }, context) =>
  peopleOf(deps, context, { page }),
);

/** Whether people whom the bot cannot write to may be mentioned in the channel. */
export const setMentions = cardAction(remindersVerbs.mentions, async (deps, turn, { applicationId, mentions }) => {
  const set = await deps.reminders.setMentions(turn.cause, applicationId, mentions === "yes");
  if (!set.ok) return noticeCard({ kind: "already-handled" });
  return withAccess(remindersVerbs.people, deps, turn, { applicationId }, (context) =>
    peopleOf(deps, context, { saved: true }),
  );
});

type Happened = { readonly happened?: Sending | null; readonly problem?: boolean };

async function personOf(
  deps: BotDeps,
  context: ApplicationContext,
  personId: string,
  { happened = null, problem = false }: Happened = {},
): Promise<AdaptiveCard> {
  const found = await withReminding(deps, context);
  return found.reminding.people.has(personId)
    ? remindedPersonCard({ ...found, personId, left: leftIn(found).get(personId) ?? 0, happened, problem })
    : noticeCard({ kind: "stale" });
}

/** One person from the list. */
export const showPerson = cardAction(remindersVerbs.person, (deps, _turn, { personId }, context) =>
  personOf(deps, context, personId),
);

/** The person's card after a change, or with a problem to fix. */
const personAgain = (
  deps: BotDeps,
  turn: Turn,
  { applicationId, personId }: SentBy<typeof remindersVerbs.person>,
  happened: Happened,
): Promise<AdaptiveCard> =>
  withAccess(remindersVerbs.person, deps, turn, { applicationId }, (context) =>
    personOf(deps, context, personId, happened),
  );

/** Sets the deputy, who is reminded too when the person does not answer, and can step in. */
export const setDeputy = cardAction(remindersVerbs.setDeputy, async (deps, turn, data, context) => {
  const { applicationId, personId, deputy } = data;
  const { application, reminding: settings } = await withReminding(deps, context);
  if (!settings.people.has(personId)) return noticeCard({ kind: "stale" });
  const wrong = () => personAgain(deps, turn, data, { problem: true });
  const before = application.deputies.find((each) => each.personId === personId)?.deputy;
  const chosen = [...application.members, ...(before ? [before] : [])].find((each) => each.personId === deputy);
  if (deputy !== NOBODY && !chosen) return wrong();
  const named = chosen ? { personId: chosen.personId, personName: chosen.personName } : null;
  return restructure(
    deps,
    turn,
    applicationId,
    (structure) => nameDeputy(structure, { by: turn.person.id, personId, deputy: named }),
    { done: () => personAgain(deps, turn, data, { happened: "saved" }), wrong },
  );
});

/** "Send påminnelse nå": sends today's card once. */
export const sendNow = cardAction(remindersVerbs.sendNow, async (deps, turn, data, context) => {
  const { applicationId, personId } = data;
  const { form, application, reminding: settings } = await withReminding(deps, context);
  if (!settings.people.has(personId)) return noticeCard({ kind: "stale" });
  const now = deps.clock.now();
  const refused = sendNowRefusal(form, application, settings, personId, now);
  if (refused) return personAgain(deps, turn, data, { happened: refused.kind });
  const { deadline, timeZone } = application;
  const part = { applicationId, deadline, offsetDays: daysLeft(deadline, timeZone, now) };
  const sent = await deps.reminders.sendNow(turn.cause, personId, localDay(timeZone, now).day, part, now);
  if (!sent.ok) return noticeCard({ kind: "already-handled" });
  return personAgain(deps, turn, data, { happened: sent.value ? "sent" : "already" });
});
