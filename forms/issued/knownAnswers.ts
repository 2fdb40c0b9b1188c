import type { Field, Form, FormSection } from "../form";

/** Where a name has a value: everywhere, or only inside a measure, a scheme, a party, a line or any list. */
export type AnswerScope = "application" | "measure" | "scheme" | "party" | "line" | "list";

/** One name that a mapping can use for `answer`. */
export type KnownAnswer = {
  readonly name: string;
  /** What people call it. */
  readonly label: string;
  readonly scope: AnswerScope;
  readonly section: FormSection | null;
  /** Null for what Samskriv itself knows. */
  readonly field: Field | null;
};

/** What Samskriv knows of every application. */
const KNOWN: readonly (readonly [name: string, label: string, scope: AnswerScope])[] = [
  ["application.title", "Søknadens navn", "application"],
  ["application.year", "År", "application"],
  ["application.network", "Kompetansenettverk", "application"],
  ["application.deadline", "Frist", "application"],
  ["application.day", "Dato", "application"],
  ["application.sum", "Sum", "application"],
  ["measure.name", "Tiltakets navn", "measure"],
  ["measure.number", "Tiltakets nummer", "measure"],
  ["measure.heading", "Tiltak", "measure"],
  ["measure.scheme", "Tiltakets ordning", "measure"],
  ["measure.sum", "Sum i tiltaket", "measure"],
  ["scheme.name", "Ordning", "scheme"],
  ["scheme.sum", "Sum i ordningen", "scheme"],
  ["party.name", "Navn på part", "party"],
  ["party.shortName", "Kortnavn på part", "party"],
  ["party.orgNumber", "Organisasjonsnummer", "party"],
  ["party.kind", "Slag part", "party"],
  ["party.sum", "Partens beløp", "party"],
  ["list.number", "Nummer", "list"],
];

/** Every name that a mapping of the form can use, but for the columns of lines. */
export const knownAnswers = (form: Form): KnownAnswer[] => [
  ...KNOWN.map(([name, label, scope]) => ({ name, label, scope, section: null, field: null })),
  ...form.sections.flatMap((section) => {
    const at = (id: string, label: string, field: Field | null): KnownAnswer => ({
      ...{ name: `${section.id}.${id}`, label, scope: section.scope, section, field },
    });
    return [
      ...section.derived.map(({ id, label }) => at(id, label, null)),
      ...section.fields.map((field) => at(field.id, field.label, field)),
      ...section.computedFields.map(({ id, label }) => at(id, label, null)),
    ];
  }),
];

/** The columns of the lines of an answer: those of a field with rows or a table. */
export function columnsOfLines(form: Form, answer: string | undefined): readonly { readonly id: string }[] | null {
  const field = knownAnswers(form).find(({ name }) => name === answer)?.field;
  return field?.type === "rows" || field?.type === "table" ? field.columns : null;
}
