import type { ApplicationId, PersonId } from "../application/structure";
import type { AlreadyHandled, Cause } from "../ports/cause";
import type { Outcome } from "../values/outcome";
import type { DocumentLink } from "./documentLink";

/** The links to documents that work, or did until a moment ago. They are found by their id, of which a hash is stored. */
export interface DocumentLinkStore {
  /** Stores a new link, and the press that asked for it. */
  open(linkId: string, link: Omit<DocumentLink, "withdrawn">, cause: Cause): Promise<void>;
  find(linkId: string): Promise<DocumentLink | null>;
  /** Counts that a link was used. The first use is logged as the person's. */
  used(linkId: string): Promise<void>;
  /**
   * Withdraws the links to a draft: those of one person, or everybody's if `personId` is null.
   * @returns how many worked until now
   */
  withdraw(
    cause: Cause,
    of: { readonly applicationId: ApplicationId; readonly draftId: string; readonly personId: PersonId | null },
    at: Date,
  ): Promise<Outcome<number, AlreadyHandled>>;
  /** Deletes links that expired before this instant. */
  forgetBefore(instant: Date): Promise<number>;
}
