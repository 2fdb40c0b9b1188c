import type { Structure } from "../domain/application";
import type { Section } from "../domain/section";
import type { AdaptiveCard } from "./adaptiveCard";

export type ChangeRequestedArgs = { application: Structure; section: Section; comment: string };

/** Says to an approver that the wish for a change has gone to the writers. */
export function changeRequestedCard(_: ChangeRequestedArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
