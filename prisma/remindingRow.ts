import type { ApplicationId } from "../domain/application";
import { type ReminderChoice, type Rhythm, USUAL } from "../domain/reminders";
import { type Reminding, reminderKey } from "../domain/reminding";
import type { PrismaClient } from "./generated/client";

const localOf = (deadline: Date): string => deadline.toISOString().slice(0, 16);

/** How the people of an application are reminded. Of an application that there is not: as usual, of nothing. */
export async function remindingOf(prisma: PrismaClient, id: ApplicationId): Promise<Reminding> {
  const [application, people] = await Promise.all([
    prisma.application.findUnique({
      where: { id },
      select: {
        remindersPausedAt: true,
        mentionsInChannel: true,
        deadlineMovedAt: true,
        partDeadlines: { orderBy: { deadline: "asc" } },
        deputies: true,
        members: { where: { party: { removedAt: null } }, include: { party: { select: { kind: true } } } },
        reminders: { select: { personId: true, deadline: true, offsetDays: true } },
        droppedReminders: { select: { personId: true, deadline: true, offsetDays: true } },
      },
    }),
    prisma.person.findMany({
      where: { memberships: { some: { applicationId: id } } },
      select: { id: true, blockedAt: true, conversationId: true, reminderChoice: true },
    }),
  ]);
  const handled = [...(application?.reminders ?? []), ...(application?.droppedReminders ?? [])];
  const joined = new Map<string, { joinedAt: Date; leads: boolean }>();
  for (const { personId, joinedAt, party } of application?.members ?? []) {
    const before = joined.get(personId);
    joined.set(personId, {
      joinedAt: before && before.joinedAt < joinedAt ? before.joinedAt : joinedAt,
      leads: before?.leads === true || party.kind === "coordinator",
    });
  }
  return {
    people: joined,
    pausedAt: application?.remindersPausedAt ?? null,
    mentionsInChannel: application?.mentionsInChannel ?? false,
    movedAt: application?.deadlineMovedAt ?? null,
    parts: (application?.partDeadlines ?? []).map(({ partyId, sectionId, deadline, setAt }) => ({
      partyId,
      sectionId,
      deadline: localOf(deadline),
      setAt,
    })),
    choices: new Map(
      people.flatMap(({ id: personId, reminderChoice: row }): [string, ReminderChoice][] =>
        row
          ? [
              [
                personId,
                {
                  ...USUAL,
                  rhythm: row.rhythm as Rhythm,
                  hour: row.hour,
                  snoozedUntil: row.snoozedUntil?.toISOString().slice(0, 10) ?? null,
                  chosenAt: row.chosenAt,
                },
              ],
            ]
          : [],
      ),
    ),
    deputies: new Map((application?.deputies ?? []).map(({ personId, deputyId }) => [personId, deputyId])),
    unreachable: new Set(people.filter(({ blockedAt }) => blockedAt !== null).map((person) => person.id)),
    handled: new Set(
      handled.map(({ personId, deadline, offsetDays }) =>
        reminderKey(personId, { deadline: localOf(deadline), offsetDays }),
      ),
    ),
  };
}
