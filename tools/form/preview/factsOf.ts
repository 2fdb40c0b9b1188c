import { t } from "../../../cards/wording";
import { clockOf, longDay } from "../../../domain/values/dayAndMonth";
import type { Form } from "../../../forms/form";
import { LANGUAGES, type Language } from "../../../forms/texts";
import { pageText } from "./wording";

/** The form at a glance: a label and a value a line. `untranslated` counts the texts that each translation lacks. */
export function factsOf(form: Form, untranslated: ReadonlyMap<Language, number>): [label: string, value: string][] {
  const deadline = `${form.year}-${form.usualDeadline}`;
  const each = form.sections.filter(({ scope }) => scope === "measure").length;
  return [
    [pageText("fact.title"), form.title],
    [pageText("fact.id"), form.id],
    [pageText("fact.version"), form.version],
    [pageText("fact.status"), pageText(`status.${form.status}`)],
    [pageText("fact.year"), String(form.year)],
    [pageText("fact.issuer"), form.issuer ?? pageText("fact.noIssuer")],
    ...factIf(pageText("fact.regions"), form.regions.map((region) => t(`region.${region}`)).join(", ")),
    ...factIf(pageText("fact.follows"), form.follows ?? ""),
    [pageText("fact.deadline"), pageText("fact.deadlineAt", { day: longDay(deadline), time: clockOf(deadline) })],
    [pageText("fact.documents"), pageText(form.documents === "measure" ? "fact.perMeasure" : "fact.perScheme")],
    [pageText("fact.schemes"), form.schemes.map(({ label }) => label).join(", ") || pageText("fact.noSchemes")],
    [pageText("fact.goals"), form.plans.map(({ title }) => title).join(", ") || pageText("fact.noGoals")],
    [pageText("fact.sections"), pageText("fact.sectionCount", { whole: form.sections.length - each, each })],
    [pageText("fact.rules"), pageText("fact.ruleCount", { checks: form.checks.length, rules: form.rules.length })],
    [
      pageText("fact.languages"),
      LANGUAGES.map((language) => languageFact(language, form.printedIn, untranslated.get(language) ?? 0)).join(", "),
    ],
  ];
}

const factIf = (label: string, value: string): [label: string, value: string][] =>
  value === "" ? [] : [[label, value]];

function languageFact(each: Language, printedIn: Language, count: number): string {
  const language = pageText(`language.${each}`);
  if (each === printedIn) return pageText("fact.printedIn", { language });
  return count > 0 ? pageText("fact.lacking", { language, count }) : language;
}
