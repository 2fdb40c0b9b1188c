import type { Environment } from "@marcbachmann/cel-js";
import type { Edition, EditionSection } from "../edition";
import type { ComputedField } from "../fields/computedField";
import type { EditionField } from "../fields/editionField";
import type { TableColumn } from "../fields/tableColumn";
import { yearFieldId, yearsOf } from "../fields/yearFields";
import type { EditionRule } from "./editionRule";
import { ruleLanguage } from "./ruleLanguage";

/** What is at hand where a rule is asked, besides the application. */
type AtHand = { readonly measure: boolean; readonly party: boolean };

const rowOf = (section: EditionSection, field: EditionField): string => `Row_${section.id}_${field.id}`;

/** A number and a percentage are whole unless the form lets them have decimals. */
const TYPE: Readonly<Record<EditionField["type"], string>> = {
  text: "string",
  longText: "string",
  choice: "string",
  choices: "list<string>",
  goals: "list<string>",
  attachment: "list<string>",
  count: "int",
  number: "int",
  percent: "int",
  date: "string",
  declaration: "string",
  money: "int",
  amount: "int",
  rows: "",
  table: "",
};

const figureOf = (of: EditionField | TableColumn): string =>
  "decimals" in of && of.decimals > 0 ? "double" : TYPE[of.type];

const typeOf = (section: EditionSection, field: EditionField): string =>
  field.type === "rows" || field.type === "table" ? `list<${rowOf(section, field)}>` : figureOf(field);

type Fields = Readonly<Record<string, string>>;

function computedType({ shownAs, decimals }: ComputedField): string {
  if (shownAs === "text" || shownAs === "date") return "string";
  return shownAs !== "money" && decimals > 0 ? "double" : "int";
}

/** An answer of each party for itself is one value for a party, and a list of all values elsewhere. */
const answersOf = (form: Edition, section: EditionSection, ofParty: boolean): Fields =>
  Object.fromEntries(
    section.fields
      .filter((field) => !field.private)
      .flatMap((field) => {
        const type = typeOf(section, field);
        const of = field.answeredBy === "each" && !ofParty ? `list<${type}>` : type;
        const years = field.type === "amount" ? yearsOf(form, field.purpose) : [];
        const ids = years.length > 0 ? years.map((year) => yearFieldId(field.id, year)) : [field.id];
        return ids.map((id) => [id, of]);
      })
      .concat(
        section.computedFields.map((field) => [
          field.id,
          field.each && !ofParty ? `list<${computedType(field)}>` : computedType(field),
        ]),
      ),
  );

/** The view of an application with the form's own sections, fields, purposes and schemes, so that CEL knows them. */
function typedLanguage(form: Edition, at: AtHand): Environment {
  const language = ruleLanguage();
  const type = (name: string, fields: Fields) => language.registerType(name, { fields });

  const purposes = [
    ...form.sections.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.type === "amount" ? [field.purpose] : [])),
    ),
    ...form.purposes.flatMap(({ id, from }) => (from === "award" ? [id] : [])),
  ];
  // The sum of all years, and of each.
  const sums = purposes.flatMap((id) => [id, ...yearsOf(form, id).map((year) => yearFieldId(id, year))]);
  type("Sums", Object.fromEntries(sums.map((id) => [id, "int"])));
  for (const section of form.sections) {
    for (const field of section.fields)
      if (field.type === "rows")
        type(rowOf(section, field), Object.fromEntries(field.columns.map((id) => [id, "string"])));
      else if (field.type === "table")
        type(rowOf(section, field), {
          ...(field.rows.fixed ? { row: "string" } : {}),
          ...Object.fromEntries(field.columns.map((column) => [column.id, figureOf(column)])),
        });
    type(`All_${section.id}`, answersOf(form, section, false));
    type(`Own_${section.id}`, answersOf(form, section, true));
  }
  const answers = (whose: "All" | "Own", within: readonly EditionSection[]): Fields =>
    Object.fromEntries(within.map(({ id }) => [id, `${whose}_${id}`]));
  const common = form.sections.filter(({ scope }) => scope === "application");
  type("CommonAnswers", answers("All", common));
  type("MeasureAnswers", answers("All", form.sections));
  type("PartyAnswers", answers("Own", common));
  type("PartyAnswersInMeasure", answers("Own", form.sections));

  const party = { kind: "string", name: "string", sum: "Sums" };
  type("Party", { ...party, answer: "PartyAnswers" });
  type("PartyInMeasure", { ...party, answer: "PartyAnswersInMeasure" });
  type("Measure", {
    number: "int",
    name: "string",
    scheme: "string",
    sum: "Sums",
    parties: "list<PartyInMeasure>",
    answer: "MeasureAnswers",
  });
  type("Scheme", { measures: "int", sum: "Sums" });
  type("Schemes", Object.fromEntries(form.schemes.map((id) => [id, "Scheme"])));

  const own = at.measure ? "PartyAnswersInMeasure" : "PartyAnswers";
  const all = at.measure ? "MeasureAnswers" : "CommonAnswers";
  const variables: Fields = {
    year: "int",
    deadline: "string",
    sum: "Sums",
    parties: "list<Party>",
    measures: "list<Measure>",
    schemes: "Schemes",
    answer: at.party ? own : all,
    ...(at.measure ? { measure: "Measure" } : {}),
    ...(at.party ? { party: at.measure ? "PartyInMeasure" : "Party" } : {}),
  };
  for (const [name, of] of Object.entries(variables)) language.registerVariable(name, of);
  return language;
}

/** Where an expression is asked: once, of each measure, of each party, or at each place of its section. */
export type AskedAt = Pick<EditionRule, "scope" | "section">;

/** The language of each expression of an edition; made once for each place that expressions are asked at. */
export function languagesOf(edition: Edition): (at: AskedAt) => Environment {
  const made = new Map<string, Environment>();
  return ({ scope, section: sectionId }) => {
    const section = edition.sections.find(({ id }) => id === sectionId);
    const measure = scope === "measure" || (scope !== "application" && section?.scope === "measure");
    const key = `${measure} ${scope === "party"}`;
    const language = made.get(key) ?? typedLanguage(edition, { measure, party: scope === "party" });
    made.set(key, language);
    return language;
  };
}
