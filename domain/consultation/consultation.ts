import type { Form } from "../../forms/form";
import type { PersonId, Structure } from "../application/application";
import { type Application, isWritten, type Section, sectionAt } from "../section/section";
import { type SectionRef, sectionRefsOf, isSameSection, journeyFor } from "../section/walk";

/** The section in which the employees say what they make of the whole; null where the form has none. */
export function consultationPlace(form: Form, structure: Structure): SectionRef | null {
  const section = form.sections.find(({ role }) => role === "consultation");
  return sectionRefsOf(form, structure).find(({ sectionId }) => sectionId === section?.id) ?? null;
}

/**
 * Whether a section is one's own consultation that is still to be held. Who has been asked is asked once, so that it
 * stays to be held while somebody mends what was written already.
 */
export function isToDiscuss(form: Form, application: Application, section: Section, personId: PersonId): boolean {
  const place = consultationPlace(form, application);
  if (!place || !isSameSection(section, place) || section.state !== "empty") return false;
  return journeyFor(form, application, personId).some((step) => isSameSection(step, place));
}

/** Everything but the consultation is written and sent. */
export function isReady(form: Form, application: Application, consultation: SectionRef): boolean {
  const others = sectionRefsOf(form, application).filter((each) => !isSameSection(each, consultation));
  return others.length > 0 && others.every((each) => isWritten(sectionAt(form, application, each)));
}

/**
 * Who is to discuss the application now: the writers of the consultation, when everything else is written, and nobody
 * has answered there yet. A discussion of half a draft is none.
 */
export function consulted(form: Form, application: Application): { section: Section; personId: PersonId }[] {
  const place = consultationPlace(form, application);
  if (!place) return [];
  const section = sectionAt(form, application, place);
  if (section.state !== "empty" || !isReady(form, application, place)) return [];
  return [...new Set(application.members.map(({ personId }) => personId))]
    .filter((personId) => journeyFor(form, application, personId).some((step) => isSameSection(step, place)))
    .map((personId) => ({ section, personId }));
}
