import { ownDeputyCard } from "../../cards/handover/ownDeputyCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import { ownMembershipsOf, type Structure } from "../../domain/application/structure";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { loadColleagues } from "../handler/colleagues";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

/** The people whom a person can choose as deputy: colleagues of their own parties first. */
export const peopleFor = (deps: BotDeps, turn: Turn, application: Structure) =>
  loadColleagues(
    deps,
    turn,
    application,
    ownMembershipsOf(application, turn.person.id).map(({ party }) => party.id),
  );

type Chosen = { readonly saved?: boolean; readonly problem?: boolean };

async function ownDeputy(
  deps: BotDeps,
  turn: Turn,
  { application }: ApplicationContext,
  { saved = false, problem = false }: Chosen = {},
): Promise<AdaptiveCard> {
  if (ownMembershipsOf(application, turn.person.id).length === 0) return noticeCard({ kind: "stale" });
  return ownDeputyCard({
    application,
    chosen: application.deputies.find(({ personId }) => personId === turn.person.id) ?? null,
    ...(await peopleFor(deps, turn, application)),
    saved,
    problem,
    now: deps.clock.now(),
  });
}

/** "Stedfortreder", in a person's own roles. */
export const editDeputy = cardAction(handoverVerbs.editDeputy, (deps, turn, _data, context) =>
  ownDeputy(deps, turn, context),
);

/** The person's deputy after a change, or with a problem. */
export const ownDeputyAgain = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  chosen: Chosen,
): Promise<AdaptiveCard> =>
  withAccess(handoverVerbs.editDeputy, deps, turn, { applicationId }, (context) =>
    ownDeputy(deps, turn, context, chosen),
  );
