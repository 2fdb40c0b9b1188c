import { z } from "zod";
import { answered } from "./answered";
import { Id } from "./id";

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
] as const;
