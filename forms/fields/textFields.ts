import { z } from "zod";
import { answered } from "./answered";

/** What a text has, in a field and in a table's column. */
export const textParts = {
  type: z.literal("text").describe("Én linje tekst."),
  maxLength: z
    .number()
    .int()
    .positive()
    .default(300)
    .describe("Det meste av tegn som feltet tar. Uten ordet er det 300."),
  /** The value is stored in its usual notation. */
  format: z
    .enum(["orgNumber", "accountNumber", "telephone", "email", "url"])
    .optional()
    .describe(
      "Hva teksten må være, ellers blir den ikke lagret. «orgNumber»: Organisasjonsnummer. «accountNumber»: Kontonummer. «telephone»: Telefonnummer. «email»: E-postadresse. «url»: Nettadresse.",
    ),
};

/** What is typed as text. */
export const textFields = [
  z.strictObject({
    ...answered,
    ...textParts,
    prefill: z
      .enum(["orgNumber"])
      .optional()
      .describe(
        "Det feltet begynner med til parten har svart. «orgNumber»: Organisasjonsnummeret som parten er lagt inn med.",
      ),
  }),
  z.strictObject({
    ...answered,
    type: z.literal("longText").describe("Tekst over flere linjer, med avsnitt."),
    maxLength: z
      .number()
      .int()
      .positive()
      .default(20_000)
      .describe("Det meste av tegn som feltet tar. Uten ordet er det 20 000."),
  }),
] as const;
