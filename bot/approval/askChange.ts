import { changeRequestedCard } from "../../cards/approval/changeRequestedCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import { askForChange } from "../../domain/approval/requestChange";
import { sectionAt } from "../../domain/section/section";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import { refusedOnApproval } from "./approvalOf";

/** "Be om endring" on an approval card. */
export const askChange = decidingAction(
  approvalVerbs.askChange,
  async (deps, turn, { applicationId, contentHash, measureId, sectionId, comment }) => {
    const place = { measureId, sectionId };
    const id = deps.newId();
    const outcome = await review(deps, turn, applicationId, (form, application, author) =>
      askForChange(form, application, { ...author, id, place, contentHash, comment }),
    );
    if (!outcome.ok)
      return refusedChange(deps, turn, applicationId, outcome.refusal, (own) =>
        refusedOnApproval(deps, turn, applicationId, place, own, comment),
      );
    const { application, decision } = outcome.value;
    return changeRequestedCard({ application, section: sectionAt(decision.form, application, place), comment });
  },
);
