import type { PersonId, Structure } from "../../domain/application/structure";
import { choiceOf, type ReminderSettings } from "../../domain/reminders/reminderSettings";
import { t } from "../wording";
import { tellApart } from "./tellApart";

/** Name of a member, or of a member's deputy. */
export const personName = ({ members, deputies }: Pick<Structure, "members" | "deputies">, id: PersonId): string =>
  [...members, ...deputies.map(({ deputy }) => deputy)].find(({ personId }) => personId === id)?.personName ?? "";

/** Names for a list of everybody in an application, deputies included. */
export const namesIn = ({ parties, members, deputies }: Structure): ReadonlyMap<PersonId, string> =>
  tellApart([
    ...deputies.map(({ deputy }) => ({ id: deputy.personId, name: deputy.personName })),
    ...members.map(({ personId, personName: name, partyId }) => ({
      id: personId,
      name,
      about: parties.find(({ id }) => id === partyId)?.name ?? null,
    })),
  ]);

/** What the coordinator should know about a person's reminders: they are off or undeliverable. Null otherwise. */
export function personState(application: Structure, settings: ReminderSettings, personId: PersonId): string | null {
  const deputy = application.deputies.find((each) => each.personId === personId);
  const facts = [
    ...(settings.unreachable.has(personId) ? [t("reminders.unreachable")] : []),
    ...(choiceOf(settings, personId).rhythm === "off" ? [t("reminders.isOff")] : []),
    ...(deputy ? [t(deputy.since ? "deputy.isIn" : "reminders.hasDeputy", { person: deputy.deputy.personName })] : []),
  ];
  return facts.length > 0 ? facts.join(" · ") : null;
}
