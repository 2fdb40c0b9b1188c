import type { SectionRef } from "../../domain/answers/sectionRef";
import type { Structure } from "../../domain/application/structure";
import type { ApproveRefusal } from "../../domain/approval/approveSection";
import type { RequestChangeRefusal } from "../../domain/approval/requestChange";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { missingFields } from "../words/missingFields";
import { titleAt } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";

type Refusal = ApproveRefusal | RequestChangeRefusal;
export type ApproveRefusedArgs = { form: Form; application: Structure; place: SectionRef; refusal: Refusal };

/** Why an approval or a change request was refused, with a button to the newest text. */
export function approveRefusedCard({ form, application, place, refusal }: ApproveRefusedArgs): AdaptiveCard {
  const { measureId, sectionId } = place;
  return shortCard(whereAndWhose(application, measureId), titleAt(form, place), sentence(refusal), [
    primary(
      button(t("approveRefused.show"), approvalVerbs.show, { applicationId: application.id, measureId, sectionId }),
    ),
    button(t("button.overview"), homeVerbs.tasks),
  ]);
}

function sentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case "not-an-approver":
      return t("approveRefused.notAnApprover");
    case "incomplete":
      return t("approveRefused.incomplete", { fields: missingFields(refusal.missing) });
    case "changed-since-shown":
      return t("approveRefused.changedSinceShown");
    case "not-open":
      return t("approveRefused.notOpen");
    case "no-comment":
      return t("approve.noComment");
    case "comment-too-long":
      return t("approve.commentTooLong", { most: refusal.most });
  }
}
