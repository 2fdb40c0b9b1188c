import type { Form } from "../../forms/form";
import type { PartyId, PersonId } from "../application/structure";
import { openPeople } from "../progress/openPeople";
import type { Application } from "../section/section";
import { type ReminderNow, reminderNow } from "./reminderNow";
import type { ReminderSettings } from "./reminderSettings";
import type { SendNowRefusal } from "./sendNowRefusal";

/** Whom the coordinator reminds: all who lack something, the people of one party, or one person. */
export type Whom = { readonly partyId?: PartyId | undefined; readonly personId?: PersonId | undefined };

export type Reminding = ReminderNow & { readonly personId: PersonId };
export type NotReminded = { readonly personId: PersonId; readonly why: SendNowRefusal["kind"] };

/** The reminders to send to people with open work, and who gets none and why. Nobody reminds themselves this way. */
export function remindOpen(
  form: Form,
  application: Application,
  settings: ReminderSettings,
  { partyId, personId, by }: Whom & { readonly by: PersonId },
  now: Date,
): { readonly send: readonly Reminding[]; readonly not: readonly NotReminded[] } {
  const isOf = (id: PersonId) =>
    application.members.some((member) => member.personId === id && member.partyId === partyId);
  const people =
    personId === undefined
      ? openPeople(form, application)
          .map((each) => each.personId)
          .filter((id) => id !== by && settings.people.has(id) && (partyId === undefined || isOf(id)))
      : [personId];
  const planned = people.map((id) => ({
    personId: id,
    outcome: reminderNow(form, application, settings, id, now),
  }));
  return {
    send: planned.flatMap(({ personId: id, outcome }) => (outcome.ok ? [{ personId: id, ...outcome.value }] : [])),
    not: planned.flatMap(({ personId: id, outcome }) =>
      outcome.ok ? [] : [{ personId: id, why: outcome.refusal.kind }],
    ),
  };
}
