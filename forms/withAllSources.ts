import type { Field, Form } from "./form";

/**
 * The form with every source of its fields: those that `formerly` names, and what each of them was formerly in turn. The
 * edition of 2027 names only fields of 2026, and answers of 2024 are carried over to it as well.
 */
export function withAllSources(form: Form, editions: ReadonlyMap<string, Form>): Form {
  const earlier = new Map<string, readonly string[]>();
  const yearly = new Map<string, { from: number; fields: { id: string; year: number }[] }>();
  for (const { id, year: from, sections } of editions.values())
    for (const section of sections)
      for (const field of section.fields) {
        earlier.set(`${id}/${section.id}.${field.id}`, field.formerly ?? []);
        if (field.type !== "amount" || field.year === undefined) continue;
        const source = `${id}/${section.id}.${field.yearOf}`;
        const fields = [...(yearly.get(source)?.fields ?? []), { id: field.id, year: field.year }];
        yearly.set(source, { from, fields });
      }

  /** What was asked for by year is carried over to the same calendar year, and what was asked for once to the first. */
  const sourceIn = (source: string, field: Field): string[] => {
    const year = ("year" in field && field.year) || 1;
    const years = yearly.get(source);
    if (!years) return year === 1 ? [source] : [];
    const same = years.fields.find((each) => each.year === year + form.year - years.from);
    return same ? [`${source.slice(0, source.lastIndexOf("."))}.${same.id}`] : [];
  };
  const withSources = (field: Field): Field => {
    if (!field.formerly) return field;
    const found = new Set(field.formerly.flatMap((source) => sourceIn(source, field)));
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
