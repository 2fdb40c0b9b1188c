import { t } from "../../../cards/wording";
import { kindWord } from "../../../cards/words/kindWord";
import { titleOf } from "../../../cards/words/titleOf";
import { formIn } from "../../../domain/application/formInYear";
import { isExpression } from "../../../forms/condition";
import type { ApproverRule, Field, Form, FormSection } from "../../../forms/form";

/** Who does what in one section, in words. */
export type SectionRules = {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** "Gjelder", "Godkjennes av" and the like, each with its answer. */
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly fields: readonly FieldRules[];
};

export type FieldRules = {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly writes: string;
  readonly must: string;
  readonly answers: string;
  readonly isPrivate: boolean;
};

const TYPE: Readonly<Record<Field["type"], string>> = {
  text: "kort tekst",
  longText: "lang tekst",
  choice: "ett valg",
  choices: "flere valg",
  goals: "mål i planen",
  count: "antall",
  number: "tall",
  percent: "prosent",
  date: "dato",
  declaration: "erklæring",
  money: "kroner, til forklaring",
  amount: "beløp",
  rows: "liste",
  table: "tabell",
};

export function sectionRules(form: Form, section: FormSection): SectionRules {
  const { scope, approvers, approval, computed, derived, under, role, whereNobody } = section;
  const inBokmål = formIn(form, "nb");
  const above = form.sections.find(({ id }) => id === under);
  const filledIn = [
    ...derived.map(({ label }) => label),
    ...(computed === "totals" ? ["tabellen over alle summer"] : []),
    ...(computed === "partners" ? ["tabellen over partene"] : []),
    ...section.computedFields.map(({ label, value }) => `${label} (${value.source})`),
  ];
  return {
    id: section.id,
    title: titleOf(section),
    help: section.help,
    lines: [
      ["Gjelder", scope === "measure" ? "hvert tiltak" : "hele søknaden"],
      [
        "Godkjennes av",
        `${approvers.map((each) => approverWords(inBokmål, each)).join("; ")}${approval === "own" ? " (bare sin egen del)" : ""}`,
      ],
      ...(filledIn.length > 0 ? [["Fylles ut av Samskriv", filledIn.join(", ")] as const] : []),
      ...(above ? [["Trykkes under", titleOf(above)] as const] : []),
      ...(role === "consultation" ? [["Drøfting", "de som skriver her, leser hele utkastet først"] as const] : []),
      ...(whereNobody === "leftOut" ? [["Uten part", "seksjonen utelates der ingen kan skrive den"] as const] : []),
    ],
    fields: section.fields.map((field) => fieldRules(inBokmål, section, field)),
  };
}

const approverWords = (form: Form, { kind, rule }: ApproverRule): string =>
  t("rules.ofKind", { kind: kindWord(form, kind), rule: t(`rules.${rule}`, { party: t("rules.first") }) });

const fieldRules = (form: Form, { fields }: FormSection, field: Field): FieldRules => ({
  id: field.id,
  label: field.label,
  type: TYPE[field.type],
  writes: field.writers.map((kind) => kindWord(form, kind)).join(", "),
  must: [field.requiredOf.map((kind) => kindWord(form, kind)).join(", ") || "ingen", ...condition(fields, field)].join(
    ", ",
  ),
  answers: field.answeredBy === "each" ? "ett fra hver part" : "ett felles",
  isPrivate: field.private,
});

/** «hvis «Flere eiere?» er «ja»»: when the field is shown, and must be answered. */
function condition(fields: readonly Field[], { requiredIf = [], shownIf = [] }: Field): string[] {
  return [...shownIf, ...requiredIf].map((condition) => {
    if (isExpression(condition)) return `hvis ${condition.source}`;
    const { field, is } = condition;
    const other = fields.find(({ id }) => id === field);
    const options = other && "options" in other ? other.options : [];
    const option = options.find(({ id }) => id === is)?.label ?? is;
    return `hvis «${other?.label ?? field}» er «${option}»`;
  });
}
