import { z } from "zod";

/** The id of the party; null if the parties have the answer together. */
const party = z.string().nullable().describe("The id of the party. Null if they have the answer together.");

const answered = {
  field: z.string(),
  party,
  required: z.boolean().describe("Whether the section is incomplete without it."),
  private: z.boolean().describe("Whether only members may see it, in a final version of their own."),
  withheld: z
    .literal(true)
    .optional()
    .describe("There are private answers, and they are left out here. Then the party is null too."),
};

const answerOf = <Kind extends string, Value extends z.ZodTypeAny>(kinds: readonly [Kind, ...Kind[]], value: Value) =>
  z.object({
    ...answered,
    kind: z.enum(kinds as [Kind, ...Kind[]]),
    value: value.nullable().describe("Null if it is not answered."),
  });

const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .describe("A day: 2027-03-15.");
const Kroner = z.number().int().describe("Whole kroner.");
const Cell = z.union([z.string(), z.number()]).describe("A text, a day, the id of an option, or a figure.");

/** One answer as it is stored, by field and party. */
export const AnswerData = z.discriminatedUnion("kind", [
  answerOf(["text", "longText"], z.string()),
  answerOf(["choice"], z.string().describe("The id of the option.")),
  answerOf(["choices", "goals"], z.array(z.string()).describe("The ids of the options.")),
  answerOf(["declaration"], z.literal(true)),
  answerOf(["date"], Day),
  answerOf(["count"], z.number().int()),
  answerOf(["number", "percent"], z.number()),
  answerOf(["money", "amount"], Kroner),
  answerOf(["rows"], z.array(z.record(z.string()).describe("A text by column."))),
  answerOf(
    ["attachment"],
    z.array(
      z.object({
        id: z.string().describe("The id of the attachment."),
        name: z.string().describe("Its name, with an ending."),
        sha256: z.string().describe("The SHA-256 of its bytes, in hex."),
      }),
    ),
  ),
  answerOf(
    ["table"],
    z.array(
      z.object({
        row: z.string().describe("The id of the form's own row, or r1, r2 and so on for rows that were added."),
        cells: z.record(Cell).describe("What is filled in, by column."),
      }),
    ),
  ),
]);
export type AnswerData = z.infer<typeof AnswerData>;

const ComputedData = z.object({
  field: z.string(),
  party,
  kind: z.enum(["text", "number", "percent", "money", "date"]),
  value: z.union([z.string(), z.number()]).nullable().describe("Null if it cannot be told yet."),
});

/** A section at its place: of the whole application, or of one measure. */
export const SectionData = z.object({
  id: z.string(),
  measure: z.string().nullable().describe("The id of the measure. Null for a section of the whole application."),
  derived: z
    .array(z.object({ id: z.string(), values: z.array(z.string()) }))
    .describe("What Samskriv fills in itself, such as the names of the owners."),
  answers: z.array(AnswerData).describe("Every answer that is asked for, in the form's order."),
  computed: z.array(ComputedData),
});
export type SectionData = z.infer<typeof SectionData>;
