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
  askDeliver: verb("final/askDeliver", { data: OfApplication, ...final }),
  record: verb("final/record", {
    shownBy: "final/askDeliver",
    // The record that the card corrects; null where nothing is recorded yet.
    data: OfFinal.extend({
      corrects: z
        .string()
        .regex(/^\d{1,18}$/)
        .nullable(),
    }),
    inputs: z.object({ day: TypedText, by: TypedText, office: TypedText, caseNumber: TypedText, note: TypedText }),
    ...final,
  }),
  // On cards from before there was a form for it.
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
