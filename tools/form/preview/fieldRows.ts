import { kindWord } from "../../../cards/words/kindWord";
import { computedByField } from "../../../domain/rules/computedByField";
import { type Condition, isExpression } from "../../../forms/condition";
import type { ComputedField, Field, Form, FormSection, PartyKind } from "../../../forms/form";
import { inCode } from "./escapeHtml";
import { fieldLimits, schemeLimits } from "./fieldLimits";
import { pageText } from "./wording";

/** Who answers a field, and what it takes, in words. An expression is marked as code. */
export type FieldRules = {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly writes: string;
  readonly must: string;
  readonly answers: string;
  readonly isPrivate: boolean;
  /** What it takes, where it is and when it is shown, a sentence each. */
  readonly limits: readonly string[];
};

/** The fields of a section in the form's order, with what it computes between them. */
export function fieldRows(form: Form, section: FormSection): FieldRules[] {
  const { fields, computedFields } = section;
  const figures = computedByField(
    section,
    computedFields.map((field) => ({ field, party: null, value: null })),
    fields.map(({ id }) => id),
  );
  const computedAfter = (id: string | null) =>
    (figures.get(id) ?? []).map(({ field }) => computedRow(form, section, field));
  return [
    ...computedAfter(null),
    ...fields.flatMap((field) => [fieldRow(form, section, field), ...computedAfter(field.id)]),
  ];
}

export const fieldHeadings = (): string[] => [
  pageText("field.field"),
  pageText("field.type"),
  pageText("field.writes"),
  pageText("field.must"),
  pageText("field.answers"),
];

const fieldRow = (form: Form, section: FormSection, field: Field): FieldRules => ({
  id: field.id,
  label: field.label,
  type: pageText(`type.${field.type}`),
  writes: kindsOf(form, field.writers),
  must: [
    kindsOf(form, field.requiredOf) || pageText("field.nobody"),
    ...(field.requiredIf ?? []).map((each) => pageText("field.mustIf", { condition: conditionOf(section, each) })),
  ].join(", "),
  answers: pageText(field.answeredBy === "each" ? "field.each" : "field.shared"),
  isPrivate: field.private,
  limits: [...fieldLimits(field), ...schemeLimits(form, field), ...shownIf(section, field)],
});

const computedRow = (form: Form, section: FormSection, field: ComputedField): FieldRules => ({
  id: field.id,
  label: field.label,
  type: pageText("field.computed", { type: pageText(`type.${field.shownAs === "money" ? "kroner" : field.shownAs}`) }),
  writes: "Samskriv",
  must: "–",
  answers: field.each ? pageText("field.eachOf", { kinds: kindsOf(form, field.each) }) : pageText("field.once"),
  isPrivate: false,
  limits: [
    pageText("field.computedAs", { value: inCode(field.value.source) }),
    ...(field.shownAs === "number" ? fieldLimits(field.kind) : []),
    ...schemeLimits(form, field),
    ...shownIf(section, field),
  ],
});

const kindsOf = (form: Form, kinds: readonly PartyKind[]): string =>
  kinds.map((kind) => kindWord(form, kind)).join(", ");

const shownIf = (section: FormSection, { shownIf = [] }: Pick<Field, "shownIf">): string[] =>
  shownIf.map((each) => pageText("field.shownIf", { condition: conditionOf(section, each) }));

/** «Flere eiere?» er «ja», or the expression. */
function conditionOf({ fields }: FormSection, condition: Condition): string {
  if (isExpression(condition)) return inCode(condition.source);
  const { field, is } = condition;
  const other = fields.find(({ id }) => id === field);
  const options = other && "options" in other ? other.options : [];
  const option = options.find(({ id }) => id === is)?.label ?? is;
  return pageText("field.is", { field: other?.label ?? field, option });
}
