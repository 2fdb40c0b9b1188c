import type { Field, Form, FormSection } from "./form";
import type { Mistake } from "./mistakes/mistake";

const SCOPE = { application: "hele søknaden", measure: "tiltaket" };

/** A field's address, in the format of `formerly`: "behovsmelding-2024/anchoring.text". */
const sourceOf = (formId: string, sectionId: string, fieldId: string): string => `${formId}/${sectionId}.${fieldId}`;

/**
 * The `formerly` entries that name no field of the editions, or a field asked at another level of the application.
 * `unread` are editions that could not be read: what is said of them is not doubted.
 */
export function lostSources(form: Form, editions: ReadonlyMap<string, Form>, unread: ReadonlySet<string>): Mistake[] {
  const known = new Map<string, { section: FormSection; field: Field }>();
  for (const edition of editions.values())
    for (const section of edition.sections)
      for (const field of section.fields)
        for (const id of [field.id, "yearOf" in field && field.yearOf])
          if (id) known.set(sourceOf(edition.id, section.id, id), { section, field });

  return form.sections.flatMap((section, index) =>
    asWritten(section).flatMap(({ formerly = [], private: isPrivate }, place) =>
      formerly.flatMap((source, which): Mistake[] => {
        const path = ["sections", index, "fields", place, "formerly", which];
        const found = known.get(source);
        if (unread.has(source.slice(0, source.indexOf("/")))) return [];
        if (!found || source.startsWith(`${form.id}/`))
          return [{ path, message: `ingen annen utgave har feltet «${source}»` }];
        if (found.section.scope !== section.scope)
          return [
            { path, message: `«${source}» hører til ${SCOPE[found.section.scope]}, ikke til ${SCOPE[section.scope]}` },
          ];
        if (found.field.private && !isPrivate)
          return [{ path, message: `«${source}» er privat, og ville ikke være det her` }];
        return [];
      }),
    ),
  );
}

/** The fields of form.json, by their places there. */
const asWritten = ({ fields }: FormSection): readonly Field[] =>
  fields.filter((field) => !("specifies" in field) && !("year" in field && field.year !== 1));

/** An edition to follow that is not there. */
export function lostEdition(
  { id, follows }: Form,
  editions: ReadonlyMap<string, Form>,
  unread: ReadonlySet<string>,
): Mistake[] {
  if (follows === undefined || (follows !== id && editions.has(follows)) || unread.has(follows)) return [];
  return [{ path: ["follows"], message: `ingen annen utgave heter «${follows}»` }];
}
