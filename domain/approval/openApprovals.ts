import type { Form } from "../../forms/form";
import { isSameSection, sectionRefsOf } from "../answers/sectionRef";
import type { PersonId } from "../application/structure";
import { tasksOf } from "../progress/tasks";
import type { Application, Section } from "../section/section";

/** What a person is asked to approve, in the order of the form; `optional` are those that nobody waits for. */
export function openApprovals(
  form: Form,
  application: Application,
  personId: PersonId,
): { readonly sections: readonly Section[]; readonly optional: readonly Section[] } {
  const { toApprove, optionalApprovals } = tasksOf(form, application, personId);
  const all = [...toApprove, ...optionalApprovals];
  const sections = sectionRefsOf(form, application).flatMap((place) =>
    all.filter((each) => isSameSection(each, place)),
  );
  return { sections, optional: optionalApprovals };
}
