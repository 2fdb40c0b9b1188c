import type { PersonId, Structure } from "../../domain/application/structure";
import type { BotDeps } from "../handler/botDeps";

type Linked = Pick<Structure, "id" | "deadline" | "timeZone">;

/** The newest links to the calendars of applications: those of a person, or everybody's if `personId` is null. */
export async function calendarUrls(
  { links, deadlines }: Pick<BotDeps, "links" | "deadlines">,
  applicationIds: readonly string[],
  personId: PersonId | null,
): Promise<(application: Linked) => string> {
  const renewals = await deadlines.calendarRenewals(applicationIds, personId);
  return (application) => links.toCalendar(application, { personId, renewals: renewals.get(application.id) ?? 0 });
}

/** The newest link to the calendar of one application. */
export const calendarUrl = async (
  deps: Pick<BotDeps, "links" | "deadlines">,
  application: Linked,
  personId: PersonId | null,
): Promise<string> => (await calendarUrls(deps, [application.id], personId))(application);
