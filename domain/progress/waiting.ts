import { type PartyId, partiesOf, partyLabel, type Structure } from "../application/structure";
import type { Section } from "../section/section";
import { awaitedOf } from "./progress";

/** Written sections that wait for one party: to be sent to approval, approved, or changed as requested. */
export type Waiting = {
  readonly party: string;
  /** Other parties of its kind, any of which can act instead. Absent in drafts stored before this was recorded. */
  readonly or?: readonly string[];
  readonly what: "send" | "approve" | "change";
  readonly count: number;
};

/**
 * The parties an application waits for in sections without missing answers, in the order of the parties. A section that
 * waits for several parties counts for each. One with missing answers is a finding and is not counted.
 */
export function waitingFor(structure: Pick<Structure, "parties">, sections: readonly Section[]): Waiting[] {
  const counts = new Map<string, number>();
  for (const section of sections) {
    if (section.missing.length > 0) continue;
    const what = whatOf(section);
    for (const ids of what === "change" ? changersOf(section).map((id) => [id]) : awaitedIn(section)) {
      const key = `${ids.join(" ")} ${what}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const parties = partiesOf(structure);
  const labelOf = (id: PartyId) => parties.filter((party) => party.id === id).map(partyLabel);
  return parties.flatMap((party) =>
    (["change", "send", "approve"] as const).flatMap((what) =>
      [...counts].flatMap(([key, count]): Waiting[] => {
        const ids = key.split(" ");
        if (ids.pop() !== what || ids[0] !== party.id) return [];
        const or = ids.slice(1).flatMap(labelOf);
        return [{ party: partyLabel(party), ...(or.length > 0 ? { or } : {}), what, count }];
      }),
    ),
  );
}

/** The parties a section waits for, in groups: any one party of a group is enough. */
function awaitedIn(section: Section): PartyId[][] {
  const awaited = awaitedOf(section).map(({ id }) => id);
  if (section.state !== "awaitingApproval") return awaited.map((id) => [id]);
  return section.groups.flatMap(({ rule, parties }) => {
    const own = parties.map(({ id }) => id).filter((id) => awaited.includes(id));
    return rule === "any" ? (own.length > 0 ? [own] : []) : own.map((id) => [id]);
  });
}

const whatOf = ({ state }: Section): Waiting["what"] =>
  state === "changeWanted" ? "change" : state === "awaitingApproval" ? "approve" : "send";

/** Parties that must answer the change request. If nobody is required to write, the parties that wrote. */
function changersOf({ notSent, parties, answers }: Section): PartyId[] {
  const wrote = parties.filter(({ id }) => answers.some(({ partyId }) => partyId === id));
  return (notSent.length > 0 ? notSent : wrote).map(({ id }) => id);
}
