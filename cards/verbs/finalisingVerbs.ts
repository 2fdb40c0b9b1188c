import { z } from "zod";
import { OfApplication, TypedText, Uuid } from "./cardData";
import { verb } from "./verb";

const drafting = { access: "coordinator", state: "drafting" } as const;
const final = { access: "coordinator", state: "final" } as const;

/** `number`: the final version on the card. */
const OfFinal = OfApplication.extend({ number: z.number().int() });

export const finalisingVerbs = {
  compile: verb("draft/compile", { repeats: "later", data: OfApplication, access: "member", state: "drafting" }),
  ask: verb("final/ask", { data: OfApplication, ...drafting }),
  // The coordinator gets the card in their own chat.
  fromDraft: verb("final/fromDraft", { repeats: "later", data: OfApplication.extend({ draftId: Uuid }), ...drafting }),
  confirm: verb("final/confirm", {
    shownBy: "final/ask",
    data: OfApplication.extend({ seen: TypedText }),
    inputs: z.object({ reason: TypedText }),
    ...drafting,
  }),
  show: verb("final/show", { repeats: "later", data: OfApplication, access: "member", state: "final" }),
  deliver: verb("final/deliver", { data: OfFinal, ...final }),
  undoDelivery: verb("final/undoDelivery", { data: OfFinal, ...final }),
  askReopen: verb("final/askReopen", { data: OfApplication, ...final }),
  reopen: verb("final/reopen", {
    shownBy: "final/askReopen",
    data: OfFinal,
    inputs: z.object({ reason: TypedText }),
    ...final,
  }),
};
