import type { Field, Form, TableColumn } from "../../forms/form";
import { currentLanguage, type Language } from "../values/language";
import type { Structure } from "./structure";

const YEAR = /\b20\d\d\b/g;

const OUTSIDE_FIGURES = /(?<=^|\}\})(?:(?!\{\{).)+/gs;

const known = new WeakMap<Form["inLanguages"], Map<number, Form["inLanguages"]>>();

/**
 * The form as it reads in an application of a year: "Vår 2026" in a form of 2026 is "Vår 2027" a year later. Ids stay
 * the same, and so do the names of goals. The same form for the same year, so that what is known of it stays known.
 */
export function formInYear(form: Form, year: number): Form {
  if (year === form.year) return form;
  const byYear = known.get(form.inLanguages) ?? new Map<number, Form["inLanguages"]>();
  known.set(form.inLanguages, byYear);
  const found = byYear.get(year) ?? inYear(form, year - form.year);
  byYear.set(year, found);
  return found.get(form.language) ?? form;
}

function inYear(form: Form, by: number): Form["inLanguages"] {
  const inLanguages = new Map<Form["language"], Form>();
  for (const [language, each] of form.inLanguages) inLanguages.set(language, { ...shifted(each, by), inLanguages });
  return inLanguages;
}

/** The form with its words in a language. */
export const formIn = (form: Form, language: Language): Form => form.inLanguages.get(language) ?? form;

/** The form of an application, as it reads in that application's year and in the current language. */
export function formFor(
  forms: ReadonlyMap<string, Form>,
  { formId, year }: Pick<Structure, "formId" | "year">,
): Form | undefined {
  const form = forms.get(formId);
  return form && formInYear(formIn(form, currentLanguage()), year);
}

function shifted(form: Form, by: number): Form {
  const later = (text: string) => text.replace(YEAR, (year) => String(Number(year) + by));
  // A year in an expression is part of the rule.
  const laterSaid = (text: string) => text.replace(OUTSIDE_FIGURES, later);
  const labelled = <Labelled extends { readonly label: string }>(each: Labelled): Labelled => ({
    ...each,
    label: later(each.label),
  });
  /** A field, or a column of a table. */
  const laterKind = <Kind extends Exclude<Field, { type: "table" }> | TableColumn>(kind: Kind): Kind => {
    if (kind.type === "date") return { ...labelled(kind), ...laterBounds(kind, later) };
    return "options" in kind && kind.type !== "goals"
      ? { ...labelled(kind), options: kind.options.map(labelled) }
      : labelled(kind);
  };
  return {
    ...form,
    name: later(form.name),
    title: later(form.title),
    rules: form.rules.map((rule) => ({ ...rule, say: { ...rule.say, text: laterSaid(rule.say.text) } })),
    sections: form.sections.map((section) => ({
      ...section,
      title: later(section.title),
      help: later(section.help),
      derived: section.derived.map(labelled),
      computedFields: section.computedFields.map((field) => ({ ...labelled(field), kind: labelled(field.kind) })),
      tables: section.tables.map((table) => ({
        ...labelled(table),
        rows: table.rows.map(labelled),
        columns: table.columns.map(labelled),
      })),
      fields: section.fields.map((field) =>
        field.type === "table"
          ? {
              ...labelled(field),
              columns: field.columns.map(laterKind),
              rows: { ...field.rows, fixed: field.rows.fixed?.map(labelled) ?? null },
            }
          : laterKind(field),
      ),
    })),
  };
}

/** The first and last day of a date, as many years later as the form's words. */
const laterBounds = (
  { min, max }: { min?: string | undefined; max?: string | undefined },
  later: (text: string) => string,
) => ({
  ...(min === undefined ? {} : { min: later(min) }),
  ...(max === undefined ? {} : { max: later(max) }),
});
