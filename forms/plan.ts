import { z } from "zod";
import { Id } from "./fields/id";
import type { Mistake } from "./mistakes/mistake";

/**
 * A region's long-term plan (langsiktig plan), to which measures are anchored.
 *
 * It holds only the goals to choose from, under short names of our own. The meaning of a goal is in the plan itself, on
 * the named page.
 */
export const Plan = z
  .strictObject({
    $schema: z
      .string()
      .optional()
      .describe("Filen som editoren foreslår ord og streker under feil etter: ../plan.schema.json."),
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/, "skal være små bokstaver a til z, sifre og bindestrek")
      .describe("Planens navn, det samme som filen heter: salten-2022-2025."),
    title: z.string().min(1).describe("Det planen heter for den som velger den."),
    source: z.string().min(1).describe("Hvilket dokument målene er hentet fra."),
    goals: z
      .array(
        z.strictObject({
          id: Id.describe("Målets navn i filene: earlyHelp. Skal ikke endres når planen er i bruk."),
          name: z.string().min(1).max(80).describe("Målet i kortform, høyst 80 tegn."),
          page: z.number().int().positive().describe("Siden i planen der målet står."),
        }),
      )
      .min(1)
      .describe("Målene som kan krysses av."),
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
