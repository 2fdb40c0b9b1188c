import type { ApplicationId, Named, PartyId, PersonId } from "../application/structure";
import type { Act } from "../audit/act";
import type { Removal } from "../people/restoreMember";
import type { Cause } from "./cause";

/** One line of the log: who did what, when, and caused by which message. */
export type AuditEntry = Cause & {
  readonly at: Date;
  readonly act: Act;
};

/** The stores write the log together with the change itself; lines are never edited. */
export interface AuditStore {
  /** All entries of an application, oldest first, with the names of the people who acted or were affected. */
  of(id: ApplicationId): Promise<{ entries: AuditEntry[]; names: ReadonlyMap<PersonId, string> }>;
  /** How a person last left a party, or was removed from it. */
  removalOf(id: ApplicationId, partyId: PartyId, personId: PersonId): Promise<Removal | null>;
  /** Who last changed what a person does in a party: the person, or somebody else. */
  lastToChange(id: ApplicationId, partyId: PartyId, personId: PersonId): Promise<Named | null>;
}
