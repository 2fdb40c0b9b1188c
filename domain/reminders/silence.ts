import { type Party, partiesOf, partyLabel, type Structure } from "../application/application";
import { isReadyFor } from "../approval/asked";
import { isWritten, type Section } from "../section/section";
import { type Deadline, isPast } from "../values/deadline";
import { approvalDeadline, type PartDeadline, partsFor } from "./partDeadlines";

/** A party that was to approve sections, or was asked to, and that had not answered when its deadline passed. */
export type Silent = {
  readonly party: string;
  readonly count: number;
  readonly deadline: Deadline;
  /** Only asked: nothing waits for it. Not said of drafts that were kept before anybody was only asked. */
  readonly asked?: boolean;
};

type Until = Pick<Structure, "deadline" | "timeZone">;

/**
 * The deadline by which a party was to have answered and has not: the newest that has passed of the application's, the
 * section's and the party's own. Where approvals have a deadline of their own it is that, for whoever was asked before
 * it, and else the application's. Null while there is time, where the section is not up for approval, and where the
 * party is neither waited for nor asked. Silence is only shown: it is nobody's approval.
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

/** Since when a party could approve what stands: it was sent, or changed after the party had approved. Null: always. */
function askedAt({ sentAt, voided, answers }: Section, { id }: Pick<Party, "id">): Date | null {
  if (!voided.some(({ partyId }) => partyId === id)) return sentAt;
  const written = answers.map(({ writtenAt }) => writtenAt.getTime());
  return written.length === 0 ? sentAt : new Date(Math.max(...written));
}

/**
 * Who has not answered in time, with in how many sections: first those for whom sections wait, then those who are only
 * asked, each in the order of the parties.
 */
export function silentIn(
  structure: Until & Pick<Structure, "parties">,
  sections: readonly Section[],
  parts: readonly PartDeadline[],
  now: Date,
): Silent[] {
  const { deadline, timeZone } = structure;
  // Nearly always there is time, and nobody is looked for.
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
