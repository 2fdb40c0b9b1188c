import type { EditionSection } from "../edition";
import { inQuotes } from "./inQuotes";
import { optionsOf } from "./optionsOf";

type Of = Pick<EditionSection, "id" | "fields">;

/** That a section lacks a field, with those that it has. */
export const unknownField = ({ id, fields }: Of, field: string): string =>
  `ingen felt «${field}» i seksjonen «${id}»; den har ${inQuotes(fields.map((each) => each.id))}`;

/** What is wrong with naming an option of a field of the section; null if it is there. */
export function unknownOption(section: Of, fieldId: string, option: string): string | null {
  const field = section.fields.find(({ id }) => id === fieldId);
  if (!field) return unknownField(section, fieldId);
  const options = optionsOf(field);
  if (options.length === 0)
    return `feltet «${fieldId}» har ingen valg; det er ${field.type}, og skal være choice, choices eller declaration`;
  return options.includes(option)
    ? null
    : `feltet «${fieldId}» har ikke valget «${option}»; det har ${inQuotes(options)}`;
}
