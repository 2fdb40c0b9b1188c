import { z } from "zod";
import { Id } from "./id";

/** A column of the tables of sums, as form.json says it. Its name is a text (texts.ts). */
export const EditionColumn = z.strictObject({
  id: Id.describe(
    "Kolonnens navn i filene, som column i et slag part viser til. Det folk leser, står i nb.json under columns. Skal ikke endres når utgaven er i bruk.",
  ),
  parties: z
    .enum(["together", "each"])
    .describe(
      "Hvordan beløpene til partene i kolonnen vises. «together»: Alle i ett tall. «each»: Ett tall for hver part, med navnet.",
    ),
});
export type EditionColumn = z.infer<typeof EditionColumn>;
