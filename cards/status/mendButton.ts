import type { Mend } from "../../domain/progress/mendOf";
import { type Button, button } from "../kit/button";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";

/** The list of what is left that a card shows, and to which a section returns. */
export type LeftFrom = "findings" | "finalising";

/** Opens the card that mends something. */
export function mendButton(mend: Mend, applicationId: string, returnTo: LeftFrom): Button {
  switch (mend.to) {
    case "section": {
      const { measureId, sectionId } = mend.place;
      return button(t("button.open"), writingVerbs.goTo, { applicationId, measureId, sectionId, returnTo });
    }
    case "measures":
      return button(t("button.open"), applicationVerbs.measures, { applicationId });
    case "people":
      return button(t("button.open"), peopleVerbs.parties, { applicationId });
    case "rule":
      return button(t("button.open"), approvalVerbs.editRule, { applicationId, sectionId: mend.sectionId });
  }
}
