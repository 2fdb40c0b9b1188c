import { z } from "zod";
import { Id } from "./editionField";
import type { Mistake } from "./mistakes/mistake";

/**
 * A region's long-term plan (langsiktig plan), to which measures are anchored.
 *
 * It holds only the goals to choose from, under short names of our own. The meaning of a goal is in the plan itself, on
 * the named page.
 */
export const Plan = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, "skal være små bokstaver a til z, sifre og bindestrek"),
    title: z.string().min(1),
    source: z.string().min(1),
    goals: z
      .array(z.strictObject({ id: Id, name: z.string().min(1).max(80), page: z.number().int().positive() }))
      .min(1),
  })
  .superRefine((plan, ctx) => {
    for (const { path, message } of twiceIn(plan.goals)) ctx.addIssue({ code: "custom", path: [...path], message });
  });
export type Plan = z.infer<typeof Plan>;

const twiceIn = (goals: readonly { id: string; name: string }[]): Mistake[] =>
  goals.flatMap(({ id, name }, index) => {
    const before = goals.slice(0, index);
    return [
      ...(before.some((each) => each.id === id)
        ? [{ path: ["goals", index, "id"], message: `målet «${id}» står to ganger` }]
        : []),
      ...(before.some((each) => each.name === name)
        ? [{ path: ["goals", index, "name"], message: `to mål heter «${name}»` }]
        : []),
    ];
  });
