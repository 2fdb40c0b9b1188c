import { z } from "zod";
import { OfPlace, TypedText } from "./cardData";
import { verb } from "./verb";

const member = { access: "member", state: "drafting" } as const;

export const threadVerbs = {
  show: verb("thread/show", { data: OfPlace, ...member }),
  add: verb("thread/add", { repeats: "never", data: OfPlace, inputs: z.object({ comment: TypedText }), ...member }),
  ask: verb("thread/ask", { data: OfPlace, ...member }),
  sendQuestion: verb("thread/sendQuestion", {
    repeats: "never",
    data: OfPlace,
    inputs: z.object({ colleague: TypedText, question: TypedText }),
    ...member,
  }),
};
