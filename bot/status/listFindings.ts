import { noticeCard } from "../../cards/home/noticeCard";
import { findingsCard } from "../../cards/status/findingsCard";
import { statusVerbs } from "../../cards/verbs/statusVerbs";
import { findingsOf } from "../../domain/progress/findingsOf";
import { decidingAction } from "../handler/cardAction";
import { withAccess } from "../handler/withAccess";

/** "Hva gjenstår?": shown in the member's own chat, since the sections that can be opened differ per person. */
export const listFindings = decidingAction(statusVerbs.findings, async (deps, turn, { applicationId, page }) =>
  turn.channel
    ? noticeCard({ kind: "no-such-thing" })
    : withAccess(statusVerbs.findings, deps, turn, { applicationId }, async ({ form, application }) =>
        findingsCard({
          form,
          application,
          findings: findingsOf(form, application),
          personId: turn.person.id,
          page,
        }),
      ),
);
