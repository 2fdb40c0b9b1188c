import { z } from "zod";

/** The kinds of party in a form. "coordinator" is the person who leads the writing. */
export const PartyKind = z.enum(["municipalOwner", "privateOwner", "uh", "union", "coordinator"]);
export type PartyKind = z.infer<typeof PartyKind>;

export const Id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, "skal være bokstaver a til z og sifre, med liten forbokstav: «antallAnsatte»");

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
  /**
   * Shown only if another field of the section is answered with this option. A hidden field is never missing and never
   * printed, and its answer is kept.
   */
  shownIf: z.strictObject({ field: Id, is: Id }).optional(),
  /** "ifAnswered": Samskriv's own field, which the printed form lacks. The document omits it if it is unanswered. */
  printed: z.enum(["ifAnswered"]).optional(),
  /** The cell of one of the section's tables where the answer is printed. */
  cell: z.strictObject({ table: Id, row: Id, column: Id }).optional(),
  /** The fields of other editions that ask for the same. Their answers are carried over to this one. */
  formerly: z.array(Source).optional(),
};

/** The option, such as "Annet, spesifiser", that asks for a text when it is chosen. */
const other = Id.optional();

const Bound = z.number().min(-99_999_999_999).max(99_999_999_999);
/** The most decimals that an answer can have. */
const decimals = z.number().int().min(0).max(4).default(0);

/** A day, or the day of the application's own deadline. */
const DayBound = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$|^deadline$/, "en dag skrives år-måned-dag, som «2027-08-01», eller «deadline»");

export const EditionField = z.discriminatedUnion("type", [
  z.strictObject({
    ...answered,
    type: z.literal("text"),
    maxLength: z.number().int().positive().default(300),
    /** The format to validate; the value is stored in its usual notation. */
    format: z.enum(["orgNumber", "accountNumber", "telephone", "email", "url"]).optional(),
    /** The known value of the party that fills the input until the party answers. */
    prefill: z.enum(["orgNumber"]).optional(),
  }),
  z.strictObject({ ...answered, type: z.literal("longText"), maxLength: z.number().int().positive().default(20_000) }),
  z.strictObject({ ...answered, type: z.literal("choice"), options: z.array(Id).min(2), other }),
  z.strictObject({ ...answered, type: z.literal("choices"), options: z.array(Id).min(2), other }),
  /** Any of the goals of the application's long-term plan. The options are the goals of all plans in forms/plans. */
  z.strictObject({ ...answered, type: z.literal("goals") }),
  z.strictObject({ ...answered, type: z.literal("count") }),
  /** A number with its own bounds and unit. The unit is a text (texts.ts). */
  z.strictObject({ ...answered, type: z.literal("number"), min: Bound.optional(), max: Bound.optional(), decimals }),
  z.strictObject({
    ...answered,
    type: z.literal("percent"),
    min: Bound.default(0),
    max: Bound.default(100),
    decimals,
  }),
  /** A statement to tick. Who must answer, must tick it. The answer is "yes", or none. */
  z.strictObject({ ...answered, type: z.literal("declaration") }),
  /** A day, such as 2027-03-15. */
  z.strictObject({ ...answered, type: z.literal("date"), min: DayBound.optional(), max: DayBound.optional() }),
  /** Whole kroner that explain a ledger line (travel within a share); never summed. */
  z.strictObject({ ...answered, type: z.literal("money") }),
  /** A line of the ledger: whole kroner of one party in one measure. */
  z.strictObject({ ...answered, type: z.literal("amount"), purpose: z.enum(["grant", "coordinator"]) }),
  /** A table that the writer fills in, with one line of text per row. */
  z.strictObject({ ...answered, type: z.literal("rows"), columns: z.array(Id).length(2) }),
]);
/** A field as form.json says it, without its words. */
export type EditionField = z.infer<typeof EditionField>;
