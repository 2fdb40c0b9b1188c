import { z } from "zod";
import { PartyRole } from "../editionPartyKind";
import { Id } from "./id";

/** The names of parties, by their role or column. */
const DerivedParties = z.strictObject({
  id: Id.describe("Linjens navn i filene. Ledeteksten står i nb.json under dette navnet."),
  role: PartyRole.optional().describe(
    "Partene som har denne rollen. Står også column, gjelder den når ingen med rollen er med. «lead»: De som leder søknaden. «owner»: De som eier den. «consulted»: De som blir hørt.",
  ),
  column: Id.optional().describe("Partene i denne kolonnen av tabellene: en id i columns."),
});
export type DerivedParties = z.infer<typeof DerivedParties>;

/** A line that the application itself supplies. */
export const Derived = z.union([
  z
    .enum(["network", "schemes", "measureCount", "measureName", "scheme"])
    .describe(
      "«network»: Kompetansenettverket. «schemes»: Ordningene som er i bruk. «measureCount»: Antall tiltak. «measureName»: Tiltakets navn. «scheme»: Tiltakets ordning.",
    ),
  DerivedParties,
]);
export type Derived = z.infer<typeof Derived>;

/** What the line is called in the files. */
export const derivedId = (from: Derived): string => (typeof from === "string" ? from : from.id);
