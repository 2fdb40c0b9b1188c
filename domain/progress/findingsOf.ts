import type { Form } from "../../forms/form";
import { measuresOf, partyLabel } from "../application/structure";
import type { Amount } from "../application/totals";
import { consultationPlace } from "../consultation/consultationPlace";
import { outdatedDiscussions } from "../consultation/outdatedDiscussions";
import { isAwaited } from "../section/approverGroup";
import { type Application, type Section, sectionAt } from "../section/section";
import { sectionRefsOf } from "../section/sectionRef";
import { contradictionsAt, contradictionsIn } from "./contradictionsIn";
import type { Finding } from "./finding";
import { type Unmanned, unmannedOf } from "./unmanned";

export type { Finding } from "./finding";

const LACKS = { writer: "nobody-writes", approver: "nobody-approves" } as const satisfies Record<
  Unmanned["lacks"],
  Finding["code"]
>;

/** What is missing or contradictory in the current application, in the order of the form. */
export function findingsOf(form: Form, application: Application): Finding[] {
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
    findings.push(...sumsAbove(application, section));
    findings.push(...form.checks.flatMap((check) => contradictionsAt(form, check, application, section)));
  }
  findings.push(...form.checks.flatMap((check) => contradictionsIn(check, application, sections)));
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

/** A coordinator's sum is part of the shares of its measure, so it cannot be more than all of them. */
function sumsAbove({ amounts }: Application, { measureId, sectionId, parties, form }: Section): Finding[] {
  if (measureId === null || !form.fields.some((field) => field.type === "amount" && field.purpose === "coordinator"))
    return [];
  const of = (wanted: Amount["purpose"]) =>
    amounts
      .filter((each) => each.measureId === measureId && each.purpose === wanted)
      .filter(({ partyId }) => parties.some(({ id }) => id === partyId))
      .reduce((sum, { kroner }) => sum + kroner, 0);
  const [part, whole] = [of("coordinator"), of("grant")];
  const by = parties.find(({ kind }) => kind === "coordinator")?.id ?? null;
  const place = { measureId, sectionId };
  return part > whole ? [{ code: "sum-above-shares", severity: "warning", place, by, facts: { part, whole } }] : [];
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
