import { conditionsFrom } from "./condition";
import type { Edition, EditionSection } from "./edition";
import { computedFieldWithTexts } from "./fields/computedFieldWithTexts";
import { derivedId } from "./fields/derived";
import type { EditionField } from "./fields/editionField";
import { options, tableWithTexts, type Words } from "./fields/tableWithTexts";
import { yearFieldId, yearFields, yearsOf } from "./fields/yearFields";
import type { EditionPartyKind, Field, Form, FormPartyKind, FormSection, Goal } from "./form";
import { otherText } from "./otherText";
import type { Plan } from "./plan";
import { sayOf } from "./rules/say";
import { LANGUAGES, type Language, type Texts } from "./texts";

/**
 * The edition with its words, in the language of the printed form; in each other language the words that it has, and
 * the printed form's for the rest. `texts` must be complete in the printed form's language.
 */
export function withTexts(edition: Edition, texts: ReadonlyMap<Language, Texts>, plans: readonly Plan[]): Form {
  const printed = texts.get(edition.language) ?? {};
  const inLanguages = new Map<Language, Form>();
  for (const language of LANGUAGES) {
    const own = texts.get(language) ?? {};
    const words: Words = (...path) => wordsAt(own, path) ?? wordsAt(printed, path);
    inLanguages.set(language, { ...worded(edition, words, plans), language, inLanguages });
  }
  return inLanguages.get(edition.language) as Form;
}

/** The words at a place, such as "sections.header.title". */
export function wordsAt(texts: Texts, path: readonly string[]): string | undefined {
  let found: unknown = texts;
  for (const name of path) found = (found as Record<string, unknown> | undefined)?.[name];
  return typeof found === "string" ? found : undefined;
}

function worded(
  { $schema: _, language: printedIn, ...edition }: Edition,
  words: Words,
  plans: readonly Plan[],
): Omit<Form, "language" | "inLanguages"> {
  const goals = plans.flatMap(({ id: plan, goals }) =>
    goals.map(({ id, name }) => ({ id: `${plan}.${id}`, label: name, plan })),
  );
  const asksForGoals = edition.sections.some(({ fields }) => fields.some(({ type }) => type === "goals"));
  const partyKinds = edition.partyKinds.map((kind) => partyKindWith(kind, words));
  return {
    ...edition,
    printedIn,
    name: words("name") ?? edition.id,
    title: words("title") ?? edition.id,
    schemes: options(edition.schemes, (id) => words("schemes", id)),
    purposes: edition.purposes.map((purpose) => ({
      ...purpose,
      label: words("purposes", purpose.id) ?? purpose.id,
      isSummed: purpose.summed && purpose.partOf === undefined,
    })),
    partyKinds,
    columns: edition.columns.map((column) => ({ ...column, label: words("columns", column.id) ?? column.id })),
    sections: edition.sections.map((section) => ({
      ...sectionWith(edition, section, (...path) => words("sections", section.id, ...path), goals),
      partyKinds,
    })),
    rules: edition.rules.map((rule) => ({
      ...rule,
      ...firstYearOf(edition, rule),
      say: sayOf(words("rules", rule.id) ?? rule.id),
    })),
    plans: asksForGoals ? plans : [],
  };
}

/** A rule about an amount that is asked for by year is mended in the field of its first year. */
function firstYearOf(
  edition: Pick<Edition, "sections" | "purposes" | "years">,
  { section, field }: Edition["rules"][number],
): { readonly field?: string } {
  const named = edition.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field);
  const [first] = named?.type === "amount" ? yearsOf(edition, named.purpose) : [];
  return named && first !== undefined ? { field: yearFieldId(named.id, first) } : {};
}

function partyKindWith(kind: EditionPartyKind, words: Words): FormPartyKind {
  const own = (name: string) => words("partyKinds", kind.id, name);
  const one = own("one") ?? kind.id;
  const column = kind.column && words("columns", kind.column);
  return {
    ...kind,
    one,
    many: own("many") ?? kind.id,
    joinAs: own("joinAs") ?? null,
    inTables: own("inTables") ?? column ?? one,
  };
}

function sectionWith(
  edition: Pick<Edition, "purposes" | "years" | "year">,
  section: EditionSection,
  words: Words,
  goals: readonly Goal[],
): Omit<FormSection, "partyKinds"> {
  return {
    ...section,
    title: words("title") ?? section.id,
    help: words("help") ?? "",
    derived: section.derived.map((from) => {
      const id = derivedId(from);
      return { id, from, label: words("derived", id) ?? id };
    }),
    tables: section.tables.map(({ id, rows, columns }) => ({
      id,
      label: words("tables", id, "label") ?? id,
      rows: options(rows, (row) => words("tables", id, "rows", row)),
      columns: options(columns, (column) => words("tables", id, "columns", column)),
    })),
    computedFields: section.computedFields.map((field) => ({
      ...computedFieldWithTexts(field, (...path) => words("computedFields", field.id, ...path)),
      ...(field.after === undefined ? {} : { after: lastOf(edition, section, field.after) }),
      ...(field.shownIf ? { shownIf: conditionsFrom(section, field.shownIf) } : {}),
    })),
    fields: section.fields.flatMap((field) => {
      const worded: Field = {
        ...fieldWith(field, (...path) => words("fields", field.id, ...path), goals),
        ...(field.requiredIf ? { requiredIf: conditionsFrom(section, field.requiredIf) } : {}),
        ...(field.shownIf ? { shownIf: conditionsFrom(section, field.shownIf) } : {}),
      };
      const others = otherText(field, "options" in worded ? worded.options : []);
      return [
        ...yearFields(edition, worded),
        ...others.map((each) => ({ ...each, shownIf: [...(each.shownIf ?? []), ...(worded.shownIf ?? [])] })),
      ];
    }),
  };
}

/** The last of the fields that a field of form.json becomes: an amount by year is one each year. */
function lastOf(edition: Pick<Edition, "purposes" | "years">, { fields }: EditionSection, id: string): string {
  const field = fields.find((each) => each.id === id);
  const last = field?.type === "amount" ? yearsOf(edition, field.purpose).at(-1) : undefined;
  return last === undefined ? id : yearFieldId(id, last);
}

function fieldWith(
  { requiredIf: _, shownIf: __, ...field }: EditionField,
  words: Words,
  goals: readonly Goal[],
): Field {
  const help = words("help");
  const named = { label: words("label") ?? field.id, ...(help === undefined ? {} : { help }) };
  switch (field.type) {
    case "goals":
      return { ...field, ...named, options: goals };
    case "choice":
    case "choices":
      return { ...field, ...named, options: options(field.options, (id) => words("options", id)) };
    case "rows":
      return { ...field, ...named, columns: options(field.columns, (id) => words("columns", id)) };
    case "table":
      return { ...field, ...named, ...tableWithTexts(field, words) };
    case "number": {
      const unit = words("unit");
      return { ...field, ...named, ...(unit === undefined ? {} : { unit }) };
    }
    default:
      return { ...field, ...named };
  }
}
