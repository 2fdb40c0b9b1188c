import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { type Outcome, refuse } from "../../domain/values/outcome";
import type { FormSection } from "../../forms/form";
import { draftSeen } from "../consultation/discussionChangedOf";
import type { BotDeps } from "../handler/deps";

export type DraftUnseen = { readonly kind: "draft-unseen" };

/** The answer if the requested draft no longer exists. */
export const noDraft = (_unseen: DraftUnseen): AdaptiveCard => noticeCard({ kind: "stale" });

/** Reports, during a save, that a draft is needed: an answer in the consultation refers to the draft the person saw. */
export const unseenIn = ({ role }: FormSection, seen: DraftSeen | null) =>
  role === "consultation" && !seen ? refuse({ kind: "draft-unseen" } as const) : null;

/**
 * Saves with the draft that the person saw: the one they read here, or else the current one. The current draft is
 * loaded only if the save asks for it.
 */
export async function withDraft<Value, Refusal extends { readonly kind: string }>(
  deps: Pick<BotDeps, "applications" | "forms" | "versions">,
  applicationId: string,
  read: DraftSeen | undefined,
  save: (seen: DraftSeen | null) => Promise<Outcome<Value, Refusal | DraftUnseen>>,
): Promise<Outcome<Value, Refusal | DraftUnseen>> {
  const outcome = await save(read ?? null);
  if (outcome.ok || outcome.refusal.kind !== "draft-unseen") return outcome;
  return save(await draftSeen(deps, applicationId));
}
