import type { Form } from "../../forms/form";
import { measuresOf } from "../application/structure";
import type { Application, Section } from "../section/section";
import { lettersOf } from "../values/lettersOf";
import type { Finding } from "./finding";

/**
 * Problems in texts across all sections, each a warning: the form's own prompts left in, and texts that are used twice.
 * In the order of the form's checks.
 */
export function textContradictions(form: Form, application: Application, sections: readonly Section[]): Finding[] {
  const checks = form.checks.filter(({ check }) => check === "placeholderLeft" || check === "textReused");
  if (checks.length === 0) return [];
  const texts = sections.flatMap((section) =>
    section.answers.flatMap(({ field, partyId: by, value }) =>
      typeof value === "string"
        ? [{ section, field: section.form.fields.find(({ id }) => id === field), by, letters: lettersOf(value) }]
        : [],
    ),
  );
  const placeOf = ({ measureId, sectionId }: Section) => ({ measureId, sectionId });
  return checks.flatMap((check): Finding[] => {
    switch (check.check) {
      case "placeholderLeft": {
        const phrases = check.phrases.map(lettersOf);
        return texts
          .filter(({ letters }) => phrases.some((phrase) => letters.includes(phrase)))
          .map(({ section, field, by }): Finding => {
            const facts = { field: field?.label ?? "" };
            return { code: "placeholderLeft", severity: "warning", place: placeOf(section), by, facts };
          });
      }
      case "textReused": {
        const first = new Map<string, Section>();
        return texts.flatMap(({ section, field, by, letters }): Finding[] => {
          if (field?.type !== "longText" || letters.length < check.atLeast) return [];
          const before = first.get(letters);
          if (!before) {
            first.set(letters, section);
            return [];
          }
          const number = measuresOf(application).find(({ id }) => id === before.measureId)?.number ?? 0;
          const facts = { field: field.label, number, section: before.form.title };
          return [{ code: "textReused", severity: "warning", place: placeOf(section), by, facts }];
        });
      }
      default:
        return [];
    }
  });
}
