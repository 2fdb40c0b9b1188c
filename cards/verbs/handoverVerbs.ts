import { z } from "zod";
import { OfApplication, OfPerson, TypedText, Uuid } from "./cardData";
import { verb } from "./verb";

const member = { access: "member", state: "drafting" } as const;
const OfTakeOver = OfApplication.extend({ takeOverId: Uuid });

export const handoverVerbs = {
  editDeputy: verb("deputy/edit", { data: OfApplication, ...member }),
  setDeputy: verb("deputy/set", {
    shownBy: "deputy/edit",
    data: OfApplication,
    inputs: z.object({ deputy: TypedText }),
    ...member,
  }),
  // A deputy who is not yet a member may step in.
  stepIn: verb("deputy/stepIn", { data: OfPerson, ...member }),
  stepOut: verb("deputy/stepOut", { data: OfPerson, ...member }),
  comeBack: verb("deputy/back", { data: OfApplication, ...member }),
  askTakeOver: verb("takeOver/ask", { data: OfApplication, ...member }),
  sendTakeOver: verb("takeOver/send", {
    shownBy: "takeOver/ask",
    repeats: "never",
    data: OfApplication,
    inputs: z.object({ reason: TypedText }),
    ...member,
  }),
  showTakeOver: verb("takeOver/show", { data: OfApplication, ...member }),
  agree: verb("takeOver/agree", { data: OfTakeOver, ...member }),
  refuse: verb("takeOver/refuse", { data: OfTakeOver, ...member }),
  stillHere: verb("takeOver/here", { data: OfTakeOver, ...member }),
  withdraw: verb("takeOver/withdraw", { data: OfTakeOver, ...member }),
};
