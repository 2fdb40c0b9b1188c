import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { Notice } from "../../domain/application/notice";
import type { Structure } from "../../domain/application/structure";
import type { Restructured } from "../../domain/ports/applicationStore";
import type { Outcome } from "../../domain/values/outcome";
import type { BotDeps } from "./botDeps";
import { type CommonRefusal, type OwnRefusal, refusedChange } from "./refusedChange";
import type { Turn } from "./turn";
import { withAccess } from "./withAccess";

/** The card showed something that no longer exists. */
type Gone = { readonly kind: `no-such-${string}` };

/** Refusals that a card shows at its inputs. Missing things and common refusals are handled elsewhere. */
type Shown<Refusal> = Exclude<OwnRefusal<Refusal>, Gone>;

type Done = {
  readonly done: (changed: Restructured) => Promise<AdaptiveCard>;
  /** Notices about the change, queued in the same transaction. */
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
 * Changes the members or the division of an application, as its coordinator decides. `done` draws the card after the
 * change; `wrong` shows a refusal at its input, with what was typed. If the target no longer exists, the card is stale.
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
  if (outcome.ok) return done(outcome.value);
  const { refusal } = outcome;
  // Non-members are told nothing, not even who may do this.
  if (refusal.kind === "not-coordinator")
    return withAccess({ access: "coordinator", state: "drafting" }, deps, turn, { applicationId }, stale);
  return refusedChange(deps, turn, applicationId, refusal, (own) => (wrong && isShown(own) ? wrong(own) : stale()));
}
