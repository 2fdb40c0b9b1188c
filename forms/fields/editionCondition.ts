import { z } from "zod";
import { Source } from "../rules/source";
import { Id } from "./id";

/** When a field is shown, or must be answered: another field has this answer, or an expression is true. */
export const EditionCondition = z.union([
  z.strictObject({
    field: Id.describe("Et felt med valg i samme seksjon."),
    is: Id.describe("Valget som vilkåret gjelder. Er feltet en erklæring, skrives «yes»."),
  }),
  Source,
]);
