import { z } from "zod";

/**
 * Every answer that is missing is null, wherever it stands; a renderer prints `words.unanswered`. An empty string is a
 * cell that nobody is asked to fill.
 */
const Written = z.string().nullable();

/** `name` says who or what and needs no heading where a row is read out; `figure` is an amount or a count. */
const Column = z.object({ label: z.string(), kind: z.enum(["name", "text", "figure"]), private: z.boolean() });

/** `sum`: the sum of the rows above. Drafts of before there were private rows have none. */
const Row = z.object({ cells: z.array(Written), sum: z.boolean(), private: z.boolean().default(false) });

/** What parties wrote: `party` is null where nobody else has written, or where the answer is shared. */
const Entry = { party: z.string().nullable(), note: z.string().nullable() };

/**
 * One piece of a section, with all that a renderer needs to know and nothing of how it looks.
 *
 * `private: true` (of a block, a column or a row) may stand in the final documents of a member, and nowhere else: see
 * withoutPrivate.ts.
 */
export const Block = z.discriminatedUnion("kind", [
  /** A short answer beside its label. */
  z.object({ kind: z.literal("line"), label: z.string(), value: Written, private: z.boolean() }),
  /** Running text, exactly as it was written. No label: the section's heading says it all. */
  z.object({
    kind: z.literal("text"),
    label: z.string().nullable(),
    entries: z.array(z.object({ ...Entry, text: Written })).min(1),
    private: z.boolean(),
  }),
  /** All options, and which were chosen. */
  z.object({
    kind: z.literal("choice"),
    label: z.string().nullable(),
    entries: z
      .array(
        z.object({
          ...Entry,
          options: z.array(z.object({ label: z.string(), chosen: z.boolean() })),
          answered: z.boolean(),
        }),
      )
      .min(1),
    private: z.boolean(),
  }),
  z.object({
    kind: z.literal("table"),
    label: z.string().nullable(),
    columns: z.array(Column).min(1),
    rows: z.array(Row),
    private: z.boolean(),
  }),
  /** A remark of the document itself. */
  z.object({ kind: z.literal("note"), text: z.string() }),
]);

export type Block = z.infer<typeof Block>;
export type Column = z.infer<typeof Column>;
export type Row = z.infer<typeof Row>;
export type Table = Extract<Block, { kind: "table" }>;

/** A column whose cells say who or what a row is about. */
export const named = (label: string): Column => ({ label, kind: "name", private: false });

export const row = (cells: Row["cells"], { sum = false, isPrivate = false } = {}): Row => ({
  cells,
  sum,
  private: isPrivate,
});
