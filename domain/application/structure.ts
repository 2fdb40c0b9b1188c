import type { ApproverRule, PartyKind } from "../../forms/form";

export type { PartyKind };
export type ApplicationId = string;
export type PartyId = string;
export type PersonId = string;
export type MeasureId = string;

/** An organisation in the application. One that was removed keeps its texts, but has no say and is asked nothing. */
export type Party = {
  readonly id: PartyId;
  readonly kind: PartyKind;
  readonly name: string;
  /** What tables and sums call it ("LMS"); the name where there is none. */
  readonly shortName: string | null;
  readonly orgNumber: string | null;
  readonly removed: boolean;
  /** Who registered it by joining; null where it came with the application. */
  readonly registeredBy: PersonId | null;
  /** Whether anybody has been stored as one of its people, also somebody who is gone. The database sees to it. */
  readonly hadPeople: boolean;
};

export type Named = { readonly personId: PersonId; readonly personName: string };

/** A person of a party, who writes, approves, or both. */
export type Member = Named & {
  readonly id: string;
  readonly partyId: PartyId;
  readonly writes: boolean;
  readonly approves: boolean;
  /** Wants to approve, and nobody of the party has answered yet. `approves` is false until then. */
  readonly asksToApprove: boolean;
  /**
   * Since when the party knows the person in this role: the first of it is known at once, others when somebody lets them
   * in. Null for a newcomer, who may write but lets nobody else in.
   */
  readonly admittedAt: Date | null;
  readonly joinedAt: Date;
  /** Whom a deputy does this for; null for who is there in one's own right. Somebody can be there as both. */
  readonly standsInFor: Named | null;
};

/** That a person may join a party and approve for it at once. It is for this person alone. */
export type Invitation = {
  readonly personId: PersonId;
  readonly partyId: PartyId;
  readonly invitedBy: PersonId;
};

/** Who does a person's work while that person is away. Until the deputy steps in, there is nothing to it but reminders. */
export type Deputy = {
  readonly personId: PersonId;
  readonly deputy: Named;
  /** When the deputy stepped in; null while the person is there. */
  readonly since: Date | null;
};

/** A tiltak. `number` counts from 1 in the order shown; a removed measure has none and can be put back. */
export type Measure = {
  readonly id: MeasureId;
  readonly number: number | null;
  readonly name: string;
  /** The ordning that it belongs to, by its id in the form; null where the form has none, or none is chosen yet. */
  readonly scheme: string | null;
  /** The parties that were chosen; coordinators take part in every measure without being chosen. */
  readonly partyIds: readonly PartyId[];
};

/** How many parties of a kind must approve; "lead": the one that speaks for its kind; "asked": none, but all are asked. */
export type Rule = ApproverRule["rule"] | "none";

/** That the coordinator has tightened or loosened the form's rule for one kind of party in one section of the form. */
export type ApprovalRule = {
  readonly sectionId: string;
  readonly kind: PartyKind;
  readonly rule: Rule;
  /** Who speaks for the kind; null where nobody is named, which is the first of them. */
  readonly leadId: PartyId | null;
  readonly reason: string;
  readonly by: PersonId;
  readonly byName: string;
  readonly at: Date;
};

/** Who is in the application and what it is divided into; all but what has been written. */
export type Structure = {
  readonly id: ApplicationId;
  readonly formId: string;
  readonly title: string;
  readonly year: number;
  readonly network: string;
  /** Local date and time in `timeZone`, as 2027-02-01T12:00. */
  readonly deadline: string;
  readonly timeZone: string;
  readonly status: "drafting" | "final" | "submitted";
  /** The regional long-term plan whose goals the measures name; null where it is not among those that are known. */
  readonly planId: string | null;
  /** What it was carried over from, as people call it ("Behovsmelding 2026"); null where it began empty. */
  readonly earlierFrom: string | null;
  readonly parties: readonly Party[];
  /** Includes deputies who have stepped in; their rows are derived, see activeDeputies.ts. */
  readonly members: readonly Member[];
  readonly deputies: readonly Deputy[];
  /** Who was taken out by others. They come back only when the coordinator lets them in. */
  readonly takenOut: readonly PersonId[];
  /** Those that have not been used. */
  readonly invitations: readonly Invitation[];
  /** Where the coordinator has tightened or loosened who must approve; the form's rule holds everywhere else. */
  readonly approvalRules: readonly ApprovalRule[];
  /** Removed measures too; see `measuresOf`. */
  readonly measures: readonly Measure[];
};

/** The measures that are in the application now, in their order. */
export const measuresOf = ({ measures }: Pick<Structure, "measures">): (Measure & { number: number })[] =>
  measures
    .filter((measure): measure is Measure & { number: number } => measure.number !== null)
    .sort((a, b) => a.number - b.number);

/** The parties that are in the application now. */
export const partiesOf = ({ parties }: Pick<Structure, "parties">): Party[] =>
  parties.filter(({ removed }) => !removed);

/** What a party is called where it is presented: "Læringsmiljøsenteret (LMS)". */
export const fullName = ({ name, shortName }: Pick<Party, "name" | "shortName">): string =>
  shortName !== null && shortName !== name ? `${name} (${shortName})` : name;

export const partyLabel = (party: Pick<Party, "name" | "shortName">): string => party.shortName ?? party.name;

/**
 * The parties that a section concerns: in the application, or in one measure.
 * A coordinator takes part in every measure.
 */
export function participantsOf(structure: Structure, measureId: MeasureId | null): Party[] {
  const present = partiesOf(structure);
  if (measureId === null) return present;
  const chosen = structure.measures.find(({ id }) => id === measureId)?.partyIds ?? [];
  return present.filter(({ id, kind }) => kind === "coordinator" || chosen.includes(id));
}

/** What one person stands for: memberships in parties that are still in the application. */
export function membershipsOf(
  structure: Pick<Structure, "parties" | "members">,
  personId: PersonId,
): { member: Member; party: Party }[] {
  return structure.members.flatMap((member) => {
    const party = member.personId === personId && structure.parties.find(({ id }) => id === member.partyId);
    return party && !party.removed ? [{ member, party }] : [];
  });
}

/** The same without what the person does for others. */
export const ownMembershipsOf = (structure: Structure, personId: PersonId): { member: Member; party: Party }[] =>
  membershipsOf(structure, personId).filter(({ member }) => member.standsInFor === null);

/** The parties that a person writes for. */
export const writingPartiesOf = (structure: Structure, personId: PersonId): ReadonlySet<PartyId> =>
  new Set(
    membershipsOf(structure, personId)
      .filter(({ member }) => member.writes)
      .map(({ party }) => party.id),
  );

export const isCoordinator = (structure: Structure, personId: PersonId): boolean =>
  membershipsOf(structure, personId).some(({ party }) => party.kind === "coordinator");
