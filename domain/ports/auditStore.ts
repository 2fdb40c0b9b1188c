import type { ApplicationId, Named, PartyId, PersonId } from "../application/structure";
import type { Act } from "../audit/act";
import type { Removal } from "../people/restoreMember";
import type { Cause } from "./cause";

/** One line of the log: who did what, when, and by which message. */
export type AuditEntry = Cause & {
  readonly at: Date;
  readonly act: Act;
};

/** The stores write the log as they store what is done; nobody changes a line of it. */
export interface AuditStore {
  /** All of an application, oldest first, and what those are called who did something or to whom something was done. */
  of(id: ApplicationId): Promise<{ entries: AuditEntry[]; names: ReadonlyMap<PersonId, string> }>;
  /** How a person went out of a party last, or was taken out. */
  removalOf(id: ApplicationId, partyId: PartyId, personId: PersonId): Promise<Removal | null>;
  /** Who decided last what a person does in a party: the person, or somebody else. */
  lastToChange(id: ApplicationId, partyId: PartyId, personId: PersonId): Promise<Named | null>;
}
