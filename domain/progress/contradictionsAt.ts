import type { Form, FormCheck } from "../../forms/form";
import { answerAt } from "../answers/sectionRecord";
import { isShown } from "../answers/slot";
import { schemesInUse } from "../application/scheme";
import { partiesOf, partyLabel } from "../application/structure";
import { type Application, recordAt, type Section } from "../section/section";
import type { Finding } from "./finding";

/** Contradictions in one section, found by one check of the form. */
export function contradictionsAt(form: Form, check: FormCheck, application: Application, section: Section): Finding[] {
  if (!("section" in check) || check.section !== section.sectionId) return [];
  const place = { measureId: section.measureId, sectionId: section.sectionId };
  const record = recordAt(application, place);
  const value = (field: string, partyId: string | null) => answerAt(record, field, partyId)?.value ?? null;
  /** What a party has asked for, in all years if the amount is asked for by year. */
  const amount = (id: string, partyId: string) => {
    const years = section.form.fields.filter((field) => "yearOf" in field && field.yearOf === id);
    if (years.length === 0) return value(id, partyId);
    const asked = years.map((field) => value(field.id, partyId)).filter((kroner) => typeof kroner === "number");
    return asked.length > 0 ? asked.reduce((sum, kroner) => sum + kroner, 0) : null;
  };
  const label = (field: string) =>
    section.form.fields.find((each) => each.id === field || ("yearOf" in each && each.yearOf === field))?.label ??
    field;

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
        const whole = amount(check.amount, party.id);
        return typeof part === "number" && typeof whole === "number" && part > whole
          ? [
              {
                code: "atMost",
                severity: "warning",
                place,
                by: party.id,
                facts: { party: partyLabel(party), field: label(check.field), part, whole },
              },
            ]
          : [];
      });
    case "needsReason":
      return section.parties.flatMap((party): Finding[] =>
        Number(amount(check.amount, party.id) ?? 0) > 0 && value(check.reason, party.id) === null
          ? [
              {
                code: "needsReason",
                severity: "blocking",
                place,
                by: party.id,
                facts: { field: label(check.amount), reason: label(check.reason) },
              },
            ]
          : [],
      );
    case "saysNo":
      return section.answers
        .filter((answer) => answer.field === check.field && answer.value === check.no)
        .map(({ partyId }): Finding => {
          const party = section.parties.find(({ id }) => id === partyId);
          const facts = { field: label(check.field), party: party ? partyLabel(party) : "" };
          return { code: "saysNo", severity: "blocking", place, by: partyId, facts };
        });
    case "unanswered":
      return section.answers.length > 0 && isLeftOpen(section, check.field)
        ? [{ code: "unanswered", severity: "warning", place, facts: { field: label(check.field) } }]
        : [];
    case "shareWithout":
      return section.parties.flatMap((party): Finding[] =>
        check.kinds.includes(party.kind) &&
        Number(amount(check.amount, party.id) ?? 0) > 0 &&
        value(check.part, party.id) === 0
          ? [
              {
                code: "shareWithout",
                severity: "warning",
                place,
                by: party.id,
                facts: { party: partyLabel(party), field: label(check.part) },
              },
            ]
          : [],
      );
    case "countsOwners": {
      const counts = check.fields.map((field) => value(field, null));
      const owners = partiesOf(application).filter(({ kind }) => check.kinds.includes(kind)).length;
      const count = counts.reduce<number>((sum, each) => sum + Number(each ?? 0), 0);
      // An owner may have several units, but never fewer than one.
      const wrong = counts.every((each) => each !== null) && (count < owners || (owners === 0 && count > 0));
      return wrong ? [{ code: "countsOwners", severity: "warning", place, facts: { count, owners } }] : [];
    }
  }
}

/** Whether a field is shown, and nobody has answered it. */
const isLeftOpen = (section: Section, fieldId: string): boolean =>
  !section.answers.some(({ field }) => field === fieldId) &&
  section.form.fields.some((field) => field.id === fieldId && isShown(field, null, section));
