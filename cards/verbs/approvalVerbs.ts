import { z } from "zod";
import type { PartyKind } from "../../forms/form";
import { ContentHash, OfApplication, OfOpenSection, OfPlace, OfSection, TypedText, Uuid } from "./cardData";
import { verb } from "./verb";

/** The input for the approval rule of one kind of party in a section. */
export const ruleInput = (kind: PartyKind) => `rule-${kind}` as const;

/** A section, and the hash of the content that the card showed. */
const Shown = OfPlace.extend({ contentHash: ContentHash });
const Listed = OfPlace.omit({ applicationId: true }).extend({ contentHash: ContentHash });

const approver = { access: "approver", state: "drafting" } as const;
const coordinator = { access: "coordinator", state: "drafting" } as const;
const member = { access: "member", state: "drafting" } as const;
const comment = z.object({ comment: TypedText });

export const approvalVerbs = {
  show: verb("approval/show", {
    data: OfPlace.extend({
      page: z.number().int().positive().default(1),
      begun: ContentHash.optional(),
      whole: z.boolean().default(false),
    }),
    ...member,
  }),
  approve: verb("section/approve", { data: Shown, inputs: comment, ...approver }),
  askChange: verb("section/askChange", { repeats: "never", data: Shown, inputs: comment, ...approver }),
  list: verb("approval/list", { data: OfApplication, ...member }),
  approveAll: verb("approval/all", {
    data: OfApplication.extend({ listed: z.array(Listed).max(100).readonly() }),
    ...approver,
  }),
  undo: verb("approval/undo", {
    data: OfApplication.extend({
      given: z.string().datetime(),
      places: z
        .array(OfPlace.omit({ applicationId: true }))
        .max(100)
        .readonly(),
    }),
    ...member,
  }),
  askKeep: verb("section/askKeep", { data: OfOpenSection, ...member }),
  keep: verb("section/keep", {
    shownBy: "section/askKeep",
    data: OfOpenSection.extend({ wishes: z.array(Uuid).max(200).readonly().default([]) }),
    inputs: z.object({ reply: TypedText }),
    access: "writer",
    state: "drafting",
  }),
  rules: verb("rules/show", { data: OfApplication, ...coordinator }),
  editRule: verb("rules/edit", { data: OfSection, ...coordinator }),
  setRule: verb("rules/set", {
    shownBy: "rules/edit",
    data: OfSection,
    // And the `ruleInput` of each kind that the form has.
    inputs: z.object({ reason: TypedText }).catchall(TypedText.catch("")),
    ...coordinator,
  }),
};
