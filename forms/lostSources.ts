import type { Edition, FormSection } from "./edition";
import type { Field } from "./field";
import type { Mistake } from "./mistakes/mistake";

/** A field's address, in the format of `formerly`: "behovsmelding-2024/anchoring.text". */
const sourceOf = (formId: string, sectionId: string, fieldId: string): string => `${formId}/${sectionId}.${fieldId}`;

/** The `formerly` entries that name no field of the editions, or a field asked at another level of the application. */
export function lostSources(form: Edition, editions: ReadonlyMap<string, Edition>): Mistake[] {
  const known = new Map<string, { section: FormSection; field: Field }>();
  for (const edition of editions.values())
    for (const section of edition.sections)
      for (const field of section.fields) known.set(sourceOf(edition.id, section.id, field.id), { section, field });

  return form.sections.flatMap((section, index) =>
    section.fields.flatMap(({ formerly = [], private: isPrivate }, place) =>
      formerly.flatMap((source, which): Mistake[] => {
        const path = ["sections", index, "fields", place, "formerly", which];
        const found = known.get(source);
        if (!found || source.startsWith(`${form.id}/`))
          return [{ path, message: `no field of another edition is called "${source}"` }];
        if (found.section.scope !== section.scope)
          return [{ path, message: `"${source}" is asked of the ${found.section.scope}, not of the ${section.scope}` }];
        if (found.field.private && !isPrivate)
          return [{ path, message: `"${source}" is private, and would not be so here` }];
        return [];
      }),
    ),
  );
}
