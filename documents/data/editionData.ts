import { z } from "zod";

/** Something that answers name by its id, and what people read. */
const Labelled = z.object({ id: z.string(), label: z.string() });

const unit = z.string().optional().describe("What a figure counts: «timer».");
const options = z.array(Labelled).optional().describe("What can be chosen. An answer has the ids.");

const ColumnData = Labelled.extend({ kind: z.string(), unit, options });

const FieldData = Labelled.extend({
  kind: z.string().describe("The kind of the answers: see the answers of a section."),
  private: z.boolean().describe("Whether only members may see the answers, in a final version of their own."),
  perParty: z.boolean().describe("Whether each party has an answer of its own. Else they have one together."),
  unit,
  options,
  columns: z.array(ColumnData).optional().describe("The columns of a table, or of a list of rows."),
  rows: z.array(Labelled).optional().describe("The rows of a table, where the form has decided them."),
  purpose: z.string().optional().describe("What an amount goes to: an id in purposes."),
  year: z.number().int().optional().describe("The calendar year of an amount that is asked for by year."),
  specifies: z.string().optional().describe("The field whose choice of «other» this text specifies."),
});
export type FieldData = z.infer<typeof FieldData>;

const SectionOfEdition = z.object({
  id: z.string(),
  number: z.string().nullable().describe("The number that the form itself gives the section."),
  title: z.string(),
  under: z.string().nullable().describe("The section that this one is printed under, without a heading of its own."),
  scope: z.enum(["application", "measure"]).describe("Whether it is answered once, or once in each measure."),
  derived: z.array(Labelled).describe("Lines that Samskriv fills in itself."),
  fields: z.array(FieldData),
  computed: z
    .array(Labelled.extend({ kind: z.string(), unit }))
    .describe("Figures that Samskriv computes from the answers."),
});
export type SectionOfEdition = z.infer<typeof SectionOfEdition>;

/**
 * The form that was filled in, as far as its ids are needed to read the answers. It reads as in the application's year
 * and language.
 */
export const EditionData = z.object({
  id: z.string(),
  version: z.string().describe("The edition's own version, which changes when its issuer corrects it."),
  name: z.string(),
  title: z.string(),
  documents: z.enum(["measure", "scheme"]).describe("Whether a document is of one measure or of one scheme."),
  schemes: z.array(Labelled),
  partyKinds: z.array(Labelled.extend({ inTables: z.string().describe("How tables name the kind: «Eier».") })),
  purposes: z.array(
    Labelled.extend({
      summed: z.boolean().describe("Whether it is part of the sum applied for."),
      partOf: z.string().nullable().describe("The purpose that it is a part of, and so never added to."),
      perYear: z.boolean(),
    }),
  ),
  columns: z
    .array(
      Labelled.extend({
        parties: z.enum(["together", "each"]).describe("Whether its parties have one figure, or a figure each."),
      }),
    )
    .describe("The columns of the tables of sums."),
  sections: z.array(SectionOfEdition),
});
export type EditionData = z.infer<typeof EditionData>;
