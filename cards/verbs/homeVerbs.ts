import { z } from "zod";
import { Uuid } from "./cardData";
import { verb } from "./verb";

export const homeVerbs = {
  tasks: verb("me/tasks", {
    repeats: "later",
    data: z.object({ applicationId: Uuid.optional() }),
    access: "anyone",
    state: "anytime",
  }),
};
