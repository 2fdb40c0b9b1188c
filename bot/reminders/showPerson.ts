import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { remindedPersonCard, type SendNowOutcome } from "../../cards/reminders/remindedPersonCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { leftIn } from "./showPeople";
import { withReminderSettings } from "./showReminders";

type Happened = { readonly happened?: SendNowOutcome | null; readonly problem?: boolean };

async function personOf(
  deps: BotDeps,
  context: ApplicationContext,
  personId: string,
  { happened = null, problem = false }: Happened = {},
): Promise<AdaptiveCard> {
  const found = await withReminderSettings(deps, context);
  return found.settings.people.has(personId)
    ? remindedPersonCard({ ...found, personId, left: leftIn(found).get(personId) ?? 0, happened, problem })
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
