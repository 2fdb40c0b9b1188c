import type { AuditEntry } from "../../domain/ports/auditStore";
import { type DeadlineOf, sameDeadlineOf } from "../../domain/reminders/moveDeadline";
import type { Deadline } from "../../domain/values/deadline";

/** What the log says of one deadline. */
export type DeadlineHistory = {
  readonly of: DeadlineOf;
  readonly moves: number;
  readonly lastAt: Date;
  /** The last day and time that it had. */
  readonly last: Deadline;
};

/** Every deadline that was ever moved, set or removed, as the log of acts has it. */
export function deadlineHistory(entries: readonly Pick<AuditEntry, "act" | "at">[]): DeadlineHistory[] {
  const found: DeadlineHistory[] = [];
  for (const { act, at } of entries) {
    if (act.kind !== "deadline-moved") continue;
    const { partyId, sectionId, approvals = false, was, deadline } = act;
    const last = deadline ?? was;
    if (last === null) continue;
    const of = { partyId, sectionId, approvals };
    const place = found.findIndex((each) => sameDeadlineOf(each.of, of));
    const history = { of, moves: (found[place]?.moves ?? 0) + 1, lastAt: at, last };
    if (place < 0) found.push(history);
    else found[place] = history;
  }
  return found;
}
