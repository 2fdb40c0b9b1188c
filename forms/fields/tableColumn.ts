import { z } from "zod";
import { choiceParts } from "./choiceFields";
import { dateParts, moneyParts, numberParts, percentParts } from "./figureFields";
import { Id } from "./id";
import { textParts } from "./textFields";

/** The properties of every column of a table. */
const column = {
  id: Id.describe(
    "Kolonnens navn i filene. Overskriften står i nb.json under dette navnet. Skal ikke endres når utgaven er i bruk.",
  ),
  required: z
    .boolean()
    .default(false)
    .describe(
      "true betyr at ruten må fylles ut i hver rad, ellers mangler tabellen svar for dem som må svare. Uten ordet kan den stå tom.",
    ),
  sum: z
    .boolean()
    .default(false)
    .describe("true legger sammen kolonnen, på kortet og nederst i tabellen som trykkes. Bare for number og money."),
};

/** A column of a table: what is typed or chosen in each of its rows. It is read as a field of the same type is. */
export const TableColumn = z
  .discriminatedUnion("type", [
    z.strictObject({ ...column, ...textParts }),
    z.strictObject({ ...column, ...numberParts }),
    z.strictObject({ ...column, ...moneyParts }),
    z.strictObject({ ...column, ...percentParts }),
    z.strictObject({ ...column, ...dateParts }),
    z.strictObject({ ...column, ...choiceParts }),
  ])
  .describe("Hva slags kolonne det er.");
export type TableColumn = z.infer<typeof TableColumn>;
