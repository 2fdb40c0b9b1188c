import {
  isCoordinator,
  type Member,
  type Party,
  type PartyId,
  type PartyKind,
  type PersonId,
  partiesOf,
  type Structure,
} from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { parseOrgNumber } from "../values/parseOrgNumber";
import { awaitsAdmission } from "./awaitsAdmission";
import { takeOut } from "./takeOut";
import { withoutInvitation } from "./withoutInvitation";

export type PartyRefusal =
  | { kind: "not-coordinator" }
  | { kind: "no-such-party" }
  | { kind: "two-parties"; chosen: string; name: string }
  | { kind: "no-such-member" }
  | { kind: "name-missing" }
  | { kind: "name-too-long"; most: number }
  | { kind: "name-taken"; name: string }
  | { kind: "not-an-org-number" }
  | { kind: "org-number-missing" }
  | { kind: "org-number-taken"; name: string }
  | { kind: "no-role" }
  | { kind: "taken-out" }
  | { kind: "too-many-parties"; most: number }
  | { kind: "last-coordinator" };

type Changed = Outcome<Structure, PartyRefusal>;

const LONGEST_NAME = 150;

/** Nobody is of more organisations than a few; who must register more is the coordinator, or asks the coordinator. */
const MOST_PARTIES_BY_ONE = 3;

/** The kinds that one joins as. The coordinator is whoever sets the application up. */
export const JOINABLE: readonly PartyKind[] = ["municipalOwner", "privateOwner", "uh", "union"];

const needsOrgNumber = (kind: PartyKind): boolean =>
  kind === "municipalOwner" || kind === "privateOwner" || kind === "uh";

export type NewParty = { id: PartyId; kind: PartyKind; name: string; shortName: string; orgNumber: string };

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Checks a party's name and org.nr against the others. Owners and UH have an org.nr; unions are asked for none. */
function describeParty(
  structure: Structure,
  { id, kind, name, shortName, orgNumber }: NewParty,
  { registeredBy, hadPeople }: Pick<Party, "registeredBy" | "hadPeople">,
): Outcome<Party, PartyRefusal> {
  const others = partiesOf(structure).filter((party) => party.id !== id && party.kind !== "coordinator");
  const named = tidy(name);
  if (named === "") return refuse({ kind: "name-missing" });
  if (Math.max(named.length, tidy(shortName).length) > LONGEST_NAME)
    return refuse({ kind: "name-too-long", most: LONGEST_NAME });
  if (others.some((party) => party.kind === kind && party.name.toLowerCase() === named.toLowerCase()))
    return refuse({ kind: "name-taken", name: named });
  const described = {
    id,
    kind,
    name: named,
    shortName: tidy(shortName) || null,
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

const isNameOf = (party: Party, name: string): boolean =>
  [party.name, party.shortName].some((own) => own?.toLowerCase() === name.toLowerCase());

export type Joining = {
  readonly memberId: string;
  readonly personId: PersonId;
  readonly personName: string;
  /** `name` is what was typed beside the choice: of another party, it makes the choice doubtful. */
  readonly party: { readonly existing: PartyId; readonly name?: string } | { readonly created: NewParty };
  readonly writes: boolean;
  readonly approves: boolean;
  readonly at: Date;
};

/** A new party that the person is in already, by its kind and name: the first try came through and its answer did not. */
function madeBefore(structure: Structure, personId: PersonId, party: Joining["party"]): Joining["party"] {
  if ("existing" in party) return party;
  const { kind, name } = party.created;
  const own = partiesOf(structure).find(
    (each) =>
      each.kind === kind &&
      each.name.toLowerCase() === tidy(name).toLowerCase() &&
      structure.members.some((member) => member.partyId === each.id && member.personId === personId),
  );
  return own ? { existing: own.id } : party;
}

/**
 * A person joins a party that exists, or a new one. Joining a party again changes what one does there.
 *
 * A new owner or union takes part in every measure; a new UH in none until the coordinator says so, for no UH is
 * asked about another's measures. Where somebody is or was in the party already, the newcomer writes at once, and asks to
 * be allowed to approve; an invitation is that yes beforehand (docs/decisions/024).
 */
export function joinParty(
  structure: Structure,
  { memberId, personId, personName, party: wanted, writes, approves, at }: Joining,
): Changed {
  if (!writes && !approves) return refuse({ kind: "no-role" });
  const party = madeBefore(structure, personId, wanted);
  let joined: Party | undefined;
  let grown = structure;
  if ("existing" in party) {
    joined = partiesOf(structure).find(({ id, kind }) => id === party.existing && kind !== "coordinator");
    if (!joined) return refuse({ kind: "no-such-party" });
    const name = tidy(party.name ?? "");
    if (name !== "" && !isNameOf(joined, name)) return refuse({ kind: "two-parties", chosen: joined.name, name });
  } else {
    const registered = structure.parties.filter(({ registeredBy }) => registeredBy === personId).length;
    if (registered >= MOST_PARTIES_BY_ONE && !isCoordinator(structure, personId))
      return refuse({ kind: "too-many-parties", most: MOST_PARTIES_BY_ONE });
    const described = describeParty(structure, party.created, { registeredBy: personId, hadPeople: false });
    if (!described.ok) return described;
    joined = described.value;
    const { id, kind } = joined;
    grown = {
      ...structure,
      parties: [...structure.parties, joined],
      measures:
        kind === "uh"
          ? structure.measures
          : structure.measures.map((measure) => ({ ...measure, partyIds: [...measure.partyIds, id] })),
    };
  }
  const partyId = joined.id;
  const already = grown.members.find(
    (member) => member.partyId === partyId && member.personId === personId && member.standsInFor === null,
  );
  if (!already && structure.takenOut.includes(personId)) return refuse({ kind: "taken-out" });
  const mayApprove = already?.approves || !awaitsAdmission(grown, { partyId, personId, already });
  const isLetIn = mayApprove && (!already?.admittedAt || (approves && !already.approves));
  const member: Member = {
    id: already?.id ?? memberId,
    partyId,
    personId,
    personName,
    writes,
    approves: approves && mayApprove,
    asksToApprove: approves && !mayApprove,
    admittedAt: isLetIn ? at : (already?.admittedAt ?? null),
    joinedAt: already?.joinedAt ?? at,
    standsInFor: null,
  };
  const joining = member.approves ? withoutInvitation(grown, member) : grown;
  return ok({ ...joining, members: [...grown.members.filter(({ id }) => id !== member.id), member] });
}

/** What a deputy does follows from what the other one does, and ends where the deputy is chosen. */
const memberIn = ({ members }: Structure, memberId: string): Member | undefined =>
  members.find(({ id, standsInFor }) => id === memberId && standsInFor === null);

/** The coordinator changes what a member does. That answers a newcomer too, and holds against an earlier invitation. */
export function changeMember(
  structure: Structure,
  by: PersonId,
  { memberId, writes, approves, at }: { memberId: string; writes: boolean; approves: boolean; at: Date },
): Changed {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const member = memberIn(structure, memberId);
  if (!member) return refuse({ kind: "no-such-member" });
  if (!writes && !approves) return refuse({ kind: "no-role" });
  const admittedAt = member.admittedAt && (member.approves || !approves) ? member.admittedAt : at;
  const changed: Member = { ...member, writes, approves, asksToApprove: false, admittedAt };
  const members = structure.members.map((each) => (each === member ? changed : each));
  return ok({ ...withoutInvitation(structure, member), members });
}

/** The coordinator takes a member out. What the member wrote belongs to the party and stays. */
export function removeMember(structure: Structure, by: PersonId, memberId: string): Changed {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const leaving = memberIn(structure, memberId);
  if (!leaving) return refuse({ kind: "no-such-member" });
  const kind = structure.parties.find(({ id }) => id === leaving.partyId)?.kind;
  if (kind === "coordinator") return refuse({ kind: "last-coordinator" });
  return ok(takeOut(structure, leaving));
}

/** The coordinator corrects a party's name, short name or org.nr. */
export function changeParty(structure: Structure, by: PersonId, change: Omit<NewParty, "kind">): Changed {
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
