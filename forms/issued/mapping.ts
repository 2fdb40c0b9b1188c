import { z } from "zod";
import { Id } from "../fields/id";

const Words = z.string().min(1);
const Count = z.number().int().min(1);

const ADDRESSES = ["control", "after", "table", "column"] as const;

/** Where one answer stands in form.docx, and which answer it is. */
export const MappedPlace = z
  .strictObject({
    control: Words.optional().describe(
      "Feltet i Word, ved «Tag» eller «Tittel» i egenskapene for innholdskontrollen, eller bokmerket til et eldre skjemafelt. Heter flere felt det samme, fylles alle.",
    ),
    after: Words.optional().describe(
      "Ordene foran feltet i dokumentet. Store bokstaver og tegn teller ikke. Det første feltet etter dem er det som fylles. For et felt uten navn.",
    ),
    number: Count.optional().describe(
      "Hvilket av feltene, talt fra 1: av dem som heter det samme, eller av dem som kommer etter ordene.",
    ),
    table: Words.optional().describe(
      "Tabellen, ved ord som står over den eller i den. Med row og column fylles en rute, også når den ikke har noe felt.",
    ),
    row: Count.optional().describe("Raden i tabellen, ovenfra, talt fra 1. Overskriften er også en rad."),
    column: Count.optional().describe(
      "Kolonnen i tabellen, fra venstre, talt fra 1. I en liste med rader er det ruten i hver rad.",
    ),
    answer: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/, "skal være to ord med punktum mellom: «needs.text»")
      .describe(
        'Svaret som skal stå der: seksjonen og feltet i form.json, med punktum mellom. Eksempel: "needs.text". Det Samskriv vet selv, heter application.title, application.year, application.network, application.deadline, application.day (dagen dokumentet er laget), measure.name, measure.number, measure.heading, measure.scheme, scheme.name, party.name, party.shortName, party.orgNumber, party.kind, list.number, og line med kolonnen. Summene heter application.sum, measure.sum, scheme.sum og party.sum.',
      ),
    else: z
      .string()
      .optional()
      .describe(
        'Svaret som skal stå der når det første mangler. Eksempel: "header.contactName" der "partners.contact" ikke er besvart.',
      ),
    option: Id.optional().describe(
      "Valget som en avkryssingsboks gjelder. Boksen krysses av når valget er gjort. I en nedtrekksliste utelates ordet: Samskriv finner valget med samme tekst.",
    ),
    words: z
      .record(Id, Words)
      .optional()
      .describe(
        'Det som står i nedtrekkslisten for et valg, når det er noe annet enn skjemaets egen tekst. Eksempel: { "both": "Barnehage og skole" }.',
      ),
    of: z
      .array(Id)
      .min(1)
      .optional()
      .describe(
        'Partene det gjelder, når flere svarer hver for seg: et slag part, en rolle eller en kolonne i tabellene. Eksempel: ["uh"]. Uten ordet er det alle.',
      ),
    purpose: Id.optional().describe(
      "Formålet som en sum gjelder: en id i purposes. Uten ordet er det alt som er med i søknadssummen.",
    ),
    scheme: Id.optional().describe(
      "Ordningen som scheme.sum gjelder, når skjemaet har trykt en rad for hver ordning: en id i schemes. I en liste med each «scheme» utelates ordet.",
    ),
    names: z
      .boolean()
      .optional()
      .describe("true når navnet på hver part skal stå etter beløpet dens: «201 500 LMS». Da står det ingen sum."),
  })
  .refine((place) => ADDRESSES.some((word) => place[word] !== undefined), {
    message: "si hvor i dokumentet det er: control, after, table med row og column, eller column i en liste",
  })
  .refine(({ control, after, table }) => [control, after, table].filter((each) => each !== undefined).length <= 1, {
    message: "si bare én vei til stedet: control, after eller table",
  })
  .refine(({ table, row, column }) => table === undefined || (row !== undefined && column !== undefined), {
    message: "en rute i en tabell trenger både row og column",
  });
export type MappedPlace = z.infer<typeof MappedPlace>;

/** The part of form.docx that is repeated, once for each item of a list. */
const Repeated = z
  .strictObject({
    table: Words.optional().describe("Tabellen, ved ord som står over den eller i den."),
    from: Count.optional().describe("Den første raden som skal fylles, talt fra 1. Overskriften er også en rad."),
    to: Count.optional().describe(
      "Den siste raden som skjemaet har til dette. Er det flere enn det er rader til, settes det inn rader som den siste.",
    ),
    control: Words.optional().describe("Et felt som rommer hele blokken, ved «Tag» eller «Tittel»."),
    start: Words.optional().describe("Ord i det første avsnittet av blokken."),
    end: Words.optional().describe(
      "Ord i det første avsnittet etter blokken. Uten ordet går den til slutten av dokumentet.",
    ),
  })
  .refine(({ table, control, start }) => [table, control, start].filter((each) => each !== undefined).length === 1, {
    message: "si hva som skal gjentas: table med from, control, eller start",
  })
  .refine(({ table, from }) => table === undefined || from !== undefined, { message: "tabellen trenger from" });
export type Repeated = z.infer<typeof Repeated>;

const EACH = ["measure", "everyMeasure", "scheme", "party", "line"] as const;

const list = {
  each: z
    .enum(EACH)
    .describe(
      "Hva det skal være én av for hver rad eller blokk. «measure»: Hvert tiltak i dokumentet. «everyMeasure»: Hvert tiltak i hele søknaden, også i et dokument om ett tiltak. «scheme»: Hver ordning med tiltak. «party»: Hver part. «line»: Hver linje i svaret på et felt med rader.",
    ),
  of: z
    .array(Id)
    .min(1)
    .optional()
    .describe(
      'Partene det gjelder, for «party»: slag, roller eller kolonner i tabellene, i den rekkefølgen de skal stå. Eksempel: ["owner", "uh"].',
    ),
  answer: z
    .string()
    .optional()
    .describe('Feltet med linjene, for «line»: seksjon og felt. Eksempel: "consultation.participants".'),
  in: Repeated.describe("Radene eller blokken i dokumentet som fylles, og gjentas når det trengs."),
  places: z.array(MappedPlace).default([]).describe("Stedene i hver rad eller blokk, og svaret i hvert."),
};

/** Rows or blocks of form.docx that are filled once for each item. A block may have rows of its own. */
export const MappedList = z.strictObject({
  ...list,
  lists: z.array(z.strictObject(list)).optional().describe("Lister med rader inne i blokken."),
});
export type MappedList = z.infer<typeof MappedList>;

/** Where the answers stand in an edition's form.docx: its mapping.json. */
export const Mapping = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe("Filen som editoren foreslår ord og streker under feil etter: ../mapping.schema.json."),
  places: z.array(MappedPlace).default([]).describe("Stedene som fylles én gang i dokumentet."),
  lists: z
    .array(MappedList)
    .default([])
    .describe("Rader og blokker som fylles én gang for hvert tiltak, hver part eller hver linje."),
});
export type Mapping = z.infer<typeof Mapping>;
