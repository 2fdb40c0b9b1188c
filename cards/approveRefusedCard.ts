import type { Structure } from "../domain/application";
import type { ApproveRefusal } from "../domain/approveSection";
import type { RequestChangeRefusal } from "../domain/requestChange";
import type { Place } from "../domain/walk";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

export type ApproveRefusedArgs = { form: Form; application: Structure; place: Place; refusal: ApproveRefusal | RequestChangeRefusal };

/** Why an approval or a wish for a change was not taken, with a way to the newest text. */
export function approveRefusedCard(_: ApproveRefusedArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
