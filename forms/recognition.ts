import { z } from "zod";
import { Id, PartyKind } from "./editionField";

const Phrases = z.array(z.string().min(1)).min(1);
const Option = z.strictObject({ id: Id, label: z.string().min(1) });
const Target = z.strictObject({ section: Id, field: Id });

/**
 * One place of a filled-in form: the phrases that identify it, and how to read the text after them.
 *
 * Phrases are compared letter by letter, ignoring case, line breaks and punctuation; `{year}` matches any year. `find`
 * says where a phrase counts. "anywhere": in the whole text. "line": on a line of its own, alone or with the form's
 * number. "label": at the start of a line within its own section.
 */
const Part = z
  .strictObject({
    section: Id,
    /** The form's field; absent for a heading, or for what the application already knows. */
    field: Id.optional(),
    /** The answer's name if the form has no field for it. */
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
    /** Where text after the ticked options goes. */
    rest: Target.optional(),
    /** More labels for the options, in addition to the form's own. */
    also: z.record(Id, Phrases).default({}),
    /** Words printed between the options, which are not an answer. */
    between: Phrases.optional(),
  })
  .refine(
    ({ field, as }) => field === undefined || as === undefined,
    "a part is a field of the form or has a name of its own",
  );
export type Part = z.infer<typeof Part>;

/** Checks on an imported document besides its sums. They are data, so that a new year's form brings its own. */
const Check = z.discriminatedUnion("check", [
  /** If the UH side asks for a share, the text must contain one of these words. */
  z.strictObject({ check: z.literal("shareMentions"), section: Id, field: Id, words: Phrases }),
  /** An amount, or an option, requires text in another field, or one of these words in it. */
  z.strictObject({
    check: z.literal("asksReason"),
    section: Id,
    field: Id,
    is: Id.optional(),
    reason: Target,
    words: Phrases.optional(),
  }),
  /**
   * The counts must match the private owners' units. The kind of unit is the first one in an owner's name, or `others`.
   */
  z.strictObject({
    check: z.literal("countsOwners"),
    section: Id,
    kinds: z.array(z.strictObject({ field: Id, words: Phrases })).min(1),
    others: Id,
  }),
  /** "Flere ...? Nei" although there are several, or "Ja (fyll ut liste)" with an empty list. */
  z.strictObject({
    check: z.literal("several"),
    section: Id,
    field: Id,
    no: Id,
    yes: Id,
    kinds: z.array(PartyKind).min(1),
  }),
  /** A question that must be answered for the form to be complete. */
  z.strictObject({ check: z.literal("mustAnswer"), section: Id, field: Id }),
]);
export type ImportCheck = z.infer<typeof Check>;

/** How to recognise a filled-in form of one edition. */
export const Recognition = z.strictObject({
  $schema: z.string().optional(),
  /** The form's own titles. */
  titles: Phrases,
  /** Texts of fields that are not filled in. */
  placeholders: Phrases,
  /** Words printed in the form, which are not an answer. */
  prompts: z.array(z.string().min(1)),
  /**
   * Signs of a document that has the form's headings without being a filled-in form: word stems of its title ("veiled",
   * "rapport"), first words of its texts ("Her skriver dere"), and first words of the form's own prompts ("Beskriv").
   */
  guidance: z
    .strictObject({ titles: Phrases, instructions: Phrases, prompts: Phrases })
    .default({ titles: ["veiled"], instructions: ["Beskriv"], prompts: ["Beskriv"] }),
  /** Beginnings of web addresses that the form itself links to. */
  links: z.array(z.string().min(1)).default([]),
  /** "Tiltak 3" begins a measure. Its name is in that heading too, or in a part read as "measureName". */
  measure: z.strictObject({
    heading: z.string().min(1),
    named: z.enum(["there", "after"]),
    /** What the form prints in place of a name. */
    unnamed: z.array(z.string().min(1)).default([]),
  }),
  /** Column and line labels of the tables of sums. */
  labels: z.strictObject({ owner: Phrases, uh: Phrases, total: Phrases, sum: Phrases }),
  /** Rows of the table of contacts, and what each becomes. */
  contacts: z
    .array(Option.extend({ also: z.array(z.string()).default([]), names: z.boolean().default(false) }))
    .default([]),
  /** Column labels in tables, which are not an answer there. */
  columns: z.array(z.string().min(1)).default([]),
  /** First words of people's roles, and employee organisations, for tables that have lost their columns. */
  roles: z.array(z.string().min(1)).default([]),
  unions: z.array(z.string().min(1)).default([]),
  /** The form's kinds of party for those that a document names: "kommune", another owner, an institution, a union. */
  partyKinds: z.strictObject({ municipality: PartyKind, owner: PartyKind, institution: PartyKind, union: PartyKind }),
  parts: z.array(Part).min(1),
  checks: z.array(Check).default([]),
});
export type Recognition = z.infer<typeof Recognition>;

/** Institutions with all the names that people use for them. */
export const Institutions = z.strictObject({
  institutions: z.array(z.strictObject({ name: z.string().min(1), aliases: Phrases })),
});
export type Institutions = z.infer<typeof Institutions>;
