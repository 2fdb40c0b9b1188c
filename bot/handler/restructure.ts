import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { Notice } from "../../domain/application/notice";
import type { Structure } from "../../domain/application/structure";
import type { Outcome } from "../../domain/values/outcome";
import type { BotDeps } from "./deps";
import { commonRefusalCard, forCoordinator } from "./opened";
import type { Turn } from "./turn";

const stale = async (): Promise<AdaptiveCard> => noticeCard({ kind: "stale" });

type Answers<Refusal> = {
  readonly done: () => Promise<AdaptiveCard>;
  readonly wrong?: (refusal: Refusal) => Promise<AdaptiveCard>;
  /** What people are told of it, in the same transaction. */
  readonly news?: readonly Notice[];
};

/**
 * Changes who is in an application or how it is divided, as its coordinator decides. `done` follows the change;
 * `wrong` shows a refusal at its input, with what was typed. What is no longer there is a card that is too old.
 */
export async function restructure<Refusal extends { kind: string }>(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  decide: (structure: Structure) => Outcome<Structure, Refusal>,
  { done, wrong = stale, news = [] }: Answers<Refusal>,
): Promise<AdaptiveCard> {
  const outcome = await deps.applications.restructure(applicationId, turn.cause, decide, () => news);
  if (outcome.ok) return done();
  const { refusal } = outcome;
  // Who is no member is told nothing, not even who may do this.
  if (refusal.kind === "not-coordinator") return forCoordinator(deps, turn, applicationId, stale);
  const common = await commonRefusalCard(deps, turn, applicationId, refusal);
  if (common) return common;
  return refusal.kind.startsWith("no-such-") ? stale() : wrong(refusal as Refusal);
}
