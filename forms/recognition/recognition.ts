import { z } from "zod";
import { Id } from "../fields/id";
import { PartyKind } from "../fields/partyKind";
import { ImportCheck } from "./importCheck";
import { Part, Phrases } from "./part";

/** How to recognise a filled-in form of one edition. */
export const Recognition = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe("Filen som editoren foreslår ord og streker under feil etter: ../recognition.schema.json."),
  titles: Phrases.describe("Skjemaets egne titler, på de språkene det finnes på."),
  placeholders: Phrases.describe("Det som står i et felt som ikke er fylt ut: Klikk her for å skrive inn tekst."),
  prompts: z.array(z.string().min(1)).describe("Tekst som står trykt i skjemaet og ikke er et svar."),
  guidance: z
    .strictObject({
      titles: Phrases.describe("Begynnelsen på ord i tittelen: veiled, rapport."),
      instructions: Phrases.describe("Det tekstene begynner med: Her skriver dere."),
      prompts: Phrases.describe("Det skjemaets egne ledetekster begynner med: Beskriv."),
    })
    .default({ titles: ["veiled"], instructions: ["Beskriv"], prompts: ["Beskriv"] })
    .describe("Tegn på en veiledning eller rapport, som har skjemaets overskrifter uten å være en søknad."),
  links: z.array(z.string().min(1)).default([]).describe("Begynnelsen på nettadresser som skjemaet selv viser til."),
  measure: z
    .strictObject({
      heading: z.string().min(1).describe("Ordet foran nummeret: Tiltak."),
      named: z
        .enum(["there", "after"])
        .describe("Hvor tiltakets navn står. «there»: I samme overskrift. «after»: I et sted med reads: measureName."),
      unnamed: z.array(z.string().min(1)).default([]).describe("Det skjemaet har trykt der navnet skal stå."),
    })
    .describe("Hvordan et tiltak begynner i dokumentet: «Tiltak 3»."),
  labels: z
    .strictObject({
      columns: z
        .record(Id, Phrases)
        .default({})
        .describe(
          'Ordene for kolonnene i tabellene med summer, etter kolonnens id i form.json: { "owner": ["Eier", "Eiere"] }. Med reads: sums er skjemaets egne ord med fra før.',
        ),
      total: Phrases.describe("Kolonnen for alt i raden: Totalt."),
      sum: Phrases.describe("Raden for alt i kolonnen: Sum."),
    })
    .describe("Ord i tabellene med summer."),
  contacts: z
    .array(
      z.strictObject({
        id: Id.describe("Radens navn i filene."),
        label: z.string().min(1).describe("Det som står foran raden: Navn."),
        also: z.array(z.string()).default([]).describe("Andre ord for raden."),
        names: z.boolean().default(false).describe("true når raden har navn på personer."),
      }),
    )
    .default([])
    .describe("Radene i tabellen med kontaktpersoner."),
  columns: z
    .array(z.string().min(1))
    .default([])
    .describe("Overskrifter over kolonner i andre tabeller, som ikke er svar."),
  roles: z
    .array(z.string().min(1))
    .default([])
    .describe("Det roller begynner med, for tabeller som har mistet kolonnene: Hovedtillitsvalgt."),
  unions: z
    .array(z.string().min(1))
    .default([])
    .describe("De ansattes organisasjoner, for tabeller som har mistet kolonnene."),
  partyKinds: z
    .record(PartyKind, Phrases)
    .default({})
    .describe(
      'Ord som viser hvilket slag en part er, når flere slag står i den samme kolonnen: { "municipalOwner": ["kommune"] }. Et ord i navnet som slutter med et av dem, er nok. Et navn uten noen av ordene er av det første slaget i kolonnen som ikke har ord her.',
    ),
  parts: z.array(Part).min(1).describe("Stedene i skjemaet, og hva som leses på hvert."),
  checks: z.array(ImportCheck).default([]).describe("Kontroller av et dokument som er lest inn."),
});
export type Recognition = z.infer<typeof Recognition>;

/** Institutions with all the names that people use for them. */
export const Institutions = z.strictObject({
  institutions: z.array(z.strictObject({ name: z.string().min(1), aliases: Phrases })),
});
export type Institutions = z.infer<typeof Institutions>;
