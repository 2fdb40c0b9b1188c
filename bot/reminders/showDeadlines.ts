import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type DeadlinesArgs, deadlinesCard } from "../../cards/reminders/deadlinesCard";
import { moveDeadlineCard } from "../../cards/reminders/moveDeadlineCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import { formFor } from "../../domain/application/formInYear";
import type { Structure } from "../../domain/application/structure";
import type { NoSuchApplication } from "../../domain/ports/cause";
import { type DeadlineMove, type DeadlineRefusal, moveDeadline, ofWhole } from "../../domain/reminders/moveDeadline";
import type { PartDeadline } from "../../domain/reminders/partDeadline";
import { previewOf } from "../../domain/reminders/previewOf";
import { type Outcome, refuse } from "../../domain/values/outcome";
import { calendarUrl } from "../documents/calendarUrls";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { type OwnRefusal, refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

type Moved = Partial<Pick<DeadlinesArgs, "typed" | "problem" | "moved">>;

/** The coordinator's deadlines, as loaded. */
export const deadlinesIn = async (
  deps: BotDeps,
  turn: Pick<Turn, "person">,
  context: ApplicationContext,
  shown: Moved = {},
): Promise<AdaptiveCard> =>
  deadlinesCard({
    ...context,
    parts: await deps.deadlines.partsOf(context.application.id),
    typed: null,
    problem: null,
    moved: null,
    calendarUrl: await calendarUrl(deps, context.application, turn.person.id),
    ...shown,
    now: deps.clock.now(),
  });

/** The card on which the coordinator moves deadlines. */
export const showDeadlines = cardAction(remindersVerbs.deadlines, (deps, turn, _data, context) =>
  deadlinesIn(deps, turn, context),
);

/** The deadlines after a change, or with a problem to fix. */
const deadlinesOf = (deps: BotDeps, turn: Turn, applicationId: string, shown: Moved): Promise<AdaptiveCard> =>
  withAccess(remindersVerbs.deadlines, deps, turn, { applicationId }, (context) =>
    deadlinesIn(deps, turn, context, shown),
  );

/** Applies the coordinator's move; `wrong` shows a refusal at its input. */
export async function moveAs(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  decide: (structure: Structure, parts: readonly PartDeadline[]) => Outcome<DeadlineMove, DeadlineRefusal>,
  wrong: (problem: OwnRefusal<DeadlineRefusal>) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> {
  const { person, cause } = turn;
  const outcome = await deps.deadlines.move(
    applicationId,
    cause,
    person.id,
    deps.clock.now(),
    (structure, parts): Outcome<DeadlineMove, DeadlineRefusal | NoSuchApplication> =>
      formFor(deps.forms, structure) ? decide(structure, parts) : refuse({ kind: "no-such-application" }),
  );
  return outcome.ok
    ? deadlinesOf(deps, turn, applicationId, { moved: outcome.value })
    : refusedChange(deps, turn, applicationId, outcome.refusal, wrong);
}

/** "Se hva som skjer": who is told and which reminders move, before the deadline is moved for everybody. */
export const previewMove = cardAction(
  remindersVerbs.previewMove,
  async (deps, turn, { applicationId, date, time }, context) => {
    const { form, application } = context;
    const now = deps.clock.now();
    const settings = await deps.reminders.loadSettings(applicationId);
    const moved = moveDeadline(form, application, settings.parts, turn.person.id, { of: ofWhole, date, time, now });
    if (!moved.ok) {
      const { refusal } = moved;
      return refusal.kind === "not-coordinator"
        ? noticeCard({ kind: "not-coordinator" })
        : deadlinesIn(deps, turn, context, { typed: { date, time }, problem: refusal });
    }
    const { deadline } = moved.value;
    if (deadline === null || deadline === application.deadline)
      return deadlinesIn(deps, turn, context, { moved: moved.value });
    return moveDeadlineCard({
      form,
      application,
      move: { ...moved.value, deadline },
      typed: { date, time },
      before: previewOf(form, application, settings, now),
      after: previewOf(form, { ...application, deadline }, settings, now),
      now,
    });
  },
);

/** "Flytt fristen": the deadline for everybody. */
export const move = cardAction(remindersVerbs.moveDeadline, (deps, turn, { applicationId, date, time }, { form }) => {
  const typed = { of: ofWhole, date, time, now: deps.clock.now() };
  return moveAs(
    deps,
    turn,
    applicationId,
    (structure, parts) => moveDeadline(form, structure, parts, turn.person.id, typed),
    (problem) => deadlinesOf(deps, turn, applicationId, { typed: { date, time }, problem }),
  );
});
