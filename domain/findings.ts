import type { Form, FormCheck } from "../forms/form";
import { measuresOf, partiesOf, partyLabel } from "./application";
import { schemesInUse } from "./schemes";
import { type Application, recordAt, type Section, sectionAt } from "./section";
import { answerAt } from "./sectionRecord";
import { type Unmanned, unmannedOf } from "./unmanned";
import { type Place, placesOf } from "./walk";

const LACKS = { writer: "nobody-writes", approver: "nobody-approves" } as const;

/** Something to mend: what it is, how much it matters, and where. `facts` fill the sentence that a person reads. */
export type Finding = {
  readonly code:
    | "no-measures"
    | "no-scheme"
    | "missing-answers"
    | "no-party"
    | "no-approver"
    | (typeof LACKS)[Unmanned["lacks"]]
    | FormCheck["check"];
  readonly severity: "blocking" | "warning";
  readonly place: Place | null;
  readonly facts: Readonly<Record<string, string | number>>;
};

/** What is missing or contradictory in the application as it stands, in the order of the form. */
export function findingsOf(form: Form, application: Application): Finding[] {
  const findings: Finding[] = [];
  if (measuresOf(application).length === 0 && form.sections.some(({ scope }) => scope === "measure")) {
    findings.push({ code: "no-measures", severity: "blocking", place: null, facts: {} });
  }
  for (const { id, number, scheme } of form.schemes.length > 0 ? measuresOf(application) : [])
    if (!form.schemes.some((each) => each.id === scheme))
      findings.push({ code: "no-scheme", severity: "blocking", place: null, facts: { number, measureId: id } });
  const sections = placesOf(form, application).map((place) => sectionAt(form, application, place));
  for (const { party, lacks, count } of unmannedOf(application, sections)) {
    findings.push({ code: LACKS[lacks], severity: "blocking", place: null, facts: { party, count } });
  }
  for (const section of sections) {
    findings.push(...gapsOf(section));
    for (const check of form.checks) {
      if (check.section === section.sectionId) findings.push(...contradictions(form, check, application, section));
    }
  }
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
    ...(section.approvers.length === 0 && unmanned.length === 0
      ? [{ code: "no-approver", severity: "blocking", place, facts: {} } as const]
      : []),
  ];
}

function contradictions(form: Form, check: FormCheck, application: Application, section: Section): Finding[] {
  const place = { measureId: section.measureId, sectionId: section.sectionId };
  const record = recordAt(application, place);
  const value = (field: string, partyId: string | null) => answerAt(record, field, partyId)?.value ?? null;
  const label = (field: string) => section.form.fields.find(({ id }) => id === field)?.label ?? field;

  switch (check.check) {
    case "severalSaysNo":
    case "severalSaysYes": {
      const count = check.schemes
        ? schemesInUse(form, application).length
        : partiesOf(application).filter(({ kind }) => check.kinds.includes(kind)).length;
      const answer = value(check.field, null);
      const wrong =
        check.check === "severalSaysNo" ? answer === check.no && count > 1 : answer === check.yes && count < 2;
      return wrong
        ? [{ code: check.check, severity: "warning", place, facts: { field: label(check.field), count } }]
        : [];
    }
    case "atMost":
      return section.parties.flatMap((party): Finding[] => {
        const part = value(check.field, party.id);
        const whole = value(check.amount, party.id);
        return typeof part === "number" && typeof whole === "number" && part > whole
          ? [
              {
                code: "atMost",
                severity: "warning",
                place,
                facts: { party: partyLabel(party), field: label(check.field), part, whole },
              },
            ]
          : [];
      });
    case "needsReason":
      return section.parties.flatMap((party): Finding[] =>
        Number(value(check.amount, party.id) ?? 0) > 0 && value(check.reason, party.id) === null
          ? [
              {
                code: "needsReason",
                severity: "blocking",
                place,
                facts: { field: label(check.amount), reason: label(check.reason) },
              },
            ]
          : [],
      );
  }
}
