import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { type Outcome, refuse } from "../../domain/values/outcome";
import type { FormSection } from "../../forms/form";
import { draftSeen } from "../consultation/discussionCard";
import type { BotDeps } from "../handler/deps";

export type DraftUnseen = { readonly kind: "draft-unseen" };

/** The answer where a draft was looked for and there is none any longer. */
export const noDraft = (_unseen: DraftUnseen): AdaptiveCard => noticeCard({ kind: "stale" });

/** Says, inside of a save, that it cannot be decided without a draft: whoever answers in the consultation has one before them. */
export const unseenIn = ({ role }: FormSection, seen: DraftSeen | null) =>
  role === "consultation" && !seen ? refuse({ kind: "draft-unseen" } as const) : null;

/**
 * Saves with the draft that the person has before them: the one that was read, or, for whoever answers without having
 * read it here, the one that stands. That is looked up only where a save says that it needs it.
 */
export async function withDraft<Value, Refusal extends { readonly kind: string }>(
  deps: Pick<BotDeps, "applications" | "forms" | "sections">,
  applicationId: string,
  read: DraftSeen | undefined,
  save: (seen: DraftSeen | null) => Promise<Outcome<Value, Refusal | DraftUnseen>>,
): Promise<Outcome<Value, Refusal | DraftUnseen>> {
  const outcome = await save(read ?? null);
  if (outcome.ok || outcome.refusal.kind !== "draft-unseen") return outcome;
  return save(await draftSeen(deps, applicationId));
}
