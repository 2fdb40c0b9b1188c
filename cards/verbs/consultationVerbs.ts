import { ContentHash, OfApplication, PageNumber, ReturnTo, SeenContent } from "./cardData";
import { verb } from "./verb";

const member = { access: "member", state: "drafting" } as const;

export const consultationVerbs = {
  changes: verb("consultation/changes", {
    data: OfApplication.extend({ page: PageNumber, returnTo: ReturnTo }),
    ...member,
  }),
  stands: verb("consultation/stands", { data: OfApplication.extend({ contentHash: ContentHash }), ...member }),
  askNow: verb("consultation/askNow", { data: OfApplication, access: "coordinator", state: "drafting" }),
  readDraft: verb("draft/read", {
    /** `returnTo`: where the section goes back to from which the draft was opened. */
    data: OfApplication.extend({ page: PageNumber, draftSeen: SeenContent.optional(), returnTo: ReturnTo }),
    ...member,
  }),
};
