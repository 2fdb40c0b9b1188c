import type { Form } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import type { SectionRef } from "../answers/sectionRef";
import { type PersonId, type Structure, writingPartiesOf } from "../application/structure";
import { type BrokenRule, brokenRules } from "../rules/brokenRules";
import type { Application } from "../section/section";
import type { Finding } from "./finding";
import { mendOf } from "./mendOf";

const known = new WeakMap<Application, { readonly form: Form; readonly findings: readonly Finding[] }>();

/** What the form's own rules find. Cached per loaded application, which never changes. */
export function ruleFindings(form: Form, application: Application): readonly Finding[] {
  const before = known.get(application);
  if (before?.form === form) return before.findings;
  const findings = brokenRules(form, application, application.records).map(findingOf);
  known.set(application, { form, findings });
  return findings;
}

/** The rules of a section that what was just saved breaks, and that this person can mend there. */
export const ruleDoubts = (
  form: Form,
  structure: Structure,
  saved: { readonly records: readonly SectionRecord[]; readonly place: SectionRef; readonly personId: PersonId },
): Finding[] =>
  brokenRules(form, structure, saved.records, {
    place: saved.place,
    parties: writingPartiesOf(structure, saved.personId),
  })
    .map(findingOf)
    .filter((finding) => mendOf(finding, form, structure, saved.personId) !== null);

const findingOf = ({ rule, place, by, figures }: BrokenRule): Finding => ({
  code: "rule",
  severity: rule.severity,
  place,
  by,
  ...(rule.field === undefined ? {} : { field: rule.field }),
  facts: { rule: rule.id, say: rule.say.text, ...figures },
});
