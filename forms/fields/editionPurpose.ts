import { z } from "zod";
import { Id } from "./id";

/** What amounts go to, as form.json says it. Its name is a text (texts.ts). */
export const EditionPurpose = z.strictObject({
  id: Id.describe(
    "Formålets navn i filene. Det folk leser, står i nb.json under purposes. Skal ikke endres når utgaven er i bruk.",
  ),
  summed: z
    .boolean()
    .default(true)
    .describe(
      "false når beløpene bare vises ved siden av, som en egenandel, og ikke er en del av summen det søkes om. Uten ordet er det true.",
    ),
  partOf: Id.optional().describe(
    "Formålet som dette er en del av: «herav». Da legges det aldri til summen, og Samskriv varsler når det er mer enn hele formålet i tiltaket.",
  ),
  perYear: z
    .boolean()
    .default(false)
    .describe("true når beløpet spørres om for hvert av årene i years. Feltet skrives bare én gang i form.json."),
  from: z
    .literal("award")
    .optional()
    .describe(
      "Hvor beløpene kommer fra når ingen skriver dem. «award»: Fra tilsagnet på søknaden som rapporten handler om (reportsOn). Da har ingen felt formålet, og det må ha summed false.",
    ),
  schemes: z
    .array(Id)
    .min(1)
    .optional()
    .describe("Ordningene som har formålet. I tiltak av andre ordninger spørres det ikke om. Uten ordet har alle det."),
});
export type EditionPurpose = z.infer<typeof EditionPurpose>;
