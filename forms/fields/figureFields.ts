import { z } from "zod";
import { answered } from "./answered";
import { Id } from "./id";

const Bound = z.number().min(-99_999_999_999).max(99_999_999_999);
const decimals = z
  .number()
  .int()
  .min(0)
  .max(4)
  .default(0)
  .describe("Det meste av desimaler som svaret kan ha, fra 0 til 4. Uten ordet må det være et helt tall.");

const DayBound = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$|^deadline$/, "en dag skrives år-måned-dag, som «2027-08-01», eller «deadline»");

/** What a number, a percentage, a day and a sum of money have, in a field and in a table's column. */
export const numberParts = {
  type: z.literal("number").describe("Et tall, slik folk skriver det: 1 234,5. Enheten står i nb.json (unit)."),
  min: Bound.optional().describe("Det minste tallet som tas imot."),
  max: Bound.optional().describe("Det største tallet som tas imot."),
  decimals,
};
export const percentParts = {
  type: z.literal("percent").describe("En prosent: 12 %."),
  min: Bound.default(0).describe("Den minste prosenten som tas imot. Uten ordet er det 0."),
  max: Bound.default(100).describe("Den største prosenten som tas imot. Uten ordet er det 100."),
  decimals,
};
export const dateParts = {
  type: z.literal("date").describe("En dag, som velges i en kalender."),
  min: DayBound.optional().describe(
    "Den første dagen som tas imot: «2027-08-01», eller «deadline» for søknadens egen frist.",
  ),
  max: DayBound.optional().describe(
    "Den siste dagen som tas imot: «2027-12-31», eller «deadline» for søknadens egen frist.",
  ),
};
/** Explains a ledger line, such as travel within a share. */
export const moneyParts = {
  type: z
    .literal("money")
    .describe("Hele kroner som forklarer et annet beløp, som reise i en andel. De blir aldri lagt sammen."),
};

/** Figures, days and money. */
export const figureFields = [
  z.strictObject({
    ...answered,
    type: z.literal("count").describe("Et antall: et helt tall fra 0, med høyst seks sifre."),
  }),
  z.strictObject({ ...answered, ...numberParts }),
  z.strictObject({ ...answered, ...percentParts }),
  z.strictObject({ ...answered, ...dateParts }),
  z.strictObject({ ...answered, ...moneyParts }),
  /** A line of the ledger: whole kroner of one party in one measure. */
  z.strictObject({
    ...answered,
    type: z
      .literal("amount")
      .describe("Hele kroner som det søkes om: ett beløp for én part i ett tiltak. Summene regnes ut av disse."),
    purpose: Id.describe(
      "Hva beløpet går til: en id i purposes. En part har ett beløp til hvert formål i et tiltak, eller ett for hvert år når formålet har perYear.",
    ),
  }),
] as const;
