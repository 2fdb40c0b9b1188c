import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { BotDeps } from "./botDeps";
import type { Turn } from "./turn";
import { withAccess } from "./withAccess";

const COMMON = [
  "already-handled",
  "no-such-application",
  "not-drafting",
  "not-member",
  "not-coordinator",
  "stale",
] as const;

/** Refusals that any change can meet; each has one message everywhere. */
export type CommonRefusal = { readonly kind: (typeof COMMON)[number] };

/** The refusals that are specific to one change. */
export type OwnRefusal<Refusal> = Exclude<Refusal, CommonRefusal>;

type Kinded = { readonly kind: string };

const isOwn = <Refusal extends Kinded>(refusal: Refusal): refusal is OwnRefusal<Refusal> =>
  !COMMON.some((kind) => kind === refusal.kind);

/** The card for a refused change. A change with refusals of its own passes an `answer` for each of them. */
export function refusedChange(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  refusal: CommonRefusal,
): Promise<AdaptiveCard>;
export function refusedChange<Refusal extends Kinded>(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  refusal: Refusal,
  answer: (refusal: OwnRefusal<Refusal>) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard>;
export async function refusedChange<Refusal extends Kinded>(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  refusal: Refusal,
  answer?: (refusal: OwnRefusal<Refusal>) => Promise<AdaptiveCard> | AdaptiveCard,
): Promise<AdaptiveCard> {
  if (answer && isOwn(refusal)) return answer(refusal);
  const kind = refusal.kind as CommonRefusal["kind"];
  switch (kind) {
    case "no-such-application":
    case "not-member":
      // A change is refused like this too where the form is not loaded; members are told so.
      return withAccess({ access: "member", state: "anytime" }, deps, turn, { applicationId }, async () =>
        noticeCard({ kind: "no-such-thing" }),
      );
    case "not-drafting":
      // The stores say this to anybody, but only members may be told.
      return withAccess({ access: "member", state: "drafting" }, deps, turn, { applicationId }, async () =>
        noticeCard({ kind: "stale" }),
      );
    case "already-handled":
    case "not-coordinator":
    case "stale":
      return noticeCard({ kind });
  }
}
