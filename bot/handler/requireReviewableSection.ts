import { membershipsOf, type PersonId } from "../../domain/application/structure";
import { type Application, type Section, sectionAt } from "../../domain/section/section";
import { isSameSection, type SectionRef, sectionRefsOf } from "../../domain/section/sectionRef";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import type { BotDeps } from "./deps";

export type NotThere = { readonly kind: "not-member" } | { readonly kind: "stale" };

/** The section at a place of this application; null for a removed measure or an invented place. */
export const presentSection = (form: Form, application: Application, place: SectionRef): Section | null =>
  sectionRefsOf(form, application).some((each) => isSameSection(each, place))
    ? sectionAt(form, application, place)
    : null;

/** An existing section, for a member of the application: to read, approve or comment on. */
export function requireReviewableSection(
  { forms }: Pick<BotDeps, "forms">,
  application: Application,
  personId: PersonId,
  place: SectionRef,
): Outcome<{ readonly form: Form; readonly section: Section }, NotThere> {
  const form = forms.get(application.formId);
  if (!form || membershipsOf(application, personId).length === 0) return refuse({ kind: "not-member" });
  const section = presentSection(form, application, place);
  return section ? ok({ form, section }) : refuse({ kind: "stale" });
}
