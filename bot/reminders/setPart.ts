import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type PartDeadlineArgs, partDeadlineCard, partIn } from "../../cards/reminders/partDeadlineCard";
import { remindersVerbs } from "../../cards/verbs/remindersVerbs";
import type { SentBy } from "../../cards/verbs/verb";
import {
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
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { OwnRefusal } from "../handler/refusedChange";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { moveAs } from "./showDeadlines";

/** The part that a button names; null if it is still to be chosen. */
export function partOf({ partyId, sectionId, approvals }: SentBy<typeof remindersVerbs.part>): DeadlineOf | null {
  if (partyId !== undefined) return ofParty(partyId);
  if (approvals) return ofApprovals;
  return sectionId === undefined ? null : ofSection(sectionId);
}

/** The card of one part's own deadline. */
export async function partCard(
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
  const moving = { of, date, time, now: deps.clock.now() };
  return moveAs(
    deps,
    turn,
    data.applicationId,
    (structure, parts) => moveDeadline(context.form, structure, parts, turn.person.id, moving),
    wrong,
  );
});

export const dropPart = cardAction(remindersVerbs.dropPart, (deps, turn, data, { form }) => {
  const of = partOf(data) ?? ofWhole;
  return moveAs(
    deps,
    turn,
    data.applicationId,
    (structure, parts) => dropDeadline(form, structure, parts, turn.person.id, of),
    () => noticeCard({ kind: "stale" }),
  );
});
