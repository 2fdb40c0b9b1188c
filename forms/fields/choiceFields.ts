import { z } from "zod";
import { answered } from "./answered";
import { Id } from "./id";

const other = Id.optional().describe(
  "Et av valgene, som «Annet, spesifiser»: den som velger det, får et felt å skrive i, og må fylle det ut.",
);

/** What a choice has, in a field and in a table's column. */
export const choiceParts = {
  type: z.literal("choice").describe("Ett valg av flere."),
  options: z
    .array(Id)
    .min(2)
    .describe(
      'Navnene på valgene i filene, i den rekkefølgen de vises. Eksempel: ["yes", "no"]. Det folk leser, står i nb.json.',
    ),
};

/** What is chosen or ticked. */
export const choiceFields = [
  z.strictObject({
    ...answered,
    ...choiceParts,
    other,
  }),
  z.strictObject({
    ...answered,
    type: z.literal("choices").describe("Ett eller flere valg, som krysses av."),
    options: z
      .array(Id)
      .min(2)
      .describe(
        'Navnene på valgene i filene, i den rekkefølgen de vises. Eksempel: ["analysis", "planning"]. Det folk leser, står i nb.json.',
      ),
    other,
  }),
  /** The options are the goals of all plans in forms/plans; a person chooses among those of the application's own. */
  z.strictObject({
    ...answered,
    type: z
      .literal("goals")
      .describe(
        "Mål fra regionens langsiktige plan, som krysses av. Planene står i forms/plans. Kan ikke kreves: requiredOf er [].",
      ),
  }),
  /** The answer is "yes", or none. */
  z.strictObject({
    ...answered,
    type: z.literal("declaration").describe("En erklæring å krysse av. De i requiredOf må krysse av."),
  }),
] as const;
