import type { DeadlineOf } from "../../domain/reminders/moveDeadline";

type PartData = { readonly partyId?: string; readonly sectionId?: string; readonly approvals?: true };

/** What a button about a part's own deadline carries: nothing for the deadline of all. */
export const partData = ({ partyId, sectionId, approvals }: DeadlineOf): PartData => ({
  ...(partyId === null ? {} : { partyId }),
  ...(sectionId === null ? {} : { sectionId }),
  ...(approvals ? { approvals: true as const } : {}),
});
