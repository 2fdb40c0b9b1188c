import type { Form } from "../../forms/form";
import type { Comment } from "../answers/sectionRecord";
import { type SectionRef, sectionRefsOf } from "../answers/sectionRef";
import type { PersonId } from "../application/structure";
import { type Application, recordAt } from "../section/section";

/** A question in a section's thread that its receiver has not answered. */
export type OpenQuestion = { readonly place: SectionRef; readonly question: Comment };

/** The newest question to a person in each section, if the person has said nothing there since. */
export const openQuestions = (form: Form, application: Application, personId: PersonId): OpenQuestion[] =>
  sectionRefsOf(form, application).flatMap((place) => {
    const { comments } = recordAt(application, place);
    const last = comments.findLast((each) => each.to?.personId === personId || each.personId === personId);
    return last && last.to?.personId === personId ? [{ place, question: last }] : [];
  });
