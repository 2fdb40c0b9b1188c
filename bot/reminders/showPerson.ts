import { noticeCard } from "../../cards/home/noticeCard";
import type { Note } from "../../cards/kit/note";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { remindedPersonCard } from "../../cards/reminders/remindedPersonCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import { tasksOf } from "../../domain/progress/tasks";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { withReminderSettings } from "./showReminders";

type Happened = { readonly saved?: boolean; readonly reminded?: readonly Note[]; readonly problem?: boolean };

async function personOf(
  deps: BotDeps,
  context: ApplicationContext,
  personId: string,
  { saved = false, reminded = [], problem = false }: Happened = {},
): Promise<AdaptiveCard> {
  const found = await withReminderSettings(deps, context);
  return found.settings.people.has(personId)
    ? remindedPersonCard({
        ...found,
        personId,
        tasks: tasksOf(found.form, found.application, personId),
        saved,
        reminded,
        problem,
      })
    : noticeCard({ kind: "stale" });
}

/** One person from the list. */
export const showPerson = cardAction(remindersVerbs.person, (deps, _turn, { personId }, context) =>
  personOf(deps, context, personId),
);

/** The person's card after a change, or with a problem to fix. */
export const personAgain = (
  deps: BotDeps,
  turn: Turn,
  { applicationId, personId }: SentBy<typeof remindersVerbs.person>,
  happened: Happened,
): Promise<AdaptiveCard> =>
  withAccess(remindersVerbs.person, deps, turn, { applicationId }, (context) =>
    personOf(deps, context, personId, happened),
  );
