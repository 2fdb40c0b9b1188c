import { z } from "zod";
import { PartyKind } from "../../forms/form";
import { OfApplication, OfMember, OfParty, OfPerson, PageNumber, TypedText, Uuid } from "./cardData";
import { verb } from "./verb";

/** `party` if the invited people are to find their party themselves. */
export const NO_PARTY = "open";
/** `party` if the person wants to register a new party. */
export const NEW_PARTY = "new";

const coordinator = { access: "coordinator", state: "drafting" } as const;
const member = { access: "member", state: "drafting" } as const;
const inTeam = { access: "inTeam", state: "drafting" } as const;
const OfPartysPerson = OfParty.extend({ personId: Uuid });

export const peopleVerbs = {
  roles: verb("me/roles", { data: OfApplication, ...member }),
  editRole: verb("role/edit", { data: OfMember, ...member }),
  handOver: verb("role/hand", {
    shownBy: "role/edit",
    data: OfMember,
    inputs: z.object({ colleague: TypedText }),
    ...member,
  }),
  askLeave: verb("role/askLeave", { data: OfMember, ...member }),
  leave: verb("role/leave", { data: OfMember, ...member }),
  undoLeave: verb("role/undoLeave", { data: OfParty, ...member }),

  join: verb("party/join", { repeats: "later", data: OfApplication, ...inTeam }),
  joinKind: verb("party/joinKind", {
    shownBy: "party/join",
    data: OfApplication.extend({ kind: z.string().default("") }),
    ...inTeam,
  }),
  joinAs: verb("party/joinAs", {
    shownBy: "party/joinKind",
    repeats: "never",
    data: OfApplication.extend({ kind: PartyKind }),
    inputs: z.object({
      party: z.union([Uuid, z.literal(NEW_PARTY), z.literal("")]).default(""),
      name: TypedText,
      shortName: TypedText,
      orgNumber: TypedText,
      roles: TypedText,
    }),
    ...inTeam,
  }),

  parties: verb("parties/list", { data: OfApplication.extend({ page: PageNumber }), ...coordinator }),
  invite: verb("parties/invite", {
    data: OfApplication.extend({ page: PageNumber }),
    inputs: z.object({ find: TypedText, people: TypedText, party: TypedText }),
    ...member,
  }),
  sendInvitations: verb("parties/sendInvitations", {
    shownBy: "parties/invite",
    repeats: "never",
    data: OfApplication,
    inputs: z.object({
      people: TypedText,
      party: z.union([Uuid, z.literal(NO_PARTY), z.literal("")]).default(""),
    }),
    ...member,
  }),
  /** Sends an invitation again; answers with the card it was pressed on. */
  remindInvited: verb("parties/remindInvited", {
    repeats: "later",
    data: OfPerson.extend({ shownOn: z.enum(["parties", "invite"]).default("invite") }),
    ...member,
  }),
  declineInvitation: verb("party/decline", { data: OfApplication, ...inTeam }),
  editParty: verb("party/edit", { data: OfParty, ...coordinator }),
  changeParty: verb("party/change", {
    shownBy: "party/edit",
    data: OfParty,
    inputs: z.object({
      name: TypedText,
      shortName: TypedText,
      orgNumber: TypedText,
      // Cards that were sent before have no such input: the measures stay then.
      measureIds: z.string().max(200_000).optional(),
    }),
    ...coordinator,
  }),
  askRemoveParty: verb("party/askRemove", { data: OfParty, ...coordinator }),
  removeParty: verb("party/remove", { data: OfParty, ...coordinator }),
  restoreParty: verb("party/restore", { data: OfParty, ...coordinator }),
  editMember: verb("member/edit", { data: OfMember, ...coordinator }),
  changeMember: verb("member/change", {
    shownBy: "member/edit",
    data: OfMember,
    inputs: z.object({ roles: TypedText }),
    ...coordinator,
  }),
  askRemoveMember: verb("member/askRemove", { data: OfMember, ...coordinator }),
  removeMember: verb("member/remove", { data: OfMember, ...coordinator }),
  restoreMember: verb("member/restore", { data: OfPartysPerson, ...coordinator }),
  leaver: verb("member/left", { data: OfPerson, ...coordinator }),
  keepLeaver: verb("member/keepIn", { data: OfPerson, ...coordinator }),
  takeLeaverOut: verb("member/takeOut", { data: OfPerson, ...coordinator }),
  newcomer: verb("newcomer/show", { data: OfPartysPerson, ...member }),
  answerNewcomer: verb("newcomer/answer", {
    data: OfPartysPerson.extend({ answer: z.enum(["approves", "writes", "out"]) }),
    ...member,
  }),
  restoreNewcomer: verb("newcomer/restore", { data: OfPartysPerson, ...member }),
};
