import { type PartyId, partiesOf, partyLabel, type Structure } from "./application";
import { awaitedOf } from "./progress";
import type { Section } from "./section";

/** Written sections that wait for one party: to be sent to approval, to be approved, or to be changed as somebody wishes. */
export type Waiting = {
  readonly party: string;
  readonly what: "send" | "approve" | "change";
  readonly count: number;
};

/**
 * Whom an application waits for where no answer is missing, in the order of the parties. A section that waits for
 * several counts for each of them; one with a gap is a finding and is not counted.
 */
export function waitingFor(structure: Pick<Structure, "parties">, sections: readonly Section[]): Waiting[] {
  const counts = new Map<string, number>();
  for (const section of sections) {
    if (section.missing.length > 0) continue;
    const what = whatOf(section);
    for (const id of what === "change" ? changersOf(section) : awaitedOf(section).map((party) => party.id)) {
      const key = `${id} ${what}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return partiesOf(structure).flatMap((party) =>
    (["change", "send", "approve"] as const).flatMap((what) => {
      const count = counts.get(`${party.id} ${what}`);
      return count === undefined ? [] : [{ party: partyLabel(party), what, count }];
    }),
  );
}

const whatOf = ({ state }: Section): Waiting["what"] =>
  state === "changeWanted" ? "change" : state === "awaitingApproval" ? "approve" : "send";

/** Who must answer the wish; where nobody must write, who did. */
function changersOf({ notSent, parties, answers }: Section): PartyId[] {
  const wrote = parties.filter(({ id }) => answers.some(({ partyId }) => partyId === id));
  return (notSent.length > 0 ? notSent : wrote).map(({ id }) => id);
}
