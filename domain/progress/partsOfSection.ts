import type { Party } from "../application/structure";
import type { Missing } from "../section/missing";
import { isWritten, type Section } from "../section/section";

/** What a party has to do in a section, or has done: the first state that applies, in the order of `PART_STATES`. */
export type PartState = (typeof PART_STATES)[number];

/** States that need somebody to act come first. */
export const PART_STATES = [
  "toChange",
  "wishes",
  "toWrite",
  "toSend",
  "toApprove",
  "later",
  "sent",
  "asked",
  "approved",
] as const;

/**
 * The parties with a part in a section, and how far each has come. `later`: approves once the rest have sent. `asked`:
 * an optional approver.
 */
export function partsOfSection(section: Section): { party: Party; state: PartState }[] {
  return section.parties.flatMap((party) => {
    const state = stateOf(section, party);
    return state === null ? [] : [{ party, state }];
  });
}

function stateOf(section: Section, party: Party): PartState | null {
  const { state, missing, notSent, unapproved, unanswered, approvals, changeRequests, answers, form } = section;
  const has = (list: readonly { readonly partyId: string | null }[]) =>
    list.some(({ partyId }) => partyId === party.id);
  const unsent = notSent.some(({ id }) => id === party.id);
  if (state === "changeWanted" && (unsent || (notSent.length === 0 && has(answers)))) return "toChange";
  if (has(changeRequests)) return "wishes";
  if (missing.some((each) => lacks(each, party))) return "toWrite";
  if (unsent) return "toSend";
  if (has(approvals)) return "approved";
  if (unapproved.some(({ id }) => id === party.id)) return state === "awaitingApproval" ? "toApprove" : "later";
  if (isWritten(section) && unanswered.some(({ id }) => id === party.id)) return "asked";
  return has(answers) || form.fields.some(({ requiredOf }) => requiredOf.includes(party.kind)) ? "sent" : null;
}

/**
 * A field shared by all parties of a kind is missing for each of them. A field required of a kind that takes no part is
 * missing for none.
 */
const lacks = ({ field, party, kind }: Missing, { id, kind: own }: Party): boolean =>
  party ? party.id === id : kind === null && field.requiredOf.includes(own);
