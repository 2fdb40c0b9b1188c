import { z } from "zod";
import { Source } from "../rules/source";
import { EditionCondition } from "./editionCondition";
import { Id } from "./id";
import { PartyKind } from "./partyKind";

/** A figure that nobody types: an expression over the application. Its words are texts (texts.ts). */
export const ComputedField = z.strictObject({
  id: Id.describe(
    "Utregningens navn i filene. Ledeteksten står i nb.json under computedFields. Den kan ikke hete det samme som et felt i seksjonen.",
  ),
  after: Id.optional().describe("Feltet i seksjonen som utregningen står etter. Uten ordet står den først."),
  value: Source.describe('Det som regnes ut, som et uttrykk. Eksempel: "sum.grant - answer.economy.own".'),
  shownAs: z
    .enum(["text", "number", "percent", "money", "date"])
    .describe(
      "Hvordan det skrives. «text»: Som det er. «number»: Et tall, med enheten fra nb.json (unit). «percent»: Prosent. «money»: Kroner. «date»: En dag.",
    ),
  decimals: z
    .number()
    .int()
    .min(0)
    .max(4)
    .default(0)
    .describe("Hvor mange desimaler et tall rundes av til, fra 0 til 4. Uten ordet er det 0."),
  each: z
    .array(PartyKind)
    .min(1)
    .optional()
    .describe(
      'Slagene av parter som det regnes ut for, hver for seg. Da er «party» parten. Uten ordet regnes det ut én gang. Eksempel: ["municipalOwner"].',
    ),
  schemes: z
    .array(Id)
    .min(1)
    .optional()
    .describe("Ordningene som har utregningen. I tiltak av andre ordninger vises den ikke. Uten ordet har alle den."),
  shownIf: EditionCondition.optional().describe(
    "Utregningen vises bare når et felt i seksjonen er besvart med dette valget, eller når et uttrykk er sant.",
  ),
});
export type ComputedField = z.infer<typeof ComputedField>;
