import type { Party, PartyId } from "../application/application";
import type { ApproverGroup } from "./approvalRule";
import { contentHashOf, type Seen } from "./contentHash";

/** What each approver's word is bound to. */
export type ApprovedHashes = Pick<ReadonlyMap<PartyId, string>, "get">;

/**
 * What the approvers' word is bound to: the whole section, or the party's own part where the form says so, and where
 * the party is only asked; nobody's part is less than the table of totals. Each is worked out when somebody wants it:
 * most of the many who are asked have said nothing yet.
 */
export function approvedHashes(seen: Seen, contentHash: string, groups: readonly ApproverGroup[]): ApprovedHashes {
  const known = new Map<PartyId, string>();
  const hashOf = (party: Party, { rule }: ApproverGroup): string => {
    const { section, answers } = seen;
    const own = answers.filter(({ partyId }) => partyId === party.id);
    if (section.approval === "own") return contentHashOf({ ...seen, answers: own });
    if (rule !== "asked" || section.computed === "totals") return contentHash;
    const shared = answers.filter(
      ({ field, partyId }) =>
        partyId === null && section.fields.some(({ id, writers }) => id === field && writers.includes(party.kind)),
    );
    return contentHashOf({ ...seen, parties: [party], answers: [...own, ...shared] });
  };
  return {
    get(id) {
      const group = groups.find(({ parties }) => parties.some((party) => party.id === id));
      const party = group?.parties.find((each) => each.id === id);
      if (!group || !party) return undefined;
      const hash = known.get(id) ?? hashOf(party, group);
      known.set(id, hash);
      return hash;
    },
  };
}
