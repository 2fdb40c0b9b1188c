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
  /** Local mode: the person with this name is played from now on. Without a name, the card lets one choose. */
  play: verb("play/as", {
    data: z.object({ name: z.string().max(200).default("") }),
    access: "anyone",
    state: "anytime",
  }),
};
