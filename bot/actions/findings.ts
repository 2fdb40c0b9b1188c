import { findingsCard } from "../../cards/findingsCard";
import { noticeCard } from "../../cards/noticeCard";
import { findingsOf } from "../../domain/findings";
import { cardAction } from "../cardAction";
import { OfApplication, PageNumber } from "../cardData";
import { forMember } from "../opened";

/** "Hva gjenstår?": in the member's own chat, since what can be opened differs from person to person. */
export const listFindings = cardAction(
  "findings/list",
  OfApplication.extend({ page: PageNumber }),
  async (deps, turn, { applicationId, page }) =>
    turn.channel
      ? noticeCard({ kind: "no-such-thing" })
      : forMember(deps, turn, applicationId, async ({ form, application }) =>
          findingsCard({
            form,
            application,
            findings: findingsOf(form, application),
            personId: turn.person.id,
            page,
          }),
        ),
);
