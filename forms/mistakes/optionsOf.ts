import type { EditionField } from "../fields/editionField";

/** The ids to choose from; none if there is no such field, or nothing to choose. */
export function optionsOf(field: EditionField | undefined): readonly string[] {
  if (field?.type === "declaration") return ["yes"];
  return field?.type === "choice" || field?.type === "choices" ? field.options : [];
}
