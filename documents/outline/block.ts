import { z } from "zod";

/**
 * A missing answer is always null; a renderer prints `words.unanswered`. An empty string is a cell that nobody is asked
 * to fill.
 */
const Written = z.string().nullable();

/**
 * A `name` column says who or what the row is about, and needs no heading when rows are read out. A `figure` is an
 * amount or a count.
 */
const Column = z.object({ label: z.string(), kind: z.enum(["name", "text", "figure"]), private: z.boolean() });

/** `sum` marks the sum of the rows above. Drafts older than private rows have no `private`. */
const OutlineRow = z.object({ cells: z.array(Written), sum: z.boolean(), private: z.boolean().default(false) });

/** What parties wrote. `party` is null if no other party has written, or if the answer is shared. */
const Entry = { party: z.string().nullable(), note: z.string().nullable() };

/**
 * One piece of a section, with everything a renderer needs and nothing about its looks.
 *
 * `private: true` (of a block, a column or a row) may appear in a member's final documents only: see withoutPrivate.ts.
 */
export const Block = z.discriminatedUnion("kind", [
  /** A short answer beside its label. */
  z.object({ kind: z.literal("line"), label: z.string(), value: Written, private: z.boolean() }),
  /** Running text, exactly as written. It has no label if the section's heading is enough. */
  z.object({
    kind: z.literal("text"),
    label: z.string().nullable(),
    entries: z.array(z.object({ ...Entry, text: Written })).min(1),
    private: z.boolean(),
  }),
  /** All options, with the chosen ones marked. An option that is a scheme has its id. */
  z.object({
    kind: z.literal("choice"),
    label: z.string().nullable(),
    entries: z
      .array(
        z.object({
          ...Entry,
          options: z.array(z.object({ label: z.string(), chosen: z.boolean(), scheme: z.string().optional() })),
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
    rows: z.array(OutlineRow),
    private: z.boolean(),
  }),
  /** A note added by the document itself. */
  z.object({ kind: z.literal("note"), text: z.string() }),
]);

export type Block = z.infer<typeof Block>;
export type Column = z.infer<typeof Column>;
export type OutlineRow = z.infer<typeof OutlineRow>;
export type Table = Extract<Block, { kind: "table" }>;

/** A column whose cells name the person or thing that a row is about. */
export const named = (label: string): Column => ({ label, kind: "name", private: false });

export const row = (cells: OutlineRow["cells"], { sum = false, isPrivate = false } = {}): OutlineRow => ({
  cells,
  sum,
  private: isPrivate,
});

/** A table without a label of its own. */
export const isBareTable = (block: Block | undefined): boolean => block?.kind === "table" && block.label === null;

/** Whether a block stays on the page of the next: a table with its note, a short answer with those below and their table. */
export const keepsNext = (block: Block, next: Block | undefined): boolean =>
  block.kind === "line" ? next?.kind === "line" || isBareTable(next) : next?.kind === "note";
