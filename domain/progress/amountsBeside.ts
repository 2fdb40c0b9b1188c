import type { Form } from "../../forms/form";
import type { SectionRef } from "../answers/sectionRef";

/**
 * The other places of a measure whose amounts a section's are compared with: a part of them, or the whole that they are
 * part of. Most editions ask for both in one section, and have none.
 */
export function amountsBeside(
  { sections, purposes }: Pick<Form, "sections" | "purposes">,
  { measureId, sectionId }: SectionRef,
): SectionRef[] {
  if (measureId === null) return [];
  const purposesOf = ({ fields }: Form["sections"][number]) =>
    fields.flatMap((field) => (field.type === "amount" ? [field.purpose] : []));
  const own = new Set(sections.filter(({ id }) => id === sectionId).flatMap(purposesOf));
  const compared = new Set(
    purposes.flatMap(({ id, partOf }) =>
      partOf !== undefined && (own.has(id) || own.has(partOf)) ? [id, partOf] : [],
    ),
  );
  return sections
    .filter((section) => section.scope === "measure" && section.id !== sectionId)
    .filter((section) => purposesOf(section).some((purpose) => compared.has(purpose)))
    .map(({ id }) => ({ measureId, sectionId: id }));
}
