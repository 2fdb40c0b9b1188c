import { z } from "zod";

/** The kinds of party that a form speaks of; "coordinator" is whoever leads the writing. */
export const PartyKind = z.enum(["municipalOwner", "privateOwner", "uh", "union", "coordinator"]);
export type PartyKind = z.infer<typeof PartyKind>;

const Words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1) });
const Id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "ids are camelCase letters and digits");
const Option = z.strictObject({ id: Id, label: z.string().min(1) });

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
};

const Field = z.discriminatedUnion("type", [
  z.strictObject({ ...answered, type: z.literal("text"), maxLength: z.number().int().positive().default(300) }),
  z.strictObject({ ...answered, type: z.literal("longText"), maxLength: z.number().int().positive().default(20_000) }),
  z.strictObject({ ...answered, type: z.literal("choice"), options: z.array(Option).min(2) }),
  z.strictObject({ ...answered, type: z.literal("choices"), options: z.array(Option).min(2) }),
  z.strictObject({ ...answered, type: z.literal("count") }),
  /** Whole kroner that explain a ledger line (travel within a share); never summed. */
  z.strictObject({ ...answered, type: z.literal("money") }),
  /** A line of the ledger: whole kroner of one party in one measure. */
  z.strictObject({ ...answered, type: z.literal("amount"), purpose: z.enum(["grant", "coordinator"]) }),
  /** A table that the writer fills, one row a line. */
  z.strictObject({ ...answered, type: z.literal("rows"), columns: z.array(Option).length(2) }),
]);
export type Field = z.infer<typeof Field>;

/** A line of the form that the application itself knows; nobody is asked. */
const Derived = z.strictObject({ label: z.string().min(1), from: z.enum(["owner", "network", "uh"]) });

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
  derived: z.array(Derived).default([]),
  /** "totals": the table of all measures with its sums, computed from the ledger. "partners": one row per party. */
  computed: z.enum(["totals", "partners"]).optional(),
  approvers: z.array(PartyKind).min(1),
});
export type FormSection = z.infer<typeof Section>;

/** What a form's answers must agree on: data, so that a new year's form brings its own checks. */
const Check = z.discriminatedUnion("check", [
  z.strictObject({ check: z.literal("severalSaysNo"), section: Id, field: Id, no: Id, kinds: z.array(PartyKind) }),
  z.strictObject({ check: z.literal("severalSaysYes"), section: Id, field: Id, yes: Id, kinds: z.array(PartyKind) }),
  z.strictObject({ check: z.literal("atMost"), section: Id, field: Id, amount: Id }),
  z.strictObject({ check: z.literal("needsReason"), section: Id, amount: Id, reason: Id }),
]);
export type FormCheck = z.infer<typeof Check>;

/** One edition of the form, as data. */
export const Form = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    title: z.string().min(1),
    /** The parts that the compiled application is handed in as. */
    documents: z.enum(["measure"]),
    /** Month, day and time that the deadline usually has; a suggestion when an application is set up. */
    usualDeadline: z.string().regex(/^\d\d-\d\dT\d\d:\d\d$/),
    sections: z.array(Section).min(1),
    checks: z.array(Check).default([]),
  })
  .superRefine((form, ctx) => {
    const ids = new Set<string>();
    form.sections.forEach((section, index) => {
      const at = ["sections", index];
      if (ids.has(section.id))
        ctx.addIssue({ code: "custom", path: [...at, "id"], message: `the section id "${section.id}" is used twice` });
      ids.add(section.id);
      const fields = new Set<string>();
      section.fields.forEach((field, place) => {
        const here = [...at, "fields", place];
        if (fields.has(field.id))
          ctx.addIssue({ code: "custom", path: [...here, "id"], message: `the field id "${field.id}" is used twice` });
        fields.add(field.id);
        for (const kind of field.requiredOf) {
          if (!field.writers.includes(kind))
            ctx.addIssue({
              code: "custom",
              path: [...here, "requiredOf"],
              message: `"${kind}" is required to answer but does not write "${field.id}"`,
            });
        }
        if (field.type === "amount" && (section.scope !== "measure" || field.answeredBy !== "each")) {
          ctx.addIssue({ code: "custom", path: here, message: "an amount belongs to a party in a measure" });
        }
      });
      if (section.under && !ids.has(section.under))
        ctx.addIssue({
          code: "custom",
          path: [...at, "under"],
          message: `no earlier section is called "${section.under}"`,
        });
    });
    form.checks.forEach((check, index) => {
      const section = form.sections.find(({ id }) => id === check.section);
      const names =
        check.check === "atMost"
          ? [check.field, check.amount]
          : check.check === "needsReason"
            ? [check.amount, check.reason]
            : [check.field];
      for (const name of names) {
        if (!section?.fields.some(({ id }) => id === name))
          ctx.addIssue({
            code: "custom",
            path: ["checks", index],
            message: `no field "${name}" in section "${check.section}"`,
          });
      }
    });
  });
export type Form = z.infer<typeof Form>;
