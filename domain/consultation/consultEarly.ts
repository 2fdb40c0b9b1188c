import type { Form } from "../../forms/form";
import { isCoordinator, type Party, type PersonId, type Structure } from "../application/structure";
import type { Application } from "../section/section";
import { sectionAt } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { consultationPlace, isEarly, writersOfConsultation } from "./consultationPlace";

/** The coordinator asks the union now, though the rest is not written: it is asked, and finds it at home. */
export const consultEarly = (structure: Structure, by: PersonId): Outcome<Structure, { kind: "not-coordinator" }> =>
  isCoordinator(structure, by) ? ok({ ...structure, consultedEarly: true }) : refuse({ kind: "not-coordinator" });

/** The unions that wait for the rest to be written, and could be asked now; empty if nobody is in them. */
export function consultableEarly(form: Form, application: Application): Party[] {
  const place = consultationPlace(form, application);
  if (!place || !isEarly(form, application, sectionAt(form, application, place))) return [];
  const writers = new Set(writersOfConsultation(form, application, place));
  const unions = new Set(
    application.members.filter(({ personId }) => writers.has(personId)).map(({ partyId }) => partyId),
  );
  return sectionAt(form, application, place).parties.filter(({ id }) => unions.has(id));
}
