import type { Structure } from "../domain/application";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

export type InvitationArgs = { application: Structure; form: Form; invitedBy: string; now: Date };

/** To somebody who is invited: what it is, and how to join. */
export function invitationCard(_: InvitationArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
