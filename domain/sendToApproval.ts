import type { Form } from "../forms/form";
import { membershipsOf, type PartyId, type PersonId } from "./application";
import type { Application } from "./section";
import { tasksOf } from "./tasks";
import type { Place } from "./walk";

/** A party's part of one section, ready to be approved; its open change requests are answered by it. */
export type Sending = Place & { readonly partyIds: readonly PartyId[] };

/**
 * What a person sends to approval: every section of the walk in which the person's own part is complete and not yet
 * sent. A section with a gap of the person's own is left out, and so is one that somebody wants changed and nobody has
 * changed.
 */
export function sendToApproval(form: Form, application: Application, personId: PersonId): Sending[] {
  const writing = new Set(
    membershipsOf(application, personId)
      .filter(({ member }) => member.writes)
      .map(({ party }) => party.id),
  );
  return tasksOf(form, application, personId).toSend.map(({ step, section }) => ({
    measureId: step.measureId,
    sectionId: step.sectionId,
    partyIds: section.notSent.map(({ id }) => id).filter((id) => writing.has(id)),
  }));
}
