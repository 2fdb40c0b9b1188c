import { z } from "zod";

export const Id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "skal være bokstaver a til z og sifre, med liten forbokstav: «antallAnsatte»");

/** The id of one of the edition's kinds of party. */
export const PartyKind = Id.describe("et slag part: en id i partyKinds");
export type PartyKind = z.infer<typeof PartyKind>;

/** A field of another edition, such as "behovsmelding-2024/anchoring.text". */
const Source = z
  .string()
  .regex(/^[a-z0-9-]+\/[A-Za-z0-9]+\.[A-Za-z0-9]+$/, "et felt i en annen utgave skrives «utgave/seksjon.felt»");

/**
 * The properties of every answerable field. Its label and help are texts (texts.ts).
 *
 * `answeredBy: "each"`: every party of the writing kinds has its own answer. "all": all of them share one answer.
 * `requiredOf` names the kinds whose answer the section needs to be complete; other writers may leave the field empty.
 */
const answered = {
  id: Id,
  writers: z.array(PartyKind).min(1),
  requiredOf: z.array(PartyKind),
  answeredBy: z.enum(["each", "all"]),
  /** Never shown in a channel, a log or another party's card; only in documents for submission. */
  private: z.boolean().default(false),
  /** Required only if another field of the section is answered with this option. */
  requiredIf: z.strictObject({ field: Id, is: Id }).optional(),
  /** "ifAnswered": Samskriv's own field, which the printed form lacks. The document omits it if it is unanswered. */
  printed: z.enum(["ifAnswered"]).optional(),
  /** The cell of one of the section's tables where the answer is printed. */
  cell: z.strictObject({ table: Id, row: Id, column: Id }).optional(),
  /** The fields of other editions that ask for the same. Their answers are carried over to this one. */
  formerly: z.array(Source).optional(),
};

export const EditionField = z.discriminatedUnion("type", [
  z.strictObject({
    ...answered,
    type: z.literal("text"),
    maxLength: z.number().int().positive().default(300),
    /** The format to validate; the value is stored in its usual notation. */
    format: z.enum(["orgNumber", "accountNumber", "telephone", "email"]).optional(),
    /** The known value of the party that fills the input until the party answers. */
    prefill: z.enum(["orgNumber"]).optional(),
  }),
  z.strictObject({ ...answered, type: z.literal("longText"), maxLength: z.number().int().positive().default(20_000) }),
  z.strictObject({ ...answered, type: z.literal("choice"), options: z.array(Id).min(2) }),
  z.strictObject({ ...answered, type: z.literal("choices"), options: z.array(Id).min(2) }),
  /** Any of the goals of the application's long-term plan. The options are the goals of all plans in forms/plans. */
  z.strictObject({ ...answered, type: z.literal("goals") }),
  z.strictObject({ ...answered, type: z.literal("count") }),
  /** Whole kroner that explain a ledger line (travel within a share); never summed. */
  z.strictObject({ ...answered, type: z.literal("money") }),
  /** A line of the ledger: whole kroner of one party in one measure. */
  z.strictObject({ ...answered, type: z.literal("amount"), purpose: z.enum(["grant", "coordinator"]) }),
  /** A table that the writer fills in, with one line of text per row. */
  z.strictObject({ ...answered, type: z.literal("rows"), columns: z.array(Id).length(2) }),
]);
/** A field as form.json says it, without its words. */
export type EditionField = z.infer<typeof EditionField>;
