import { z } from "zod";
import { Id } from "./editionField";

/**
 * What the rules need of a kind. "lead" sets the application up and leads it. "owner" is named as its owner from the
 * start, and votes on a new lead. "consulted" reads the whole and is heard.
 */
export const PartyRole = z.enum(["lead", "owner", "consulted"]);
export type PartyRole = z.infer<typeof PartyRole>;

/** Where the tables have a kind's amounts: "summed" in one figure, "each" with a figure for each party. */
export const PartyColumn = z.enum(["summed", "each"]);
export type PartyColumn = z.infer<typeof PartyColumn>;

/** A kind of party, as form.json says it. Its names are texts (texts.ts). */
export const EditionPartyKind = z.strictObject({
  id: Id,
  /** Whether a party of the kind is asked for its org.nr, and whether it must have one. */
  orgNumber: z.enum(["required", "optional", "none"]).default("none"),
  /** "anybody": who is in the team joins a party of the kind, or registers one. "setUp": it comes with the application. */
  joins: z.enum(["anybody", "setUp"]).default("anybody"),
  /** Whether a new party takes part in every measure; otherwise in those that the lead puts it into. */
  inEveryMeasure: z.boolean().default(false),
  roles: z.array(PartyRole).default([]),
  /** Absent if the kind has no amounts. */
  column: PartyColumn.optional(),
});
export type EditionPartyKind = z.infer<typeof EditionPartyKind>;
