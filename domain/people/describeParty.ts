import type { EditionPartyKind } from "../../forms/form";
import { singleLine } from "../application/applicationDetails";
import { ofKind } from "../application/newStructure";
import { hasRole, type Party, type PartyId, type PartyKind, partiesOf, type Structure } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { parseOrgNumber } from "../values/parseOrgNumber";
import type { PartyRefusal } from "./partyRefusal";

const LONGEST_NAME = 150;

export type NewParty = { id: PartyId; kind: PartyKind; name: string; shortName: string; orgNumber: string };

/**
 * Checks a party's name and org.nr against the other parties. Its kind says whether it has
 * an org.nr.
 */
export function describeParty(
  structure: Structure,
  kind: EditionPartyKind,
  { id, name, shortName, orgNumber }: Omit<NewParty, "kind">,
  { registeredBy, hadPeople }: Pick<Party, "registeredBy" | "hadPeople">,
): Outcome<Party, PartyRefusal> {
  const others = partiesOf(structure).filter((party) => party.id !== id && !hasRole(party, "lead"));
  const named = singleLine(name);
  if (named === "") return refuse({ kind: "name-missing" });
  if (Math.max(named.length, singleLine(shortName).length) > LONGEST_NAME)
    return refuse({ kind: "name-too-long", most: LONGEST_NAME });
  if (others.some((party) => party.kind === kind.id && party.name.toLowerCase() === named.toLowerCase()))
    return refuse({ kind: "name-taken", name: named });
  const described = {
    id,
    ...ofKind(kind),
    name: named,
    shortName: singleLine(shortName) || null,
    removed: false,
    registeredBy,
    hadPeople,
  };
  const isBlank = orgNumber.trim() === "";
  if (kind.orgNumber === "none" || (kind.orgNumber === "optional" && isBlank))
    return ok({ ...described, orgNumber: null });

  if (isBlank) return refuse({ kind: "org-number-missing" });
  const parsed = parseOrgNumber(orgNumber);
  if (!parsed.ok) return parsed;
  const twin = others.find((party) => party.orgNumber === parsed.value && party.kind === kind.id);
  if (twin) return refuse({ kind: "org-number-taken", name: twin.name });
  return ok({ ...described, orgNumber: parsed.value });
}
