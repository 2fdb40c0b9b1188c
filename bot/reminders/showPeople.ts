import { noticeCard } from "../../cards/home/noticeCard";
import type { Note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { remindedPeopleCard } from "../../cards/reminders/remindedPeopleCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { openPeople } from "../../domain/progress/openPeople";
import type { Tasks } from "../../domain/progress/tasks";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { withReminderSettings } from "./showReminders";

/** The people who have something left to do. */
const openIn = ({ form, application }: ApplicationContext): Map<string, Tasks> =>
  new Map(openPeople(form, application).map(({ personId, tasks }) => [personId, tasks]));

/** The coordinator's list of people. */
export const peopleOf = async (
  deps: BotDeps,
  context: ApplicationContext,
  shown: { saved?: boolean; page?: number; reminded?: readonly Note[] },
): Promise<AdaptiveCard> =>
  remindedPeopleCard({ ...(await withReminderSettings(deps, context)), open: openIn(context), saved: false, ...shown });

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
