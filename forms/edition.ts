import { z } from "zod";
import { Field, Id, Option, PartyKind, Words } from "./field";

/** A line of the form that the application itself knows; nobody is asked. */
const Derived = z.strictObject({
  label: z.string().min(1),
  from: z.enum(["owner", "network", "uh", "schemes", "measureCount", "measureName", "scheme"]),
});

/** A printed table with rows and columns of its own; each cell is a field, which every writing party answers for itself. */
const Table = z.strictObject({
  id: Id,
  label: z.string().min(1),
  rows: z.array(Option).min(1),
  columns: z.array(Option).min(1),
});

/**
 * "all" parties of the kind that take part, "any" one of them, or the "lead" that speaks for the others. "asked": all
 * of them are asked, and none is waited for.
 */
const Approver = z
  .union([PartyKind, z.strictObject({ kind: PartyKind, rule: z.enum(["all", "any", "lead", "asked"]) })])
  .transform((approver) => (typeof approver === "string" ? { kind: approver, rule: "all" as const } : approver));
export type ApproverRule = z.infer<typeof Approver>;

const Section = z.strictObject({
  id: Id,
  /** The form's own number; absent where the form has none. */
  number: z.string().optional(),
  title: z.string().min(1),
  /** A part of a numbered section that has writers and approvers of its own prints under the same heading. */
  under: Id.optional(),
  scope: z.enum(["application", "measure"]),
  help: Words,
  fields: z.array(Field),
  tables: z.array(Table).default([]),
  derived: z.array(Derived).default([]),
  /**
   * "totals": the table of all sums, computed from the ledger: a row for each scheme, or for each measure where the
   * form has no schemes. "partners": one row per party.
   */
  computed: z.enum(["totals", "partners"]).optional(),
  /**
   * What it means that no party of a kind that must answer takes part, in the measure or, for what concerns all, in the
   * application: that something is missing, or that the kind is not asked. A section that nobody writes is then left out.
   */
  whereNobody: z.enum(["missing", "leftOut"]).default("missing"),
  /** The kinds that approve, each with how many of it must; a kind by itself is all of it. */
  /** "consultation": the employees read the whole draft, and say in this section what they make of it. */
  role: z.enum(["consultation"]).optional(),
  approvers: z.array(Approver).min(1),
  /** "own": an approver stands for what its own party wrote; what others write there does not void its approval. */
  approval: z.enum(["whole", "own"]).default("whole"),
});
export type FormSection = z.infer<typeof Section>;

/** What is counted where a form asks "flere?": the parties of these kinds, or the schemes that have measures. */
const several = { kinds: z.array(PartyKind).default([]), schemes: z.boolean().default(false) };

/** What a form's answers must agree on: data, so that a new year's form brings its own checks. */
const Check = z.discriminatedUnion("check", [
  z.strictObject({ check: z.literal("severalSaysNo"), section: Id, field: Id, no: Id, ...several }),
  z.strictObject({ check: z.literal("severalSaysYes"), section: Id, field: Id, yes: Id, ...several }),
  z.strictObject({ check: z.literal("atMost"), section: Id, field: Id, amount: Id }),
  z.strictObject({ check: z.literal("needsReason"), section: Id, amount: Id, reason: Id }),
  /** A party answers that what must be done has not been: it stands in the way. */
  z.strictObject({ check: z.literal("saysNo"), section: Id, field: Id, no: Id }),
  /** Something is written in the section, but this question is not answered. */
  z.strictObject({ check: z.literal("unanswered"), section: Id, field: Id }),
  /** A share of these kinds of party must hold a part that is more than nothing. */
  z.strictObject({
    check: z.literal("shareWithout"),
    section: Id,
    amount: Id,
    part: Id,
    kinds: z.array(PartyKind).min(1),
  }),
  /** These counts together are the units of the parties of these kinds: each has at least one. */
  z.strictObject({
    check: z.literal("countsOwners"),
    section: Id,
    fields: z.array(Id).min(1),
    kinds: z.array(PartyKind).min(1),
  }),
  /** Words that the form itself prints where nobody has written. */
  z.strictObject({ check: z.literal("placeholderLeft"), phrases: z.array(z.string().min(1)).min(1) }),
  /** The same long text in two places, from so many letters on. */
  z.strictObject({ check: z.literal("textReused"), atLeast: z.number().int().positive() }),
]);
export type FormCheck = z.infer<typeof Check>;

/** One edition of the form, as it stands in its file. */
export const Edition = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  title: z.string().min(1),
  /** The ordninger that a measure can belong to; none where the form knows only one. */
  schemes: z.array(Option).default([]),
  /** The parts that the compiled application is handed in as: one for each measure, or one for each scheme. */
  documents: z.enum(["measure", "scheme"]),
  /** Month, day and time that the deadline usually has; a suggestion when an application is set up. */
  usualDeadline: z.string().regex(/^\d\d-\d\dT\d\d:\d\d$/),
  sections: z.array(Section).min(1),
  checks: z.array(Check).default([]),
});
export type Edition = z.infer<typeof Edition>;
