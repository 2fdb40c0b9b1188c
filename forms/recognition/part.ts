import { z } from "zod";
import { Id } from "../fields/id";

/** Words as documents print them. */
export const Phrases = z.array(z.string().min(1)).min(1);
export const SECTION = "Seksjonen i form.json.";
export const FIELD = "Feltet i seksjonen.";

/** A field of the form. */
export const Target = z.strictObject({ section: Id.describe(SECTION), field: Id.describe(FIELD) });

/** One place of a filled-in form: the phrases that identify it, and how to read the text after them. */
export const Part = z
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
        "parties",
        "sums",
        "declaration",
        "goals",
      ])
      .describe(
        "Hva som leses etter ordene. «text»: Tekst. «choice»: Ett avkrysset valg. «choices»: Flere avkryssede valg. «dropdown»: Ett valg fra en liste. «measureName»: Tiltakets navn. «number»: Et tall. «schemes»: Avkryssede ordninger. «contacts»: Tabellen med kontaktpersoner. «totals»: Tabellen med summer. «amounts»: Beløpene i ett tiltak. «shares»: Tekst som nevner andeler i kroner. «money»: Ett beløp. «table»: En trykt tabell. «partners»: Listen over parter. «rows»: En liste med rader. «counts»: Antall i en tabell. «parties»: En tabell med en rad for hver part og en kolonne for hvert felt i seksjonen. «sums»: Summer i skjemaets egne kolonner, med en rad for hvert tiltak, hver ordning eller hvert år. «declaration»: En erklæring som er krysset av. «goals»: Mål fra den langsiktige planen, ett på hver linje.",
      ),
    rest: Target.optional().describe("Feltet som får teksten etter de avkryssede valgene."),
    also: z
      .record(Id, Phrases)
      .default({})
      .describe(
        'Andre ord for valgene, linjene eller feltene enn skjemaets egne. Eksempel: { "yes": ["Ja (fyll ut liste)"] }. Årstallene i dem følger året dokumentet er for.',
      ),
    between: Phrases.optional().describe("Ord som står trykt mellom valgene og ikke er et svar."),
  })
  .refine(
    ({ field, as }) => field === undefined || as === undefined,
    "a part is a field of the form or has a name of its own",
  );
export type Part = z.infer<typeof Part>;
