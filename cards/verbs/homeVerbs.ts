import { z } from "zod";
import { Id } from "./cardData";
import { verb } from "./verb";

export const homeVerbs = {
  tasks: verb("me/tasks", {
    repeats: "later",
    data: z.object({ applicationId: Id.optional() }),
    access: "anyone",
    state: "anytime",
  }),
};
