import type { Structure } from "../domain/application";
import type { Section } from "../domain/section";
import type { AdaptiveCard } from "./adaptiveCard";

export type ApprovedArgs = { application: Structure; section: Section; left: readonly Section[] };

/** Thanks for an approval, and offers the next one. */
export function approvedCard(_: ApprovedArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
