import { isAsked } from "../../domain/answers/slot";
import type { Application, Section } from "../../domain/section/section";
import type { Field } from "../../forms/form";

/**
 * Whether a field is in the document. An unanswered one is left out if its required-if condition does not hold, or if
 * the printed form lacks it. An amount that somebody has entered is in the sums, and so it is always there.
 */
export const isSaid = (field: Field, section: Section, { amounts }: Application): boolean =>
  (field.printed !== "ifAnswered" && isAsked(field, null, section)) ||
  (field.type === "amount"
    ? amounts.some(
        ({ measureId, purpose, year }) =>
          measureId === section.measureId && purpose === field.purpose && year === (field.year ?? 0),
      )
    : section.answers.some((answer) => answer.field === field.id));
