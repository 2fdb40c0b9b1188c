import type { Approval } from "../answers/sectionRecord";
import type { PartyId, PersonId, Structure } from "../application/structure";
import { approvesFor, speakerOf } from "../section/approvesFor";
import type { Missing } from "../section/missing";
import { isWritten, type Section } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";

export type ApproveRefusal =
  | { kind: "not-an-approver" }
  | { kind: "incomplete"; missing: readonly Missing[] }
  | { kind: "changed-since-shown" }
  | { kind: "not-open" };

/**
 * The approvals a person adds: one for each approver party the person speaks for.
 *
 * The card names the content hash it showed; the approval stores the hash that the party's approval is bound to. If
 * somebody has edited the section since the card was drawn, the approval is refused. It is never moved to text that
 * nobody in the party has read. Approving twice adds nothing. A section is not open if it has not been sent to
 * approval, or if somebody has requested a change.
 */
export function approveSection(
  section: Section,
  structure: Structure,
  { by, contentHash, at }: { by: PersonId; contentHash: string; at: Date },
): Outcome<Approval[], ApproveRefusal> {
  const parties = approvesFor(section, structure, by);
  if (parties.length === 0) return refuse({ kind: "not-an-approver" });
  if (contentHash !== section.contentHash) return refuse({ kind: "changed-since-shown" });
  if (section.missing.length > 0) return refuse({ kind: "incomplete", missing: section.missing });
  if (!isWritten(section)) return refuse({ kind: "not-open" });

  return ok(parties.flatMap(({ id }) => approvalBy(section, structure, id, { by, at }) ?? []));
}

/** A person's approval for one party, bound to the current content; null if the party has given it already. */
export function approvalBy(
  section: Section,
  structure: Structure,
  partyId: PartyId,
  { by, at }: { by: PersonId; at: Date },
): Approval | null {
  const already = section.approvals.some((approval) => approval.partyId === partyId);
  const speaker = already ? undefined : speakerOf(structure, by, partyId);
  if (!speaker) return null;
  const { personName, standsInFor: onBehalfOf } = speaker;
  const contentHash = section.approvedHashes.get(partyId) ?? section.contentHash;
  return { partyId, personId: by, personName, onBehalfOf, contentHash, at };
}
