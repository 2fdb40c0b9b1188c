import { z } from "zod";
import { answered } from "./answered";
import { Id } from "./id";
import { TableColumn } from "./tableColumn";

/** The most rows that a table can have. */
const MOST_ROWS = 50;

/** What is answered by lines of several columns. */
export const tableFields = [
  z.strictObject({
    ...answered,
    type: z
      .literal("rows")
      .describe("En liste med to kolonner, der den som skriver, legger til så mange linjer som trengs: «Rolle: Navn»."),
    columns: z
      .array(Id)
      .length(2)
      .describe('Navnene på de to kolonnene i filene. Eksempel: ["role", "name"]. Overskriftene står i nb.json.'),
  }),
  z.strictObject({
    ...answered,
    type: z.literal("table").describe("En tabell der hver kolonne har sitt slag: tekst, tall, kroner, dag eller valg."),
    columns: z
      .array(TableColumn)
      .min(1)
      .max(6)
      .describe("Kolonnene fra venstre, høyst seks. Overskriftene står i nb.json (columns)."),
    rows: z
      .strictObject({
        fixed: z
          .array(Id)
          .min(1)
          .max(MOST_ROWS)
          .optional()
          .describe(
            'Radene, når skjemaet har bestemt dem. Eksempel: ["owner", "uh"]. Det de heter, står i nb.json (rows).',
          ),
        least: z
          .number()
          .int()
          .min(1)
          .max(MOST_ROWS)
          .optional()
          .describe("Det minste antallet rader som den som må svare, fyller ut. Uten ordet er det 1."),
        most: z
          .number()
          .int()
          .min(1)
          .max(MOST_ROWS)
          .optional()
          .describe("Det største antallet rader, høyst 50. Uten ordet er det 20."),
      })
      .default({})
      .describe(
        "Radene. Med fixed har skjemaet bestemt dem, og hver rad skal fylles ut. Uten ordet legger den som skriver, til så mange som trengs.",
      ),
  }),
] as const;
