import type { EditionPartyKind } from "../../forms/form";
import { DEFAULT_LANGUAGE } from "../values/language";
import type { Member, Named, Party, Structure } from "./structure";

/** What a party has of its kind. */
export const ofKind = ({ id, roles, column }: EditionPartyKind): Pick<Party, "kind" | "roles" | "column"> => ({
  kind: id,
  roles,
  column: column ?? null,
});

/** A party that nobody has joined yet. */
export const newParty = (party: Pick<Party, "id" | "kind" | "roles" | "column" | "name"> & Partial<Party>): Party => ({
  shortName: null,
  orgNumber: null,
  removed: false,
  registeredBy: null,
  hadPeople: false,
  ...party,
});

/** A person who writes and approves in a party in their own right, admitted as they join. */
export const newMember = (member: Named & Pick<Member, "id" | "partyId" | "joinedAt"> & Partial<Member>): Member => ({
  writes: true,
  approves: true,
  asksToApprove: false,
  admittedAt: member.joinedAt,
  standsInFor: null,
  ...member,
});

/** What nobody has decided yet in a new application. */
type Undecided =
  | "language"
  | "region"
  | "consultedEarly"
  | "status"
  | "planId"
  | "earlierFrom"
  | "approvalRules"
  | "deputies"
  | "takenOut"
  | "invitations"
  | "reportsOn"
  | "granted";

export const newStructure = (structure: Omit<Structure, Undecided> & Partial<Structure>): Structure => ({
  language: DEFAULT_LANGUAGE,
  region: null,
  status: "drafting",
  planId: null,
  earlierFrom: null,
  consultedEarly: false,
  approvalRules: [],
  deputies: [],
  takenOut: [],
  invitations: [],
  reportsOn: null,
  granted: [],
  ...structure,
});
