import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { Notice } from "../../domain/application/notice";
import type { Structure } from "../../domain/application/structure";
import type { Outcome } from "../../domain/values/outcome";
import { withAccess } from "./access";
import type { BotDeps } from "./deps";
import { type CommonRefusal, type OwnRefusal, refusedChange } from "./refusedChange";
import type { Turn } from "./turn";

/** What the card showed is not there any longer. */
type Gone = { readonly kind: `no-such-${string}` };

/** What a card can say at its inputs; what is gone, and what any change can meet, is said elsewhere. */
type Shown<Refusal> = Exclude<OwnRefusal<Refusal>, Gone>;

type Done = {
  readonly done: () => Promise<AdaptiveCard>;
  /** What people are told of it, in the same transaction. */
  readonly news?: readonly Notice[];
};
type Changing<Refusal> = [
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  decide: (structure: Structure) => Outcome<Structure, Refusal>,
];
type Wrong<Refusal> = { readonly wrong: (refusal: Shown<Refusal>) => Promise<AdaptiveCard> };

const isShown = <Refusal extends { readonly kind: string }>(refusal: Refusal): refusal is Exclude<Refusal, Gone> =>
  !refusal.kind.startsWith("no-such-");

const stale = async (): Promise<AdaptiveCard> => noticeCard({ kind: "stale" });

/**
 * Changes who is in an application or how it is divided, as its coordinator decides. `done` follows the change;
 * `wrong` shows a refusal at its input, with what was typed. What is no longer there is a card that is too old.
 */
export function restructure<Refusal extends CommonRefusal | Gone>(
  ...changing: [...Changing<Refusal>, answers: Done]
): Promise<AdaptiveCard>;
export function restructure<Refusal extends { readonly kind: string }>(
  ...changing: [...Changing<Refusal>, answers: Done & Wrong<Refusal>]
): Promise<AdaptiveCard>;
export async function restructure<Refusal extends { readonly kind: string }>(
  ...[deps, turn, applicationId, decide, { done, wrong, news = [] }]: [
    ...Changing<Refusal>,
    answers: Done & Partial<Wrong<Refusal>>,
  ]
): Promise<AdaptiveCard> {
  const outcome = await deps.applications.restructure(applicationId, turn.cause, decide, () => news);
  if (outcome.ok) return done();
  const { refusal } = outcome;
  // Non-members are told nothing, not even who may do this.
  if (refusal.kind === "not-coordinator")
    return withAccess({ access: "coordinator", state: "drafting" }, deps, turn, { applicationId }, stale);
  return refusedChange(deps, turn, applicationId, refusal, (own) => (wrong && isShown(own) ? wrong(own) : stale()));
}
