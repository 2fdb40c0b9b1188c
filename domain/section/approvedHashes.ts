import type { Party, PartyId } from "../application/structure";
import type { ApproverGroup } from "./approverGroup";
import { contentHashOf, type HashedContent } from "./contentHashOf";

/** The content hash that each approver's approval is bound to. */
export type ApprovedHashes = Pick<ReadonlyMap<PartyId, string>, "get">;

/**
 * The hash that each approver's approval is bound to. It covers the whole section, or less in two cases. If the form
 * limits approvals to the party's own answers (`approval: "own"`), it covers only those. For an optional approver it
 * covers the party's answers and the shared answers that its kind writes. The table of totals is always covered in
 * full. Hashes are computed on demand, because most optional approvers have not answered yet.
 */
export function approvedHashes(
  seen: HashedContent,
  contentHash: () => string,
  groups: readonly ApproverGroup[],
): ApprovedHashes {
  const known = new Map<PartyId, string>();
  const hashOf = (party: Party, { rule }: ApproverGroup): string => {
    const { section, answers } = seen;
    const own = answers.filter(({ partyId }) => partyId === party.id);
    const computed = () => seen.computed().filter((each) => each.party === null || each.party.id === party.id);
    if (section.approval === "own") return contentHashOf({ ...seen, answers: own, computed });
    if (rule !== "asked" || section.computed === "totals") return contentHash();
    const shared = answers.filter(
      ({ field, partyId }) =>
        partyId === null && section.fields.some(({ id, writers }) => id === field && writers.includes(party.kind)),
    );
    return contentHashOf({ ...seen, parties: [party], answers: [...own, ...shared], computed });
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
