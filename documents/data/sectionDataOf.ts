import type { AnswerValue } from "../../domain/answers/sectionRecord";
import { sectionRefsOf } from "../../domain/answers/sectionRef";
import { goalsOf, isShown } from "../../domain/answers/slot";
import { derivedLine } from "../../domain/application/derivedLine";
import { type Application, type Section, sectionAt } from "../../domain/section/section";
import type { Field, Form } from "../../forms/form";
import { answersOf, type PartyAnswer } from "../outline/answersOf";
import type { AnswerData, SectionData } from "./sectionData";

/** Every section at its place, with all that is asked for there. What the form hides is left out. */
export const sectionDataOf = (form: Form, application: Application): SectionData[] =>
  sectionRefsOf(form, application).map((place) => {
    const section = sectionAt(form, application, place);
    const { measureId, form: asked } = section;
    return {
      id: asked.id,
      measure: measureId,
      derived: asked.derived.map(({ id, from }) => ({ id, values: derivedLine(form, application, measureId, from) })),
      answers: asked.fields.flatMap((field) => answersIn(application, section, field)),
      computed: section.computed().map(({ field, party, value }) => ({
        field: field.id,
        party: party?.id ?? null,
        kind: field.shownAs,
        value: value as string | number | null,
      })),
    };
  });

const answersIn = (application: Application, section: Section, field: Field): AnswerData[] =>
  field.type === "goals" && goalsOf(field, application).length === 0
    ? []
    : answersOf(application, section, field)
        .filter(({ party }) => isShown(field, party, section))
        .map((asked) => answerOf(field, asked));

/** The kind of a field decides the shape of its value: `AnswerValue`. */
const answerOf = (field: Field, { party, value, required }: PartyAnswer): AnswerData =>
  ({
    field: field.id,
    party: party?.id ?? null,
    kind: field.type,
    value: field.type === "declaration" ? isDeclared(value) : value,
    required,
    private: field.private,
  }) as AnswerData;

const isDeclared = (value: AnswerValue | null): true | null => (value === null ? null : true);
