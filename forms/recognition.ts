import { z } from "zod";
import { Id } from "./fields/id";
import { PartyKind } from "./fields/partyKind";

const Phrases = z.array(z.string().min(1)).min(1);
const SECTION = "Seksjonen i form.json.";
const FIELD = "Feltet i seksjonen.";

const Target = z.strictObject({ section: Id.describe(SECTION), field: Id.describe(FIELD) });

/** One place of a filled-in form: the phrases that identify it, and how to read the text after them. */
const Part = z
  .strictObject({
    section: Id.describe(SECTION),
    field: Id.optional().describe(
      "Feltet som svaret hører til. Utelates for en overskrift og for det søknaden vet fra før.",
    ),
    as: Id.optional().describe("Navn på et svar som skjemaet ikke har noe felt for."),
    phrases: Phrases.describe(
      "Ord som stedet kjennes igjen på. Store bokstaver, linjeskift og tegn teller ikke, og {year} er et hvilket som helst år.",
    ),
    find: z
      .enum(["anywhere", "line", "label"])
      .describe(
        "Hvor i dokumentet ordene teller. «anywhere»: Overalt. «line»: På en egen linje, alene eller med skjemaets nummer. «label»: Først på en linje i sin egen seksjon.",
      ),
    number: z.string().optional().describe('Skjemaets nummer foran ordene: "4".'),
    reads: z
      .enum([
        "text",
        "choice",
        "choices",
        "dropdown",
        "measureName",
        "number",
        "schemes",
        "contacts",
        "totals",
        "amounts",
        "shares",
        "money",
        "table",
        "partners",
        "rows",
        "counts",
      ])
      .describe(
        "Hva som leses etter ordene. «text»: Tekst. «choice»: Ett avkrysset valg. «choices»: Flere avkryssede valg. «dropdown»: Ett valg fra en liste. «measureName»: Tiltakets navn. «number»: Et tall. «schemes»: Avkryssede ordninger. «contacts»: Tabellen med kontaktpersoner. «totals»: Tabellen med summer. «amounts»: Beløpene i ett tiltak. «shares»: Tekst som nevner andeler i kroner. «money»: Ett beløp. «table»: En trykt tabell. «partners»: Listen over parter. «rows»: En liste med to kolonner. «counts»: Antall i en tabell.",
      ),
    rest: Target.optional().describe("Feltet som får teksten etter de avkryssede valgene."),
    also: z
      .record(Id, Phrases)
      .default({})
      .describe('Andre ord for valgene eller linjene enn skjemaets egne. Eksempel: { "yes": ["Ja (fyll ut liste)"] }.'),
    between: Phrases.optional().describe("Ord som står trykt mellom valgene og ikke er et svar."),
  })
  .refine(
    ({ field, as }) => field === undefined || as === undefined,
    "a part is a field of the form or has a name of its own",
  );
export type Part = z.infer<typeof Part>;

const PLACE = { section: Id.describe(SECTION), field: Id.describe(FIELD) };

/** Checks on an imported document besides its sums. They are data, so that a new year's form brings its own. */
const Check = z
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
export type ImportCheck = z.infer<typeof Check>;

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
      owner: Phrases.describe("Eiernes kolonne: Eier."),
      uh: Phrases.describe("Kompetansemiljøenes kolonne: UH."),
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
    .strictObject({
      municipality: PartyKind.describe("Slaget som en kommune er."),
      owner: PartyKind.describe("Slaget som en annen eier er."),
      institution: PartyKind.describe("Slaget som et kompetansemiljø er."),
      union: PartyKind.describe("Slaget som de ansattes organisasjon er."),
    })
    .describe("Skjemaets slag for de partene som dokumentet nevner."),
  parts: z.array(Part).min(1).describe("Stedene i skjemaet, og hva som leses på hvert."),
  checks: z.array(Check).default([]).describe("Kontroller av et dokument som er lest inn."),
});
export type Recognition = z.infer<typeof Recognition>;

/** Institutions with all the names that people use for them. */
export const Institutions = z.strictObject({
  institutions: z.array(z.strictObject({ name: z.string().min(1), aliases: Phrases })),
});
export type Institutions = z.infer<typeof Institutions>;
