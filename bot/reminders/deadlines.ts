import { noticeCard } from "../../cards/home/noticeCard";
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
import type { PartDeadline } from "../../domain/reminders/partDeadlines";
import type { Outcome } from "../../domain/values/outcome";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard, forCoordinator, type Opened } from "../handler/opened";
import type { Turn } from "../handler/turn";

/** A part that a button names; null for one that is to be chosen. */
function partOf({ partyId, sectionId, approvals }: SentBy<typeof remindersVerbs.part>): DeadlineOf | null {
  if (partyId !== undefined) return ofParty(partyId);
  if (approvals) return ofApprovals;
  return sectionId === undefined ? null : ofSection(sectionId);
}

const deadlinesOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  shown: Partial<Pick<DeadlinesArgs, "typed" | "problem" | "moved">> = {},
) =>
  forCoordinator(deps, turn, applicationId, async (opened) =>
    deadlinesCard({
      ...opened,
      parts: await deps.deadlines.partsOf(applicationId),
      typed: null,
      problem: null,
      moved: null,
      ...shown,
      now: deps.clock.now(),
    }),
  );

/** Where the coordinator moves deadlines. */
export const showDeadlines = decidingAction(remindersVerbs.deadlines, (deps, turn, { applicationId }) =>
  deadlinesOf(deps, turn, applicationId),
);

type Decide = (opened: Opened, parts: readonly PartDeadline[]) => Outcome<DeadlineMove, DeadlineRefusal>;

/** Moves what the coordinator decided; `wrong` shows a refusal at its input. */
const moveAs = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  decide: Decide,
  wrong: (problem: DeadlineRefusal) => ReturnType<typeof deadlinesOf>,
) =>
  forCoordinator(deps, turn, applicationId, async ({ form, application }) => {
    const outcome = await deps.deadlines.move(
      applicationId,
      turn.cause,
      turn.person.id,
      deps.clock.now(),
      (structure, parts) => decide({ form, application: { ...application, ...structure } }, parts),
    );
    if (outcome.ok) return deadlinesOf(deps, turn, applicationId, { moved: outcome.value });
    const common = await commonRefusalCard(deps, turn, applicationId, outcome.refusal);
    return common ?? wrong(outcome.refusal as DeadlineRefusal);
  });

/** "Flytt fristen": everybody's. */
export const move = decidingAction(remindersVerbs.moveDeadline, (deps, turn, { applicationId, date, time }) =>
  moveAs(
    deps,
    turn,
    applicationId,
    ({ form, application }, parts) =>
      moveDeadline(form, application, parts, turn.person.id, {
        of: ofWhole,
        date,
        time,
        now: deps.clock.now(),
      }),
    (problem) => deadlinesOf(deps, turn, applicationId, { typed: { date, time }, problem }),
  ),
);

const partCard = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  part: DeadlineOf | null,
  shown: Partial<Pick<PartDeadlineArgs, "typed" | "problem">> = {},
) =>
  forCoordinator(deps, turn, applicationId, async (opened) => {
    const parts = await deps.deadlines.partsOf(applicationId);
    const set = part && parts.find((each) => sameDeadlineOf(each, part));
    if (part && !set && !shown.problem) return noticeCard({ kind: "stale" });
    const deadline = set?.deadline ?? opened.application.deadline;
    const stored = { about: "", date: deadline.slice(0, 10), time: deadline.slice(11, 16) };
    return partDeadlineCard({ ...opened, part, typed: stored, problem: null, ...shown, now: deps.clock.now() });
  });

/** "Egen frist", and a row of the parts that have one. */
export const showPart = decidingAction(remindersVerbs.part, (deps, turn, data) =>
  partCard(deps, turn, data.applicationId, partOf(data)),
);

export const setPart = decidingAction(remindersVerbs.setPart, (deps, turn, { about, date, time, ...data }) => {
  const part = partOf(data);
  const typed = { about, date, time };
  const wrong = (problem: DeadlineRefusal) =>
    problem.kind === "no-such-part" && part !== null
      ? Promise.resolve(noticeCard({ kind: "stale" }))
      : partCard(deps, turn, data.applicationId, part, { typed, problem });
  const of = part ?? partIn(about);
  if (of === null) return forCoordinator(deps, turn, data.applicationId, () => wrong({ kind: "no-such-part" }));
  return moveAs(
    deps,
    turn,
    data.applicationId,
    ({ form, application }, parts) =>
      moveDeadline(form, application, parts, turn.person.id, { of, date, time, now: deps.clock.now() }),
    wrong,
  );
});

export const dropPart = decidingAction(remindersVerbs.dropPart, (deps, turn, data) => {
  const of = partOf(data);
  return moveAs(
    deps,
    turn,
    data.applicationId,
    ({ form, application }, parts) => dropDeadline(form, application, parts, turn.person.id, of ?? ofWhole),
    async () => noticeCard({ kind: "stale" }),
  );
});
