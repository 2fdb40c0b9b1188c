import type { Form, FormSection } from "../../forms/form";
import { isSameSection, type SectionRef, sectionRefsOf } from "../answers/sectionRef";
import type { PersonId, Structure } from "../application/structure";
import { stepAt } from "../section/journeyFor";
import { type Application, isWritten, type Section, sectionAt } from "../section/section";

/** The section in which the employees comment on the whole application; null if the form has none. */
export function consultationPlace(form: Form, structure: Structure): SectionRef | null {
  const section = form.sections.find(({ role }) => role === "consultation");
  return sectionRefsOf(form, structure).find(({ sectionId }) => sectionId === section?.id) ?? null;
}

/**
 * Whether this section is the person's consultation and has no answer yet. Each writer is asked only once, so it stays
 * open while other sections are being edited again.
 */
export function isToDiscuss(form: Form, application: Application, section: Section, personId: PersonId): boolean {
  const place = consultationPlace(form, application);
  if (!place || !isSameSection(section, place) || section.state !== "empty") return false;
  return stepAt(form, application, personId, place) !== undefined;
}

/** Whether the consultation is unanswered, its draft not fit to read yet, and nobody asked for it all the same. */
export function isEarly(form: Form, application: Application, section: Section): boolean {
  return section.state === "empty" && !application.consultedEarly && !isReady(form, application);
}

/**
 * What the employees are consulted about: every section except the consultation, and except those that only the
 * consulted kinds of party write. Nobody is consulted about their own text, and it would hold back their own invitation.
 */
export function consultedAbout(form: Form, structure: Structure): SectionRef[] {
  const consultation = form.sections.find(({ role }) => role === "consultation");
  const consulted = new Set(consultation ? writingKinds(consultation) : []);
  const own = form.sections.filter((section) => {
    const kinds = writingKinds(section);
    return section === consultation || (kinds.length > 0 && kinds.every((kind) => consulted.has(kind)));
  });
  return sectionRefsOf(form, structure).filter(({ sectionId }) => !own.some(({ id }) => id === sectionId));
}

const writingKinds = ({ fields }: FormSection) => fields.flatMap(({ writers }) => writers);

/** True when everything that the employees are consulted about is complete and submitted. */
export function isReady(form: Form, application: Application): boolean {
  const others = consultedAbout(form, application);
  return others.length > 0 && others.every((each) => isWritten(sectionAt(form, application, each)));
}

/**
 * The people to consult now: the writers of the consultation, once everything else is written and nobody has answered.
 * Discussing half a draft does not count, unless the coordinator asks for it.
 */
export function consulted(form: Form, application: Application): { section: Section; personId: PersonId }[] {
  const place = consultationPlace(form, application);
  if (!place) return [];
  const section = sectionAt(form, application, place);
  if (section.state !== "empty" || isEarly(form, application, section)) return [];
  return writersOfConsultation(form, application, place).map((personId) => ({ section, personId }));
}

/** The people who can answer the consultation. */
export const writersOfConsultation = (form: Form, application: Application, place: SectionRef): PersonId[] =>
  [...new Set(application.members.map(({ personId }) => personId))].filter(
    (personId) => stepAt(form, application, personId, place) !== undefined,
  );
