import { z } from "zod";

const kroner = z.number().int().describe("Whole kroner.");

const ByColumn = z.array(z.object({ column: z.string(), kroner })).describe("In the order of the form's columns.");

const sums = {
  total: kroner.describe("The sum applied for, in whole kroner. Includes parties that are in no column."),
  byColumn: ByColumn,
  beside: z
    .array(z.object({ purpose: z.string(), kroner }))
    .describe("Purposes that are shown beside the sum, and never added to it. Those without a line are left out."),
};

/** The sums that the documents show. */
export const SumsData = z.object({
  ...sums,
  byMeasure: z.array(z.object({ measure: z.string(), ...sums })),
  byScheme: z
    .array(z.object({ scheme: z.string().nullable().describe("Null for measures without a scheme."), ...sums }))
    .describe("Empty if the form has no schemes."),
  byParty: z.array(z.object({ party: z.string(), kroner })).describe("What each party applies for, if anything."),
  byYear: z
    .array(z.object({ year: z.number().int(), kroner, byColumn: ByColumn }))
    .describe("Empty if nothing of the sum is asked for by year."),
});
export type SumsData = z.infer<typeof SumsData>;
