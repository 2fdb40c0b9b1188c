import type { Structure } from "../domain/application";
import type { ChangeRequest } from "../domain/sectionRecord";
import type { Place } from "../domain/walk";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

export type ChangeRequestArgs = { form: Form; application: Structure; place: Place; request: ChangeRequest; partyName: string };

/** To the writers: who wants what changed. */
export function changeRequestCard(_: ChangeRequestArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
