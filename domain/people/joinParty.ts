import type { Form } from "../../forms/form";
import { singleLine } from "../application/applicationDetails";
import { kindOf } from "../application/kindOf";
import {
  hasRole,
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
import { awaitsAdmission } from "./awaitsAdmission";
import { describeParty, type NewParty } from "./describeParty";
import type { PartyRefusal } from "./partyRefusal";
import { withoutInvitation } from "./withoutInvitation";

/**
 * Nobody belongs to more than a few organisations. Anybody who must register more asks the coordinator, who has no
 * limit.
 */
const MOST_PARTIES_BY_ONE = 3;

const isNameOf = (party: Party, name: string): boolean =>
  [party.name, party.shortName].some((own) => own?.toLowerCase() === name.toLowerCase());

export type Joining = {
  readonly memberId: string;
  readonly personId: PersonId;
  readonly personName: string;
  /** `name` is typed beside the choice; if it names another party, the choice is refused as ambiguous. */
  readonly party: { readonly existing: PartyId; readonly name?: string } | { readonly created: NewParty };
  readonly writes: boolean;
  readonly approves: boolean;
  readonly at: Date;
};

/**
 * Finds a party that the person already created, by kind and name: the first attempt succeeded, but its reply was lost.
 */
function madeBefore(structure: Structure, personId: PersonId, party: Joining["party"]): Joining["party"] {
  if ("existing" in party) return party;
  const { kind, name } = party.created;
  const own = partiesOf(structure).find(
    (each) =>
      each.kind === kind &&
      each.name.toLowerCase() === singleLine(name).toLowerCase() &&
      structure.members.some((member) => member.partyId === each.id && member.personId === personId),
  );
  return own ? { existing: own.id } : party;
}

/**
 * A person joins an existing party or a new one. Joining a party again changes the person's role there.
 *
 * A new party takes part in every measure if its kind does, and otherwise in none until the coordinator adds it: no
 * institution is asked about another's measures. If the party has or had people, the newcomer writes at once and asks to
 * approve; an invitation grants that beforehand (docs/decisions/024).
 */
export function joinParty(
  form: Pick<Form, "partyKinds">,
  structure: Structure,
  { memberId, personId, personName, party: wanted, writes, approves, at }: Joining,
): Outcome<Structure, PartyRefusal> {
  if (!writes && !approves) return refuse({ kind: "no-role" });
  const party = madeBefore(structure, personId, wanted);
  let joined: Party | undefined;
  let grown = structure;
  if ("existing" in party) {
    joined = partiesOf(structure).find((each) => each.id === party.existing && !hasRole(each, "lead"));
    if (!joined) return refuse({ kind: "no-such-party" });
    const name = singleLine(party.name ?? "");
    if (name !== "" && !isNameOf(joined, name)) return refuse({ kind: "two-parties", chosen: joined.name, name });
  } else {
    const registered = structure.parties.filter(({ registeredBy }) => registeredBy === personId).length;
    if (registered >= MOST_PARTIES_BY_ONE && !isCoordinator(structure, personId))
      return refuse({ kind: "too-many-parties", most: MOST_PARTIES_BY_ONE });
    const kind = kindOf(form, party.created.kind);
    if (kind?.joins !== "anybody") return refuse({ kind: "no-such-party" });
    const described = describeParty(structure, kind, party.created, { registeredBy: personId, hadPeople: false });
    if (!described.ok) return described;
    joined = described.value;
    const { id } = joined;
    grown = {
      ...structure,
      parties: [...structure.parties, joined],
      measures: kind.inEveryMeasure
        ? structure.measures.map((measure) => ({ ...measure, partyIds: [...measure.partyIds, id] }))
        : structure.measures,
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
  const joining = withoutInvitation(grown, { personId, partyId: member.approves ? partyId : null });
  return ok({ ...joining, members: [...grown.members.filter(({ id }) => id !== member.id), member] });
}

const ofKind = (structure: Structure, kind: PartyKind) => partiesOf(structure).filter((each) => each.kind === kind);

/**
 * The party that a person probably joins: one that they are invited to, or the only one of its kind. "new" if there is
 * none. With several parties none is suggested: a hasty press would join somebody else's party.
 */
export function suggestedParty(structure: Structure, kind: PartyKind, personId: PersonId): PartyId | "new" | null {
  const parties = ofKind(structure, kind);
  const invitedTo = parties.find(({ id }) =>
    structure.invitations.some((each) => each.personId === personId && each.partyId === id),
  );
  if (invitedTo) return invitedTo.id;
  const [only, ...more] = parties;
  return only ? (more.length > 0 ? null : only.id) : "new";
}

/** Whether a person who has chosen no party means a new one: they named it, or there is none to choose. */
export const meansNewParty = (structure: Structure, kind: PartyKind, name: string): boolean =>
  name.trim() !== "" || ofKind(structure, kind).length === 0;
