import { z } from "zod";
import { OfApplication, TypedText, Uuid } from "./cardData";
import { verb } from "./verb";

const member = { access: "member", state: "anytime" } as const;
/** `draftId`: the version on the card. */
const OfDraft = OfApplication.extend({ draftId: Uuid });

/** Everybody in the application's channel may fetch what has nothing private; in a chat, members only. */
export const fetchingVerbs = {
  get: verb("documents/get", { data: OfDraft, ...member }),
  withdraw: verb("documents/withdraw", { data: OfDraft, ...member }),
  toChat: verb("documents/toChat", { repeats: "later", data: OfDraft, ...member }),
  send: verb("documents/send", { repeats: "later", data: OfDraft, inputs: z.object({ file: TypedText }), ...member }),
};
