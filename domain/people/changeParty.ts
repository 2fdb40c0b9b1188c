import { isCoordinator, type PersonId, partiesOf, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import type { NewParty } from "./describeParty";
import { describeParty } from "./describeParty";
import type { PartyRefusal } from "./partyRefusal";

/** The coordinator corrects a party's name, short name or org.nr. */
export function changeParty(
  structure: Structure,
  by: PersonId,
  change: Omit<NewParty, "kind">,
): Outcome<Structure, PartyRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const old = partiesOf(structure).find(({ id, kind }) => id === change.id && kind !== "coordinator");
  if (!old) return refuse({ kind: "no-such-party" });
  const described = describeParty(structure, { ...change, kind: old.kind }, old);
  if (!described.ok) return described;
  return ok({
    ...structure,
    parties: structure.parties.map((party) => (party.id === old.id ? described.value : party)),
  });
}
