import type { ApplicationId, PersonId } from "../application/structure";

/** How long a link to documents works. A person asks for a new one by a button. */
export const LINK_MINUTES = 15;

/** A link to the documents of one draft, given to one person. */
export type DocumentLink = {
  readonly applicationId: ApplicationId;
  readonly draftId: string;
  /** The person who asked for it. */
  readonly personId: PersonId;
  /** Whether it leads to private answers too: a member's own link to a final version. */
  readonly own: boolean;
  readonly expiresAt: Date;
  readonly withdrawn: boolean;
};

export type LinkState = "good" | "expired" | "withdrawn";

/** When a link that is made now stops working. */
export const linkExpiry = (now: Date): Date => new Date(now.getTime() + LINK_MINUTES * 60_000);

/** Whether a genuine link still works. One that is no longer stored has expired. */
export const linkState = (link: Pick<DocumentLink, "expiresAt" | "withdrawn"> | null, now: Date): LinkState => {
  if (link?.withdrawn) return "withdrawn";
  return link !== null && link.expiresAt.getTime() > now.getTime() ? "good" : "expired";
};
