import { type Party, partiesOf, partyLabel, type Structure } from "../application/structure";
import { isReadyFor } from "../approval/optionalApprovals";
import { isWritten, type Section } from "../section/section";
import { type Deadline, isPast } from "../values/deadline";
import { approvalDeadline, type PartDeadline, partsFor } from "./partDeadline";

/** A required or optional approver that had not answered when its deadline passed, and in how many sections. */
export type Silent = {
  readonly party: string;
  readonly count: number;
  readonly deadline: Deadline;
  /** Optional approver: nothing waits for it. Absent in drafts stored before there were optional approvers. */
  readonly asked?: boolean;
};

type Until = Pick<Structure, "deadline" | "timeZone">;

/**
 * The deadline a party has missed: the latest that has passed of the application's, the section's and the party's own.
 * If approvals have a separate deadline, that one counts for parties asked before it, and the application's for all
 * others. Null while there is time, if the section is not up for approval, or if the party is neither required nor
 * asked. Silence is only shown: it never counts as an approval.
 */
export function silentSince(
  { deadline, timeZone }: Until,
  parts: readonly PartDeadline[],
  section: Section,
  party: Pick<Party, "id">,
  now: Date,
): Deadline | null {
  const { sectionId, state, unapproved, unanswered } = section;
  const isIn = (parties: readonly Party[]) => parties.some(({ id }) => id === party.id);
  if (!(state === "awaitingApproval" && isIn(unapproved)) && !(isWritten(section) && isIn(unanswered))) return null;
  const own = partsFor(parts, "approve", { sectionId, partyIds: new Set([party.id]) });
  const passed = [deadline, ...own.map((part) => part.deadline)].filter((each) => isPast(each, timeZone, now));
  const governing = approvalDeadline(parts);
  if (governing && passed.includes(governing.deadline)) {
    const asked = askedAt(section, party);
    if (asked === null || !isPast(governing.deadline, timeZone, asked)) return governing.deadline;
    return passed.includes(deadline) ? deadline : null;
  }
  return passed.sort().at(-1) ?? null;
}

/**
 * When the party could first approve the current content: when it was sent, or changed after the party's approval.
 * Null: always.
 */
function askedAt({ sentAt, voided, answers }: Section, { id }: Pick<Party, "id">): Date | null {
  if (!voided.some(({ partyId }) => partyId === id)) return sentAt;
  const written = answers.map(({ writtenAt }) => writtenAt.getTime());
  return written.length === 0 ? sentAt : new Date(Math.max(...written));
}

/**
 * Parties that have not answered in time, each with its number of sections. Required approvers come first, then
 * optional ones, each in the order of the parties.
 */
export function silentIn(
  structure: Until & Pick<Structure, "parties">,
  sections: readonly Section[],
  parts: readonly PartDeadline[],
  now: Date,
): Silent[] {
  const { deadline, timeZone } = structure;
  // Nearly always no deadline has passed, so the search is skipped.
  if (![deadline, ...parts.map((part) => part.deadline)].some((each) => isPast(each, timeZone, now))) return [];
  return [false, true].flatMap((asked) =>
    partiesOf(structure).flatMap((party): Silent[] => {
      if (asked && !isReadyFor(sections, party)) return [];
      const passed = sections
        .filter(({ unanswered }) => unanswered.some(({ id }) => id === party.id) === asked)
        .map((section) => silentSince(structure, parts, section, party, now))
        .filter((deadline) => deadline !== null);
      const last = passed.sort().at(-1);
      return last === undefined
        ? []
        : [{ party: partyLabel(party), count: passed.length, deadline: last, ...(asked ? { asked } : {}) }];
    }),
  );
}
