import type { Form } from "../../forms/form";
import { sectionRefsOf } from "../answers/sectionRef";
import { measuresOf, partyLabel } from "../application/structure";
import { consultationPlace } from "../consultation/consultationPlace";
import { outdatedDiscussions } from "../consultation/outdatedDiscussions";
import { isAwaited } from "../section/approverGroup";
import { type Application, type Section, sectionAt } from "../section/section";
import { contradictionsAt } from "./contradictionsAt";
import type { Finding } from "./finding";
import { ruleFindings } from "./ruleFindings";
import { sumAboveShares } from "./sumAboveShares";
import { textContradictions } from "./textContradictions";
import { type Unmanned, unmannedOf } from "./unmanned";

export type { Finding } from "./finding";

const LACKS = { writer: "nobody-writes", approver: "nobody-approves" } as const satisfies Record<
  Unmanned["lacks"],
  Finding["code"]
>;

const known = new WeakMap<Application, { readonly form: Form; readonly findings: readonly Finding[] }>();

/**
 * What is missing or contradictory in the current application, in the order of the form. Cached per loaded application,
 * which never changes.
 */
export function findingsOf(form: Form, application: Application): readonly Finding[] {
  const before = known.get(application);
  if (before?.form === form) return before.findings;
  const findings = found(form, application, (sections) => textContradictions(form, application, sections));
  known.set(application, { form, findings });
  return findings;
}

/** What blocks it. No texts are compared for this: what is found in them only warns. */
export const blockingFindings = (form: Form, application: Application): Finding[] =>
  found(form, application, () => []).filter(({ severity }) => severity === "blocking");

function found(form: Form, application: Application, inTexts: (sections: readonly Section[]) => Finding[]): Finding[] {
  const findings: Finding[] = [];
  if (measuresOf(application).length === 0 && form.sections.some(({ scope }) => scope === "measure")) {
    findings.push({ code: "no-measures", severity: "blocking", place: null, facts: {} });
  }
  for (const { id, number, scheme } of form.schemes.length > 0 ? measuresOf(application) : [])
    if (!form.schemes.some((each) => each.id === scheme))
      findings.push({ code: "no-scheme", severity: "blocking", place: null, facts: { number, measureId: id } });
  const sections = sectionRefsOf(form, application).map((place) => sectionAt(form, application, place));
  for (const { party, lacks, count } of unmannedOf(application, sections)) {
    findings.push({ code: LACKS[lacks], severity: "blocking", place: null, facts: { party, count } });
  }
  for (const section of sections) {
    findings.push(...gapsOf(section));
    findings.push(...sumAboveShares(form, section, sections));
    findings.push(...form.checks.flatMap((check) => contradictionsAt(form, check, application, section)));
  }
  findings.push(...inTexts(sections));
  if (form.rules.length > 0) findings.push(...ruleFindings(form, application));
  for (const { partyId } of outdatedDiscussions(form, application))
    for (const party of application.parties.filter(({ id }) => id === partyId))
      findings.push({
        code: "draft-changed",
        severity: "warning",
        place: consultationPlace(form, application),
        by: partyId,
        facts: { party: partyLabel(party) },
      });
  return findings;
}

function gapsOf(section: Section): Finding[] {
  if (section.form.computed === "totals") return [];
  const place = { measureId: section.measureId, sectionId: section.sectionId };
  const unmanned = [...new Set(section.missing.flatMap(({ kind }) => (kind ? [kind] : [])))];
  const unanswered = section.missing.filter(({ kind }) => kind === null);
  const who = [...new Set(unanswered.flatMap(({ party }) => (party ? [partyLabel(party)] : [])))].join(", ");
  return [
    ...(unanswered.length > 0
      ? [{ code: "missing-answers", severity: "blocking", place, facts: { count: unanswered.length, who } } as const]
      : []),
    ...unmanned.map((kind) => ({ code: "no-party", severity: "blocking", place, facts: { kind } }) as const),
    ...(!section.groups.some(isAwaited) && unmanned.length === 0
      ? [{ code: "no-approver", severity: "blocking", place, facts: {} } as const]
      : []),
  ];
}
