import type { EditionField } from "../editionField";

/** The ids to choose from; none if there is no such field, or nothing to choose. */
export const optionsOf = (field: EditionField | undefined): readonly string[] =>
  field?.type === "choice" || field?.type === "choices" ? field.options : [];
