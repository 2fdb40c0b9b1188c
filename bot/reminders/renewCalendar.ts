import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type CalendarArgs, calendarCard } from "../../cards/reminders/calendarCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { isCoordinator } from "../../domain/application/structure";
import { calendarUrl } from "../documents/calendarUrls";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import type { ApplicationContext } from "../handler/withAccess";

const calendarOf = async (
  deps: BotDeps,
  { person }: Turn,
  { application }: ApplicationContext,
  renewed: CalendarArgs["renewed"] = null,
): Promise<AdaptiveCard> =>
  calendarCard({
    application,
    url: await calendarUrl(deps, application, person.id),
    isCoordinator: isCoordinator(application, person.id),
    renewed,
  });

/** "Ny kalenderlenke": how a link that others have got is ended. */
export const showCalendar = cardAction(remindersVerbs.calendar, (deps, turn, _data, context) =>
  calendarOf(deps, turn, context),
);

/** "Lag ny lenke": the person's own links so far end. */
export const renewCalendar = cardAction(
  remindersVerbs.renewCalendar,
  async (deps, turn, { applicationId }, context) => {
    const { person, cause } = turn;
    const done = await deps.deadlines.renewCalendar(cause, { applicationId, personId: person.id });
    return done.ok ? calendarOf(deps, turn, context, "own") : noticeCard({ kind: "already-handled" });
  },
);

/** "Lag ny for alle": the links of the status card end, and it is redrawn with a new one. */
export const renewEverybodys = cardAction(
  remindersVerbs.renewEverybodys,
  async (deps, turn, { applicationId }, context) => {
    const done = await deps.deadlines.renewCalendar(turn.cause, { applicationId, personId: null });
    return done.ok ? calendarOf(deps, turn, context, "everybodys") : noticeCard({ kind: "already-handled" });
  },
);
