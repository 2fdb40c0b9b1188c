import { singleLine } from "../application/applicationDetails";
import type { Party, PartyId, PartyKind, Structure } from "../application/structure";
import { partiesOf } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { parseOrgNumber } from "../values/parseOrgNumber";
import type { PartyRefusal } from "./partyRefusal";

const LONGEST_NAME = 150;

const needsOrgNumber = (kind: PartyKind): boolean =>
  kind === "municipalOwner" || kind === "privateOwner" || kind === "uh";

export type NewParty = { id: PartyId; kind: PartyKind; name: string; shortName: string; orgNumber: string };

/**
 * Checks a party's name and org.nr against the other parties. Owners and UH have an org.nr; unions are not asked for
 * one.
 */
export function describeParty(
  structure: Structure,
  { id, kind, name, shortName, orgNumber }: NewParty,
  { registeredBy, hadPeople }: Pick<Party, "registeredBy" | "hadPeople">,
): Outcome<Party, PartyRefusal> {
  const others = partiesOf(structure).filter((party) => party.id !== id && party.kind !== "coordinator");
  const named = singleLine(name);
  if (named === "") return refuse({ kind: "name-missing" });
  if (Math.max(named.length, singleLine(shortName).length) > LONGEST_NAME)
    return refuse({ kind: "name-too-long", most: LONGEST_NAME });
  if (others.some((party) => party.kind === kind && party.name.toLowerCase() === named.toLowerCase()))
    return refuse({ kind: "name-taken", name: named });
  const described = {
    id,
    kind,
    name: named,
    shortName: singleLine(shortName) || null,
    removed: false,
    registeredBy,
    hadPeople,
  };
  if (!needsOrgNumber(kind)) return ok({ ...described, orgNumber: null });

  if (orgNumber.trim() === "") return refuse({ kind: "org-number-missing" });
  const parsed = parseOrgNumber(orgNumber);
  if (!parsed.ok) return parsed;
  const twin = others.find((party) => party.orgNumber === parsed.value && party.kind === kind);
  if (twin) return refuse({ kind: "org-number-taken", name: twin.name });
  return ok({ ...described, orgNumber: parsed.value });
}
