import type { Field, Form } from "./form";

/**
 * The form with every source of its fields: those that `formerly` names, and what each of them was formerly in turn. The
 * edition of 2027 names only fields of 2026, and answers of 2024 are carried over to it as well.
 */
export function withAllSources(form: Form, editions: ReadonlyMap<string, Form>): Form {
  const earlier = new Map<string, readonly string[]>();
  for (const { id, sections } of editions.values())
    for (const section of sections)
      for (const field of section.fields) earlier.set(`${id}/${section.id}.${field.id}`, field.formerly ?? []);

  const withSources = (field: Field): Field => {
    if (!field.formerly) return field;
    const found = new Set(field.formerly);
    // A set also yields what is added while it is gone through.
    for (const source of found) for (const before of earlier.get(source) ?? []) found.add(before);
    return { ...field, formerly: [...found] };
  };
  const inLanguages = new Map<Form["language"], Form>();
  for (const [language, each] of form.inLanguages)
    inLanguages.set(language, {
      ...each,
      sections: each.sections.map((section) => ({ ...section, fields: section.fields.map(withSources) })),
      inLanguages,
    });
  return inLanguages.get(form.language) as Form;
}
