import type { ApproverRule, PartyKind, PartyRole, Region } from "../../forms/form";
import type { Language } from "../values/language";

export type { PartyKind, PartyRole, Region };
export type ApplicationId = string;
export type PartyId = string;
export type PersonId = string;
export type MeasureId = string;

/**
 * An organisation in the application. A removed party keeps its texts, but cannot decide anything and is asked nothing.
 */
export type Party = {
  readonly id: PartyId;
  /** One of the form's kinds. */
  readonly kind: PartyKind;
  /** The roles of its kind, as they were when the party came (docs/decisions/041). */
  readonly roles: readonly PartyRole[];
  /** The form's column that has its amounts, as it was when the party came; null if its kind has none. */
  readonly column: string | null;
  readonly name: string;
  /** Name in tables and sums ("LMS"); null if they use the full name. */
  readonly shortName: string | null;
  readonly orgNumber: string | null;
  readonly removed: boolean;
  /** The person who registered it by joining; null if it was created with the application. */
  readonly registeredBy: PersonId | null;
  /** Whether it has ever had a member, including people who have left. Maintained by the database. */
  readonly hadPeople: boolean;
};

export type Named = { readonly personId: PersonId; readonly personName: string };

/** A person in a party, who writes, approves, or both. */
export type Member = Named & {
  readonly id: string;
  readonly partyId: PartyId;
  readonly writes: boolean;
  readonly approves: boolean;
  /** Asks to approve, and nobody in the party has answered yet. `approves` is false until then. */
  readonly asksToApprove: boolean;
  /**
   * When the person was admitted in this role. The first person of a party is admitted at once, others when somebody
   * lets them in. Null for a newcomer, who may write but cannot admit anybody.
   */
  readonly admittedAt: Date | null;
  readonly joinedAt: Date;
  /** The person a deputy acts for; null for a membership in one's own right. One person can have both. */
  readonly standsInFor: Named | null;
};

/**
 * Asks one person to join. For a party, it lets them approve at once. It cannot be passed on, and a person has one at a
 * time.
 */
export type Invitation = Named & {
  /** Null if the person finds the party; they join it like anybody else. */
  readonly partyId: PartyId | null;
  readonly invitedBy: PersonId;
  /** When it was sent last. */
  readonly at: Date;
  /** When the person said no; null if they have not. */
  readonly declinedAt: Date | null;
};

/** Does a person's work while that person is away. Until the deputy steps in, only reminders involve the deputy. */
export type Deputy = {
  readonly personId: PersonId;
  readonly deputy: Named;
  /** When the deputy stepped in; null if the deputy has not. */
  readonly since: Date | null;
};

/** A measure (tiltak). `number` counts from 1 in the order shown. A removed measure has none and can be put back. */
export type Measure = {
  readonly id: MeasureId;
  readonly number: number | null;
  readonly name: string;
  /** The form's id of its scheme (ordning); null if the form has none, or none is chosen yet. */
  readonly scheme: string | null;
  /** The chosen parties. Coordinators take part in every measure and are not listed. */
  readonly partyIds: readonly PartyId[];
};

/**
 * How many parties of a kind must approve. "lead": the one that speaks for its kind. "asked": all may approve, but none
 * must.
 */
export type ApprovalRequirement = ApproverRule["rule"] | "none";

/** The coordinator's stricter or looser rule for one kind of party in one section of the form. */
export type ApprovalRule = {
  readonly sectionId: string;
  readonly kind: PartyKind;
  readonly rule: ApprovalRequirement;
  /** The party that speaks for its kind; null for the first one. */
  readonly leadId: PartyId | null;
  readonly reason: string;
  readonly by: PersonId;
  readonly byName: string;
  readonly at: Date;
};

/** What was granted to a party in a measure, as a report about it shows; ids are those of the report. */
export type Granted = { readonly measureId: MeasureId; readonly partyId: PartyId; readonly kroner: number };

/** The people, parties and measures of an application; everything except what has been written. */
export type Structure = {
  readonly id: ApplicationId;
  readonly formId: string;
  readonly title: string;
  readonly year: number;
  readonly network: string;
  /** Local date and time in `timeZone`, such as 2027-02-01T12:00. */
  readonly deadline: string;
  readonly timeZone: string;
  /** Of the partnership: its channel and its documents are in it. */
  readonly language: Language;
  /** The county of its partnership; null if nobody has said. */
  readonly region: Region | null;
  /** Final until it is delivered, which the coordinator says. */
  readonly status: "drafting" | "final" | "delivered";
  /** The regional long-term plan with the goals that measures name; null if the plan is not a known one. */
  readonly planId: string | null;
  /** Display name of the application it was carried over from ("Behovsmelding 2026"); null if it began empty. */
  readonly earlierFrom: string | null;
  /** Whether the coordinator asked the union before the rest was written. */
  readonly consultedEarly: boolean;
  readonly parties: readonly Party[];
  /** Includes deputies who have stepped in; their rows are derived, see activeDeputies.ts. */
  readonly members: readonly Member[];
  readonly deputies: readonly Deputy[];
  /** People removed by others. They return only if the coordinator lets them in. */
  readonly takenOut: readonly PersonId[];
  /** Unused ones only. */
  readonly invitations: readonly Invitation[];
  /** The coordinator's stricter or looser rules; the form's rule applies everywhere else. */
  readonly approvalRules: readonly ApprovalRule[];
  /** Includes removed measures; see `measuresOf`. */
  readonly measures: readonly Measure[];
  /** The application that a report is about; null for one that is no report. */
  readonly reportsOn: ApplicationId | null;
  /** What that application was granted for the report's year, as it is recorded now. Empty if this is no report. */
  readonly granted: readonly Granted[];
};

/** Whether a party has a role. Parties of any kind can have it: the form says which. */
export const hasRole = ({ roles }: Pick<Party, "roles">, role: PartyRole): boolean => roles.includes(role);

/** The measures that are not removed, in order. */
export const measuresOf = ({ measures }: Pick<Structure, "measures">): (Measure & { number: number })[] =>
  measures
    .filter((measure): measure is Measure & { number: number } => measure.number !== null)
    .sort((a, b) => a.number - b.number);

/** The parties that are not removed. */
export const partiesOf = ({ parties }: Pick<Structure, "parties">): Party[] =>
  parties.filter(({ removed }) => !removed);

/** Name of a party where it is introduced: "Læringsmiljøsenteret (LMS)". */
export const fullName = ({ name, shortName }: Pick<Party, "name" | "shortName">): string =>
  shortName !== null && shortName !== name ? `${name} (${shortName})` : name;

export const partyLabel = (party: Pick<Party, "name" | "shortName">): string => party.shortName ?? party.name;

const participants = new WeakMap<object, Map<MeasureId | null, readonly Party[]>>();

/**
 * The parties that a section concerns: in the application, or in one measure. A coordinator takes part in every measure.
 * Cached per structure, because structures never change.
 */
export function participantsOf(
  structure: Pick<Structure, "parties" | "measures">,
  measureId: MeasureId | null,
): readonly Party[] {
  const byMeasure = participants.get(structure) ?? new Map<MeasureId | null, readonly Party[]>();
  participants.set(structure, byMeasure);
  const known = byMeasure.get(measureId);
  if (known) return known;
  const present = partiesOf(structure);
  const chosen = new Set(structure.measures.find(({ id }) => id === measureId)?.partyIds);
  const taking =
    measureId === null ? present : present.filter((party) => hasRole(party, "lead") || chosen.has(party.id));
  byMeasure.set(measureId, taking);
  return taking;
}

export type Membership = { readonly member: Member; readonly party: Party };

/**
 * One person's memberships in parties that are not removed, including those as a deputy. Cached per structure, because
 * structures never change.
 */
export function membershipsOf(
  structure: Pick<Structure, "parties" | "members">,
  personId: PersonId,
): readonly Membership[] {
  const byPerson = memberships.get(structure) ?? new Map<PersonId, readonly Membership[]>();
  memberships.set(structure, byPerson);
  const membership = (member: Member): Membership[] => {
    const party = member.personId === personId && structure.parties.find(({ id }) => id === member.partyId);
    return party && !party.removed ? [{ member, party }] : [];
  };
  const own = byPerson.get(personId) ?? structure.members.flatMap(membership);
  byPerson.set(personId, own);
  return own;
}

const memberships = new WeakMap<object, Map<PersonId, readonly Membership[]>>();

/** One person's memberships in their own right, not as a deputy. */
export const ownMembershipsOf = (structure: Structure, personId: PersonId): Membership[] =>
  membershipsOf(structure, personId).filter(({ member }) => member.standsInFor === null);

/** The parties that a person writes for. */
export const writingPartiesOf = (structure: Structure, personId: PersonId): ReadonlySet<PartyId> =>
  new Set(
    membershipsOf(structure, personId)
      .filter(({ member }) => member.writes)
      .map(({ party }) => party.id),
  );

export const isCoordinator = (structure: Structure, personId: PersonId): boolean =>
  membershipsOf(structure, personId).some(({ party }) => hasRole(party, "lead"));
