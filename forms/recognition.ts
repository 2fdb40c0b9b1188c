import { z } from "zod";
import { Id, Option, PartyKind } from "./field";

const Phrases = z.array(z.string().min(1)).min(1);
const Target = z.strictObject({ section: Id, field: Id });

/**
 * One place of a filled-in form: the words that it is known by, and how what stands after them is read.
 *
 * Phrases are compared letter by letter, whatever their case, line breaks and punctuation; `{year}` stands for any year.
 * `find` says how sure they are: "anywhere" in the text, as a "line" of their own (numbered as the form numbers it, or
 * alone), or as a "label" first in a line within their own section.
 */
const Part = z
  .strictObject({
    section: Id,
    /** The form's field; or none where the form has no field for it (a heading, what the application knows itself). */
    field: Id.optional(),
    /** What the answer is called where the form has no field for it. */
    as: Id.optional(),
    phrases: Phrases,
    find: z.enum(["anywhere", "line", "label"]),
    number: z.string().optional(),
    reads: z.enum([
      "text",
      "choice",
      "choices",
      "dropdown",
      "measureName",
      "number",
      "schemes",
      "contacts",
      "totals",
      "amounts",
      "shares",
      "money",
      "table",
      "partners",
      "rows",
      "counts",
    ]),
    /** Where text goes that stands after the ticked options. */
    rest: Target.optional(),
    /** Further labels of the options, beside the form's own. */
    also: z.record(Id, Phrases).default({}),
    /** Words printed between the options, which are no answer. */
    between: Phrases.optional(),
  })
  .refine(
    ({ field, as }) => field === undefined || as === undefined,
    "a part is a field of the form or has a name of its own",
  );
export type Part = z.infer<typeof Part>;

/** What an imported document is checked for beside its sums: data, so that a new year's form brings its own. */
const Check = z.discriminatedUnion("check", [
  /** A share of the UH side asks that one of these words stands in the text. */
  z.strictObject({ check: z.literal("shareMentions"), section: Id, field: Id, words: Phrases }),
  /** An amount, or an option, asks for text in another field; or for one of the words in it. */
  z.strictObject({
    check: z.literal("asksReason"),
    section: Id,
    field: Id,
    is: Id.optional(),
    reason: Target,
    words: Phrases.optional(),
  }),
  /**
   * Counts are the numbers of units that the private owners have: of the first kind that an owner's name speaks of, or
   * of the kind `others` where it speaks of none.
   */
  z.strictObject({
    check: z.literal("countsOwners"),
    section: Id,
    kinds: z.array(z.strictObject({ field: Id, words: Phrases })).min(1),
    others: Id,
  }),
  /** "Flere ...? Nei" beside several, "Ja (fyll ut liste)" beside an empty list. */
  z.strictObject({
    check: z.literal("several"),
    section: Id,
    field: Id,
    no: Id,
    yes: Id,
    kinds: z.array(PartyKind).min(1),
  }),
  /** A question without which the form is incomplete. */
  z.strictObject({ check: z.literal("mustAnswer"), section: Id, field: Id }),
]);
export type ImportCheck = z.infer<typeof Check>;

/** How a filled-in form of one edition is known again. */
export const Recognition = z.strictObject({
  form: z.string().min(1),
  /** What the form calls itself. */
  titles: Phrases,
  /** What stands in a field that nobody has filled in. */
  placeholders: Phrases,
  /** Words printed in the form, which are nobody's answer. */
  prompts: z.array(z.string().min(1)),
  /**
   * What is no filled-in form although it has the form's headings: word stems of its title ("veiled", "rapport"), words
   * that its texts begin with ("Her skriver dere"), and those that the form's own prompts begin with ("Beskriv").
   */
  guidance: z
    .strictObject({ titles: Phrases, instructions: Phrases, prompts: Phrases })
    .default({ titles: ["veiled"], instructions: ["Beskriv"], prompts: ["Beskriv"] }),
  /** Web addresses that the form itself links to, from their beginning. */
  links: z.array(z.string().min(1)).default([]),
  /** "Tiltak 3" begins a measure; its name stands there too, or in a part that reads "measureName". */
  measure: z.strictObject({
    heading: z.string().min(1),
    named: z.enum(["there", "after"]),
    /** What the form prints in the place of a name. */
    unnamed: z.array(z.string().min(1)).default([]),
  }),
  /** Column and line labels of the tables of sums. */
  labels: z.strictObject({ owner: Phrases, uh: Phrases, total: Phrases, sum: Phrases }),
  /** Rows of the table of contacts, and what each becomes. */
  contacts: z
    .array(Option.extend({ also: z.array(z.string()).default([]), names: z.boolean().default(false) }))
    .default([]),
  /** Labels of the columns in tables, which are nobody's answer there. */
  columns: z.array(z.string().min(1)).default([]),
  /** Words that the role of a person begins with, and organisations of employees, where a table has lost its columns. */
  roles: z.array(z.string().min(1)).default([]),
  unions: z.array(z.string().min(1)).default([]),
  parts: z.array(Part).min(1),
  checks: z.array(Check).default([]),
});
export type Recognition = z.infer<typeof Recognition>;

/** Institutions by all the names that people give them. */
export const Institutions = z.strictObject({
  institutions: z.array(z.strictObject({ name: z.string().min(1), aliases: Phrases })),
});
export type Institutions = z.infer<typeof Institutions>;
