import { z } from "zod";
import { OfOpenSection, TypedText } from "./cardData";
import { verb } from "./verb";

const member = { access: "member", state: "drafting" } as const;

export const threadVerbs = {
  show: verb("thread/show", { data: OfOpenSection, ...member }),
  add: verb("thread/add", {
    shownBy: "thread/show",
    repeats: "never",
    data: OfOpenSection,
    inputs: z.object({ comment: TypedText }),
    ...member,
  }),
  ask: verb("thread/ask", { data: OfOpenSection, ...member }),
  sendQuestion: verb("thread/sendQuestion", {
    shownBy: "thread/ask",
    repeats: "never",
    data: OfOpenSection,
    inputs: z.object({ colleague: TypedText, question: TypedText }),
    ...member,
  }),
};
