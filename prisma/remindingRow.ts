import type { ApplicationId } from "../domain/application";
import { type ReminderChoice, type Rhythm, USUAL } from "../domain/reminders";
import { putOffKey, type Reminding, reminderKey } from "../domain/reminding";
import type { Prisma, PrismaClient } from "./generated/client";

const localOf = (deadline: Date): string => deadline.toISOString().slice(0, 16);

const REMINDED = {
  id: true,
  remindersPausedAt: true,
  mentionsInChannel: true,
  deadlineMovedAt: true,
  partDeadlines: { orderBy: { deadline: "asc" } },
  deputies: true,
  members: {
    where: { party: { removedAt: null } },
    include: { party: { select: { kind: true } }, person: { select: { blockedAt: true, reminderChoice: true } } },
  },
  reminders: { select: { personId: true, deadline: true, offsetDays: true, day: true }, orderBy: { day: "desc" } },
  droppedReminders: { select: { personId: true, deadline: true, offsetDays: true } },
} satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof REMINDED }>;

const NOBODY: Reminding = {
  people: new Map(),
  pausedAt: null,
  mentionsInChannel: false,
  movedAt: null,
  parts: [],
  choices: new Map(),
  deputies: new Map(),
  unreachable: new Set(),
  putOff: new Set(),
  handled: new Set(),
};

/** How the people of an application are reminded. Of an application that there is not: as usual, of nothing. */
export const remindingOf = async (prisma: PrismaClient, id: ApplicationId): Promise<Reminding> =>
  (await remindingOfAll(prisma, [id])).get(id) ?? NOBODY;

/** The same of many, in as many statements as of one. */
export async function remindingOfAll(
  prisma: PrismaClient,
  ids: readonly ApplicationId[],
): Promise<ReadonlyMap<ApplicationId, Reminding>> {
  const rows = await prisma.application.findMany({ where: { id: { in: [...ids] } }, select: REMINDED });
  return new Map(rows.map((row) => [row.id, remindingIn(row)]));
}

function remindingIn(application: Row): Reminding {
  const joined = new Map<string, { joinedAt: Date; leads: boolean }>();
  const choices = new Map<string, ReminderChoice>();
  const unreachable = new Set<string>();
  for (const { personId, joinedAt, party, person } of application.members) {
    const before = joined.get(personId);
    joined.set(personId, {
      joinedAt: before && before.joinedAt < joinedAt ? before.joinedAt : joinedAt,
      leads: before?.leads === true || party.kind === "coordinator",
    });
    if (person.blockedAt !== null) unreachable.add(personId);
    const { reminderChoice: row } = person;
    if (row)
      choices.set(personId, {
        ...USUAL,
        rhythm: row.rhythm as Rhythm,
        hour: row.hour,
        snoozedUntil: row.snoozedUntil?.toISOString().slice(0, 10) ?? null,
        chosenAt: row.chosenAt,
      });
  }
  const handled = [...application.reminders, ...application.droppedReminders];
  return {
    people: joined,
    pausedAt: application.remindersPausedAt,
    mentionsInChannel: application.mentionsInChannel,
    movedAt: application.deadlineMovedAt,
    parts: application.partDeadlines.map(({ partyId, sectionId, deadline, setAt }) => ({
      partyId,
      sectionId,
      deadline: localOf(deadline),
      setAt,
    })),
    choices,
    deputies: new Map(application.deputies.map(({ personId, deputyId }) => [personId, deputyId])),
    unreachable,
    putOff: putOffIn(application, choices),
    handled: new Set(
      handled.map(({ personId, deadline, offsetDays }) =>
        reminderKey(personId, { deadline: localOf(deadline), offsetDays }),
      ),
    ),
  };
}

/** All that a card was about which was put off: the last one before the day to which it was. */
function putOffIn({ reminders }: Row, choices: ReadonlyMap<string, ReminderChoice>): ReadonlySet<string> {
  const last = new Map<string, number>();
  const put = new Set<string>();
  for (const { personId, day, deadline } of reminders) {
    const until = choices.get(personId)?.snoozedUntil ?? null;
    if (until === null || day.toISOString().slice(0, 10) >= until) continue;
    if (!last.has(personId)) last.set(personId, day.getTime());
    if (last.get(personId) === day.getTime()) put.add(putOffKey(personId, localOf(deadline)));
  }
  return put;
}
