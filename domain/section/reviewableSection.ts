import type { Form } from "../../forms/form";
import { isSameSection, type SectionRef, sectionRefsOf } from "../answers/sectionRef";
import { membershipsOf, type PersonId } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type Application, type Section, sectionAt } from "./section";

export type NotThere = { readonly kind: "not-member" } | { readonly kind: "stale" };

/** The section at a place of this application; null for a removed measure or an invented place. */
export const presentSection = (form: Form, application: Application, place: SectionRef): Section | null =>
  sectionRefsOf(form, application).some((each) => isSameSection(each, place))
    ? sectionAt(form, application, place)
    : null;

/** An existing section, for a member of the application: to read, approve or comment on. */
export function reviewableSection(
  form: Form,
  application: Application,
  personId: PersonId,
  place: SectionRef,
): Outcome<Section, NotThere> {
  if (membershipsOf(application, personId).length === 0) return refuse({ kind: "not-member" });
  const section = presentSection(form, application, place);
  return section ? ok(section) : refuse({ kind: "stale" });
}
