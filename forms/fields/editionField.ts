import { z } from "zod";
import { attachmentFields } from "./attachmentFields";
import { choiceFields } from "./choiceFields";
import { figureFields } from "./figureFields";
import { tableFields } from "./tableFields";
import { textFields } from "./textFields";

export const EditionField = z
  .discriminatedUnion("type", [...textFields, ...choiceFields, ...figureFields, ...tableFields, ...attachmentFields])
  .describe("Hva slags felt det er.");
/** A field as form.json says it, without its words. */
export type EditionField = z.infer<typeof EditionField>;
