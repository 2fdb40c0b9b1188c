import { type Party, partiesOf, partyLabel, type Structure } from "./application";
import { type Deadline, isPast } from "./deadline";
import type { PartDeadline } from "./partDeadlines";
import type { Section } from "./section";

/** A party that sections wait to be approved by, and that had not answered when its deadline passed. */
export type Silent = { readonly party: string; readonly count: number; readonly deadline: Deadline };

type Until = Pick<Structure, "deadline" | "timeZone">;

/**
 * The deadline by which a party was to have answered and has not: the newest that has passed of the application's, the
 * section's and the party's own. Null while there is time, where the section is not up for approval, and where the
 * party is not waited for. Silence is only shown: it is nobody's approval.
 */
export function silentSince(
  { deadline, timeZone }: Until,
  parts: readonly PartDeadline[],
  { sectionId, state, unapproved }: Section,
  party: Pick<Party, "id">,
  now: Date,
): Deadline | null {
  if (state !== "awaitingApproval" || !unapproved.some(({ id }) => id === party.id)) return null;
  const own = parts.filter((part) => part.sectionId === sectionId || part.partyId === party.id);
  const passed = [deadline, ...own.map((part) => part.deadline)].filter((each) => isPast(each, timeZone, now));
  return passed.sort().at(-1) ?? null;
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
