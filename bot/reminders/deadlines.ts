import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type DeadlinesArgs, deadlinesCard } from "../../cards/reminders/deadlinesCard";
import { type PartDeadlineArgs, partDeadlineCard, partIn } from "../../cards/reminders/partDeadlineCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import {
  type DeadlineMove,
  type DeadlineOf,
  type DeadlineRefusal,
  dropDeadline,
  moveDeadline,
  ofApprovals,
  ofParty,
  ofSection,
  ofWhole,
  sameDeadlineOf,
} from "../../domain/reminders/moveDeadline";
import type { PartDeadline } from "../../domain/reminders/partDeadline";
import type { Outcome } from "../../domain/values/outcome";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { type OwnRefusal, refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";

/** The part that a button names; null if it is still to be chosen. */
function partOf({ partyId, sectionId, approvals }: SentBy<typeof remindersVerbs.part>): DeadlineOf | null {
  if (partyId !== undefined) return ofParty(partyId);
  if (approvals) return ofApprovals;
  return sectionId === undefined ? null : ofSection(sectionId);
}

type Moved = Partial<Pick<DeadlinesArgs, "typed" | "problem" | "moved">>;

const deadlinesIn = async (
  { clock, deadlines }: BotDeps,
  context: ApplicationContext,
  shown: Moved = {},
): Promise<AdaptiveCard> =>
  deadlinesCard({
    ...context,
    parts: await deadlines.partsOf(context.application.id),
    typed: null,
    problem: null,
    moved: null,
    ...shown,
    now: clock.now(),
  });

/** The card on which the coordinator moves deadlines. */
export const showDeadlines = cardAction(remindersVerbs.deadlines, (deps, _turn, _data, context) =>
  deadlinesIn(deps, context),
);

/** The deadlines after a change, or with a problem to fix. */
const deadlinesOf = (deps: BotDeps, turn: Turn, applicationId: string, shown: Moved): Promise<AdaptiveCard> =>
  withAccess(remindersVerbs.deadlines, deps, turn, { applicationId }, (context) => deadlinesIn(deps, context, shown));

type Decide = (context: ApplicationContext, parts: readonly PartDeadline[]) => Outcome<DeadlineMove, DeadlineRefusal>;

/** Applies the coordinator's move; `wrong` shows a refusal at its input. */
async function moveAs(
  deps: BotDeps,
  turn: Turn,
  { form, application }: ApplicationContext,
  decide: Decide,
  wrong: (problem: OwnRefusal<DeadlineRefusal>) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> {
  const { id: applicationId } = application;
  const outcome = await deps.deadlines.move(
    applicationId,
    turn.cause,
    turn.person.id,
    deps.clock.now(),
    (structure, parts) => decide({ form, application: { ...application, ...structure } }, parts),
  );
  return outcome.ok
    ? deadlinesOf(deps, turn, applicationId, { moved: outcome.value })
    : refusedChange(deps, turn, applicationId, outcome.refusal, wrong);
}

/** "Flytt fristen": the deadline for everybody. */
export const move = cardAction(remindersVerbs.moveDeadline, (deps, turn, { applicationId, date, time }, context) =>
  moveAs(
    deps,
    turn,
    context,
    ({ form, application }, parts) =>
      moveDeadline(form, application, parts, turn.person.id, { of: ofWhole, date, time, now: deps.clock.now() }),
    (problem) => deadlinesOf(deps, turn, applicationId, { typed: { date, time }, problem }),
  ),
);

async function partCard(
  { clock, deadlines }: BotDeps,
  context: ApplicationContext,
  part: DeadlineOf | null,
  shown: Partial<Pick<PartDeadlineArgs, "typed" | "problem">> = {},
): Promise<AdaptiveCard> {
  const parts = await deadlines.partsOf(context.application.id);
  const set = part && parts.find((each) => sameDeadlineOf(each, part));
  if (part && !set && !shown.problem) return noticeCard({ kind: "stale" });
  const deadline = set?.deadline ?? context.application.deadline;
  const stored = { about: "", date: deadline.slice(0, 10), time: deadline.slice(11, 16) };
  return partDeadlineCard({ ...context, part, typed: stored, problem: null, ...shown, now: clock.now() });
}

/** "Egen frist", and a row of the list of parts that have one. */
export const showPart = cardAction(remindersVerbs.part, (deps, _turn, data, context) =>
  partCard(deps, context, partOf(data)),
);

export const setPart = cardAction(remindersVerbs.setPart, (deps, turn, { about, date, time, ...data }, context) => {
  const part = partOf(data);
  const typed = { about, date, time };
  const wrong = (problem: OwnRefusal<DeadlineRefusal>) =>
    problem.kind === "no-such-part" && part !== null
      ? noticeCard({ kind: "stale" })
      : withAccess(remindersVerbs.part, deps, turn, { applicationId: data.applicationId }, (now) =>
          partCard(deps, now, part, { typed, problem }),
        );
  const of = part ?? partIn(about);
  if (of === null) return wrong({ kind: "no-such-part" });
  return moveAs(
    deps,
    turn,
    context,
    ({ form, application }, parts) =>
      moveDeadline(form, application, parts, turn.person.id, { of, date, time, now: deps.clock.now() }),
    wrong,
  );
});

export const dropPart = cardAction(remindersVerbs.dropPart, (deps, turn, data, context) => {
  const of = partOf(data);
  return moveAs(
    deps,
    turn,
    context,
    ({ form, application }, parts) => dropDeadline(form, application, parts, turn.person.id, of ?? ofWhole),
    () => noticeCard({ kind: "stale" }),
  );
});
