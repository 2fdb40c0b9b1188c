import { z } from "zod";
import { Id } from "./fields/id";
import { PartyKind } from "./fields/partyKind";

const SECTION = "Seksjonen som kontrolleres.";
const AMOUNT = "Feltet med beløpet, i samme seksjon.";

/** What to count for the form's "flere?" questions. */
const several = {
  kinds: z.array(PartyKind).default([]).describe("Slagene av parter som telles."),
  schemes: z.boolean().default(false).describe("true teller i stedet ordningene som har tiltak."),
};

/** Consistency checks on a form's answers. They are data, so that a new year's form brings its own. */
export const FormCheck = z
  .discriminatedUnion("check", [
    z.strictObject({
      check: z.literal("severalSaysNo").describe("Feltet sier nei til at det er flere, men det er flere. Et varsel."),
      section: Id.describe(SECTION),
      field: Id.describe("Spørsmålet om det er flere."),
      no: Id.describe("Valget som betyr nei."),
      ...several,
    }),
    z.strictObject({
      check: z
        .literal("severalSaysYes")
        .describe("Feltet sier ja til at det er flere, men det er færre enn to. Et varsel."),
      section: Id.describe(SECTION),
      field: Id.describe("Spørsmålet om det er flere."),
      yes: Id.describe("Valget som betyr ja."),
      ...several,
    }),
    z.strictObject({
      check: z
        .literal("atMost")
        .describe("Tallet i et felt er større enn partens beløp, som det er en del av. Et varsel."),
      section: Id.describe(SECTION),
      field: Id.describe("Feltet med delen, som reise."),
      amount: Id.describe(AMOUNT),
    }),
    z.strictObject({
      check: z
        .literal("needsReason")
        .describe("Parten har et beløp over null, men ingen begrunnelse. Stopper den ferdige søknaden."),
      section: Id.describe(SECTION),
      amount: Id.describe(AMOUNT),
      reason: Id.describe("Feltet der begrunnelsen skal stå."),
    }),
    z.strictObject({
      check: z.literal("saysNo").describe("En part svarer nei på noe som må være gjort. Stopper den ferdige søknaden."),
      section: Id.describe(SECTION),
      field: Id.describe("Spørsmålet."),
      no: Id.describe("Valget som betyr nei."),
    }),
    z.strictObject({
      check: z.literal("unanswered").describe("Seksjonen har svar, men dette feltet er tomt. Et varsel."),
      section: Id.describe(SECTION),
      field: Id.describe("Feltet som burde vært besvart."),
    }),
    z.strictObject({
      check: z
        .literal("shareWithout")
        .describe("Parten har et beløp over null, men har skrevet 0 i en del av det. Et varsel."),
      section: Id.describe(SECTION),
      amount: Id.describe(AMOUNT),
      part: Id.describe("Feltet med delen, som reise."),
      kinds: z.array(PartyKind).min(1).describe("Slagene av parter som det gjelder."),
    }),
    z.strictObject({
      check: z
        .literal("countsOwners")
        .describe("Antallene er til sammen færre enn partene; hver part har minst én enhet. Et varsel."),
      section: Id.describe(SECTION),
      fields: z.array(Id).min(1).describe("Feltene med antall, som legges sammen."),
      kinds: z.array(PartyKind).min(1).describe("Slagene av parter som telles."),
    }),
    z.strictObject({
      check: z
        .literal("placeholderLeft")
        .describe("Skjemaets egen hjelpetekst er limt inn og står igjen i et svar. Et varsel."),
      phrases: z.array(z.string().min(1)).min(1).describe('Hjelpetekstene. Eksempel: ["Velg et element"].'),
    }),
    z.strictObject({
      check: z.literal("textReused").describe("Den samme lange teksten står to steder. Et varsel."),
      atLeast: z.number().int().positive().describe("Hvor mange bokstaver teksten må ha for å telle. Eksempel: 50."),
    }),
  ])
  .describe("Hvilken kontroll det er.");
export type FormCheck = z.infer<typeof FormCheck>;
