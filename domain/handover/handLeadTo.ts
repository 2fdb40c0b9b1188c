import { newMember } from "../application/newStructure";
import { hasRole, type Named, partiesOf, type Structure } from "../application/structure";

export type Handing = { readonly newMemberId: string; readonly at: Date };

/** Makes somebody the coordinator. Previous coordinators leave the coordinator party, and stay in all others. */
export function handLeadTo(structure: Structure, to: Named, { newMemberId, at }: Handing): Structure {
  const party = partiesOf(structure).find((each) => hasRole(each, "lead"));
  if (!party) throw new Error(`application ${structure.id} has no coordinator party`);
  const before = structure.members.filter(({ partyId }) => partyId === party.id);
  const next = newMember({
    id: newMemberId,
    partyId: party.id,
    ...to,
    writes: before.length === 0 || before.some(({ writes }) => writes),
    approves: before.some(({ approves }) => approves),
    joinedAt: at,
  });
  return { ...structure, members: [...structure.members.filter(({ partyId }) => partyId !== party.id), next] };
}
