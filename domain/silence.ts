import { type Party, partiesOf, partyLabel, type Structure } from "./application";
import { type Deadline, isPast } from "./deadline";
import { approvalDeadline, type PartDeadline, partsFor } from "./partDeadlines";
import type { Section } from "./section";

/** A party that sections wait to be approved by, and that had not answered when its deadline passed. */
export type Silent = { readonly party: string; readonly count: number; readonly deadline: Deadline };

type Until = Pick<Structure, "deadline" | "timeZone">;

/**
 * The deadline by which a party was to have answered and has not: the newest that has passed of the application's, the
 * section's and the party's own. Where approvals have a deadline of their own it is that, for whoever was asked before
 * it, and else the application's. Null while there is time, where the section is not up for approval, and where the
 * party is not waited for. Silence is only shown: it is nobody's approval.
 */
export function silentSince(
  { deadline, timeZone }: Until,
  parts: readonly PartDeadline[],
  section: Section,
  party: Pick<Party, "id">,
  now: Date,
): Deadline | null {
  const { sectionId, state, unapproved } = section;
  if (state !== "awaitingApproval" || !unapproved.some(({ id }) => id === party.id)) return null;
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

/** Who has not answered in time, in the order of the parties, with how many sections wait for each. */
export function silentIn(
  structure: Until & Pick<Structure, "parties">,
  sections: readonly Section[],
  parts: readonly PartDeadline[],
  now: Date,
): Silent[] {
  return partiesOf(structure).flatMap((party) => {
    const passed = sections
      .map((section) => silentSince(structure, parts, section, party, now))
      .filter((deadline) => deadline !== null);
    const last = passed.sort().at(-1);
    return last === undefined ? [] : [{ party: partyLabel(party), count: passed.length, deadline: last }];
  });
}
