import { z } from "zod";

/** Bokmål, nynorsk and English. */
export const Language = z.enum(["nb", "nn", "en"]);
export type Language = z.infer<typeof Language>;

export const LANGUAGES: readonly Language[] = Language.options;

const Words = z.string().min(1);
/** Words by the id of what they name. */
const ById = z.record(Words);

const FieldTexts = z.strictObject({
  label: Words,
  help: Words.optional(),
  options: ById.optional(),
  columns: ById.optional(),
});

const SectionTexts = z.strictObject({
  title: Words,
  help: Words,
  /** Labels of the lines that the application fills in, by where they come from. */
  derived: ById.optional(),
  fields: z.record(FieldTexts.partial()).optional(),
  tables: z.record(z.strictObject({ label: Words, rows: ById, columns: ById }).partial()).optional(),
});

/** The words of an edition in one language, as in its nb.json. Any may be left out of a translation. */
export const Texts = z
  .strictObject({
    name: Words,
    title: Words,
    schemes: ById,
    partyKinds: z.record(z.strictObject({ one: Words, many: Words, joinAs: Words, inTables: Words }).partial()),
    columns: z.strictObject({ summed: Words, each: Words }).partial(),
    sections: z.record(SectionTexts.partial()),
  })
  .partial();
export type Texts = z.infer<typeof Texts>;
