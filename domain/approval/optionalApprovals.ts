import { createHash } from "node:crypto";
import type { Party, PersonId } from "../application/structure";
import { isAwaited } from "../section/approverGroup";
import { awaitedFrom } from "../section/approvesFor";
import { type Application, isWritten, type Section } from "../section/section";

/**
 * A section that somebody may approve, though nobody waits for it. A person who has had the same mark is not asked
 * again.
 */
export type OptionalApproval = { readonly section: Section; readonly personId: PersonId; readonly mark: string };

const asks = ({ groups }: Section, { id }: Pick<Party, "id">): boolean =>
  groups.some((group) => !isAwaited(group) && group.parties.some((party) => party.id === id));

/** True once all sections a party is asked about are written. The party is then asked once, with one card. */
export const isReadyFor = (sections: readonly Section[], party: Pick<Party, "id">): boolean =>
  sections.every((section) => isWritten(section) || !asks(section, party));

/**
 * Optional approvers to ask now. A party is asked about all its sections at once, and only once about each, however
 * often others change it. It is asked again only if content it had approved has changed.
 */
export function optionalApprovals(application: Application, sections: readonly Section[]): OptionalApproval[] {
  const parties = new Set(sections.flatMap(({ unanswered }) => unanswered));
  return [...new Map([...parties].map((party) => [party.id, party])).values()]
    .filter((party) => isReadyFor(sections, party))
    .flatMap((party) => {
      const people = application.members.filter(({ partyId, approves }) => approves && partyId === party.id);
      return sections
        .filter(({ unanswered }) => unanswered.some(({ id }) => id === party.id))
        .flatMap((section) => {
          const mark = markOf(section, party);
          return people
            .filter(({ personId }) => awaitedFrom(section, application, personId).length === 0)
            .map(({ personId }) => ({ section, personId, mark }));
        });
    });
}

const markOf = ({ voided, approvedHashes }: Section, { id }: Party): string => {
  const content = voided.some(({ partyId }) => partyId === id) ? approvedHashes.get(id) : "first";
  return createHash("sha256").update(`asked ${id} ${content}`).digest("hex");
};
