import { z } from "zod";

const kroner = z.number().int().describe("Whole kroner.");

/** One line of the ledger, from which every sum follows. */
export const LedgerLine = z.object({
  measure: z.string(),
  party: z.string(),
  purpose: z.string(),
  column: z.string().nullable().describe("The column of the tables of sums. Null if the party is in none."),
  year: z.number().int().nullable().describe("The calendar year. Null if the purpose is not asked for by year."),
  kroner,
  private: z.boolean().describe("Whether only members may see it, in a final version of their own."),
});
export type LedgerLine = z.infer<typeof LedgerLine>;
