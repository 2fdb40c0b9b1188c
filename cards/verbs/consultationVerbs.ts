import { ContentHash, OfApplication, PageNumber, SeenContent } from "./cardData";
import { verb } from "./verb";

const member = { access: "member", state: "drafting" } as const;

export const consultationVerbs = {
  changes: verb("consultation/changes", { data: OfApplication.extend({ page: PageNumber }), ...member }),
  stands: verb("consultation/stands", { data: OfApplication.extend({ contentHash: ContentHash }), ...member }),
  readDraft: verb("draft/read", {
    data: OfApplication.extend({ page: PageNumber, draftSeen: SeenContent.optional() }),
    ...member,
  }),
};
