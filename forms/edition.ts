import { z } from "zod";
import { EditionField, Id, PartyKind } from "./editionField";
import { EditionPartyKind } from "./editionPartyKind";
import { Language } from "./texts";

/** The lines of the form that the application fills in itself; nobody is asked. */
const Derived = z.enum(["owner", "network", "uh", "schemes", "measureCount", "measureName", "scheme"]);

/** A printed table with its own rows and columns. Each cell is a field that every writing party answers for itself. */
const Table = z.strictObject({
  id: Id,
  rows: z.array(Id).min(1),
  columns: z.array(Id).min(1),
});

/**
 * Which parties of a kind must approve: "all" that take part, "any" one of them, or the "lead" for the others. "asked":
 * all are asked, and none is waited for.
 */
const Approver = z
  .union([PartyKind, z.strictObject({ kind: PartyKind, rule: z.enum(["all", "any", "lead", "asked"]) })])
  .transform((approver) => (typeof approver === "string" ? { kind: approver, rule: "all" as const } : approver));
export type ApproverRule = z.infer<typeof Approver>;

const EditionSection = z.strictObject({
  id: Id,
  /** The form's own number; absent if the form has none. */
  number: z.string().optional(),
  /**
   * Prints this section under another section's heading: a part of a numbered section with its own writers and
   * approvers.
   */
  under: Id.optional(),
  scope: z.enum(["application", "measure"]),
  fields: z.array(EditionField),
  tables: z.array(Table).default([]),
  derived: z.array(Derived).default([]),
  /**
   * "totals": the table of all sums, computed from the ledger, with one row per scheme, or per measure if the form has
   * no schemes. "partners": one row per party.
   */
  computed: z.enum(["totals", "partners"]).optional(),
  /**
   * What to do if no party of a required kind takes part in the measure (or in the application, for common sections).
   * "missing" reports it; "leftOut" does not ask the kind. A section that nobody writes is then left out.
   */
  whereNobody: z.enum(["missing", "leftOut"]).default("missing"),
  /** The kinds that approve, each with a rule for how many must; a bare kind means all. */
  /** "consultation": the employees read the whole draft, and comment on it in this section. */
  role: z.enum(["consultation"]).optional(),
  approvers: z.array(Approver).min(1),
  /** "own": an approver approves only its own party's answers, so changes by others do not void the approval. */
  approval: z.enum(["whole", "own"]).default("whole"),
});
/** A section as form.json says it, without its words. */
export type EditionSection = z.infer<typeof EditionSection>;

/** What to count for the form's "flere?" questions: the parties of these kinds, or the schemes that have measures. */
const several = { kinds: z.array(PartyKind).default([]), schemes: z.boolean().default(false) };

/** Consistency checks on a form's answers. They are data, so that a new year's form brings its own. */
const Check = z.discriminatedUnion("check", [
  z.strictObject({ check: z.literal("severalSaysNo"), section: Id, field: Id, no: Id, ...several }),
  z.strictObject({ check: z.literal("severalSaysYes"), section: Id, field: Id, yes: Id, ...several }),
  z.strictObject({ check: z.literal("atMost"), section: Id, field: Id, amount: Id }),
  z.strictObject({ check: z.literal("needsReason"), section: Id, amount: Id, reason: Id }),
  /** A party answers that a required step has not been done; this is a blocking finding. */
  z.strictObject({ check: z.literal("saysNo"), section: Id, field: Id, no: Id }),
  /** The section has text, but this question is not answered. */
  z.strictObject({ check: z.literal("unanswered"), section: Id, field: Id }),
  /** A share of these kinds of party must include an amount above zero. */
  z.strictObject({
    check: z.literal("shareWithout"),
    section: Id,
    amount: Id,
    part: Id,
    kinds: z.array(PartyKind).min(1),
  }),
  /** These counts must add up to at least the number of parties of these kinds, since each has at least one unit. */
  z.strictObject({
    check: z.literal("countsOwners"),
    section: Id,
    fields: z.array(Id).min(1),
    kinds: z.array(PartyKind).min(1),
  }),
  /** Words that the form itself prints in unanswered fields. */
  z.strictObject({ check: z.literal("placeholderLeft"), phrases: z.array(z.string().min(1)).min(1) }),
  /** The same long text in two places. `atLeast` is the length in characters. */
  z.strictObject({ check: z.literal("textReused"), atLeast: z.number().int().positive() }),
]);
export type FormCheck = z.infer<typeof Check>;

/** One edition of the form, as in its form.json: structure and ids. Its words are in nb.json, nn.json and en.json. */
export const Edition = z.strictObject({
  /** For editors, which complete and underline by it. */
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]+$/, "skal være små bokstaver a til z, sifre og bindestrek"),
  /** Counted up by who makes the edition, when it changes. */
  version: z.string().min(1).default("1"),
  /** "draft": not offered yet. "open": offered to who begins an application. "closed": no longer offered. */
  status: z.enum(["draft", "open", "closed"]).default("open"),
  /** Who issues the form, such as "Statsforvalteren i Nordland". */
  issuer: z.string().min(1).optional(),
  /** The edition that this one follows. What a field there was `formerly`, it was here too. */
  follows: z.string().min(1).optional(),
  /** The language of the printed form. Its words are complete in it; what another language lacks is said in this one. */
  language: Language,
  /** The year that its own words are about. In another year's application they are reckoned from that year. */
  year: z.number().int(),
  /** The grant schemes (ordninger) that a measure can belong to; empty if the form has only one. */
  schemes: z.array(Id).default([]),
  /** How the compiled application is split into files: one per measure, or one per scheme. */
  documents: z.enum(["measure", "scheme"]),
  /** The usual month, day and time of the deadline; suggested when an application is set up. */
  usualDeadline: z.string().regex(/^\d\d-\d\dT\d\d:\d\d$/, "skrives måned-dagTtime:minutt, som «02-01T12:00»"),
  /** The kinds of party, in the order in which they are listed. */
  partyKinds: z.array(EditionPartyKind).min(1),
  sections: z.array(EditionSection).min(1),
  checks: z.array(Check).default([]),
});
export type Edition = z.infer<typeof Edition>;
