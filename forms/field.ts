import { z } from "zod";

/** The kinds of party that a form speaks of; "coordinator" is whoever leads the writing. */
export const PartyKind = z.enum(["municipalOwner", "privateOwner", "uh", "union", "coordinator"]);
export type PartyKind = z.infer<typeof PartyKind>;

export const Words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1) });
export const Id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "ids are camelCase letters and digits");
export const Option = z.strictObject({ id: Id, label: z.string().min(1) });

/** A field of another edition, as "behovsmelding-2024/anchoring.text". */
const Source = z
  .string()
  .regex(/^[a-z0-9-]+\/[A-Za-z0-9]+\.[A-Za-z0-9]+$/, 'a field of another edition is written "edition/section.field"');

/**
 * What every field that somebody answers has.
 *
 * `answeredBy: "each"` means that an answer belongs to a party and every party of the writing kinds
 * has its own; "all" means one answer that all of them share. `requiredOf` names the kinds without whose answer
 * the section is incomplete; a writer that is not named there may leave the field empty.
 */
const answered = {
  id: Id,
  label: z.string().min(1),
  help: Words.optional(),
  writers: z.array(PartyKind).min(1),
  requiredOf: z.array(PartyKind),
  answeredBy: z.enum(["each", "all"]),
  /** Never shown in a channel, a log or another party's card; only in documents that are handed in. */
  private: z.boolean().default(false),
  /** Required only where another field of the section is answered with this option. */
  requiredIf: z.strictObject({ field: Id, is: Id }).optional(),
  /** "ifAnswered": Samskriv's own, for which the printed form has no line; where nobody answers, it says nothing of it. */
  printed: z.enum(["ifAnswered"]).optional(),
  /** The cell of one of the section's tables that the answer is printed in. */
  cell: z.strictObject({ table: Id, row: Id, column: Id }).optional(),
  /** The fields of other editions that ask for the same: what an application that is carried over brings along. */
  formerly: z.array(Source).optional(),
};

/** A goal of a long-term plan, named by the plan and the goal: "salten-2022-2025.play". */
const Goal = z.strictObject({ id: z.string(), label: z.string(), plan: z.string() });

export const Field = z.discriminatedUnion("type", [
  z.strictObject({
    ...answered,
    type: z.literal("text"),
    maxLength: z.number().int().positive().default(300),
    /** What the text must be; it is kept in the way such a number is usually written. */
    format: z.enum(["orgNumber", "accountNumber", "telephone", "email"]).optional(),
    /** What stands in the input until the party has answered, from what is known of the party. */
    prefill: z.enum(["orgNumber"]).optional(),
  }),
  z.strictObject({ ...answered, type: z.literal("longText"), maxLength: z.number().int().positive().default(20_000) }),
  z.strictObject({ ...answered, type: z.literal("choice"), options: z.array(Option).min(2) }),
  z.strictObject({ ...answered, type: z.literal("choices"), options: z.array(Option).min(2) }),
  /** Any of the goals of the application's long-term plan. The options come from forms/plans, of all plans there. */
  z.strictObject({ ...answered, type: z.literal("goals"), options: z.array(Goal).default([]) }),
  z.strictObject({ ...answered, type: z.literal("count") }),
  /** Whole kroner that explain a ledger line (travel within a share); never summed. */
  z.strictObject({ ...answered, type: z.literal("money") }),
  /** A line of the ledger: whole kroner of one party in one measure. */
  z.strictObject({ ...answered, type: z.literal("amount"), purpose: z.enum(["grant", "coordinator"]) }),
  /** A table that the writer fills, one row a line. */
  z.strictObject({ ...answered, type: z.literal("rows"), columns: z.array(Option).length(2) }),
]);
export type Field = z.infer<typeof Field>;
