import { z } from "zod";
import { Id } from "./fields/id";

export const PartyRole = z.enum(["lead", "owner", "consulted"]);
export type PartyRole = z.infer<typeof PartyRole>;

/** A kind of party, as form.json says it. Its names are texts (texts.ts). */
export const EditionPartyKind = z.strictObject({
  id: Id.describe(
    "Slagets navn i filene. Det slaget heter for folk, står i nb.json under dette navnet. Skal ikke endres når utgaven er i bruk.",
  ),
  orgNumber: z
    .enum(["required", "optional", "none"])
    .default("none")
    .describe(
      "Om en part av slaget oppgir organisasjonsnummer. «required»: Den må. «optional»: Den kan. «none»: Den blir ikke spurt.",
    ),
  joins: z
    .enum(["anybody", "setUp"])
    .default("anybody")
    .describe(
      "Hvordan parter av slaget kommer med. «anybody»: Hvem som helst i teamet blir med i en som finnes, eller legger inn en ny. «setUp»: De følger med søknaden når den lages.",
    ),
  inEveryMeasure: z
    .boolean()
    .default(false)
    .describe("true når en ny part er med i alle tiltak. Ellers er den med i de tiltakene som koordinatoren velger."),
  roles: z
    .array(PartyRole)
    .default([])
    .describe(
      "Oppgavene som slaget har. «lead»: Lager søknaden og leder skrivingen; nøyaktig ett slag har den. «owner»: Er med fra begynnelsen, står som eier og stemmer over ny koordinator; minst ett slag har den. «consulted»: Leser hele utkastet og blir hørt.",
    ),
  column: Id.optional().describe(
    "Kolonnen i tabellene der beløpene står: en id i columns. Har slaget ingen beløp, utelates ordet.",
  ),
});
export type EditionPartyKind = z.infer<typeof EditionPartyKind>;
