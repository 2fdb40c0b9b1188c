import { z } from "zod";
import { Id } from "../fields/id";
import { PartyKind } from "../fields/partyKind";
import { FIELD, Phrases, SECTION, Target } from "./part";

const PLACE = { section: Id.describe(SECTION), field: Id.describe(FIELD) };

/** Checks on an imported document besides its sums. They are data, so that a new year's form brings its own. */
export const ImportCheck = z
  .discriminatedUnion("check", [
    z.strictObject({
      check: z.literal("shareMentions").describe("Søker kompetansemiljøene om en andel, må feltet nevne et av ordene."),
      ...PLACE,
      words: Phrases.describe("Ordene, med små bokstaver: reise, opphold."),
    }),
    z.strictObject({
      check: z
        .literal("asksReason")
        .describe("Et beløp over null eller et valg i feltet krever tekst i et annet felt."),
      ...PLACE,
      is: Id.optional().describe("Valget som krever begrunnelse. Uten ordet er det et beløp over null."),
      reason: Target.describe("Feltet der begrunnelsen skal stå."),
      words: Phrases.optional().describe(
        "Ord som begrunnelsen må ha minst ett av, med små bokstaver. Uten dem er all tekst nok.",
      ),
    }),
    z.strictObject({
      check: z.literal("countsOwners").describe("Antallene må stemme med de private eiernes enheter i dokumentet."),
      section: Id.describe(SECTION),
      kinds: z
        .array(
          z.strictObject({
            field: Id.describe("Feltet med antallet av dette slaget enheter."),
            words: Phrases.describe("Ord i eierens navn som viser slaget: barnehage."),
          }),
        )
        .min(1)
        .describe("Slagene av enheter. Det første som passer på eierens navn, gjelder."),
      others: Id.describe("Feltet for enheter som ingen av ordene passer på."),
    }),
    z.strictObject({
      check: z
        .literal("several")
        .describe("Dokumentet sier nei til at det er flere, men nevner flere, eller sier ja med en tom liste."),
      ...PLACE,
      no: Id.describe("Valget som betyr nei."),
      yes: Id.describe("Valget som betyr ja."),
      kinds: z.array(PartyKind).min(1).describe("Slagene av parter som telles."),
    }),
    z.strictObject({ check: z.literal("mustAnswer").describe("Spørsmålet må være besvart."), ...PLACE }),
  ])
  .describe("Hvilken kontroll det er.");
export type ImportCheck = z.infer<typeof ImportCheck>;
