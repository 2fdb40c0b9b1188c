import type { ApplicationId } from "../../domain/application/structure";
import { isReady, type Remaining } from "../../domain/progress/remaining";
import type { Tasks } from "../../domain/progress/tasks";
import { type Button, button } from "../kit/button";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";

/** Whether anything is answered of what the person writes. */
export const isBegun = ({ own }: Tasks): boolean => own.some(({ answered }) => answered > 0);

/** What a coordinator does next with a final application: its card says how, and marks it as delivered. */
export const deliverStep = (applicationId: ApplicationId): Button =>
  button(t("final.deliverStep"), finalisingVerbs.show, { applicationId });

/**
 * What a person does next in an application: required answers first, and for the coordinator of an empty one the
 * measures, since nobody else can begin without them. Null if nothing waits for the person.
 */
export function nextStep(applicationId: ApplicationId, tasks: Tasks, remaining: Remaining | null): Button | null {
  const { toWrite, toSend, toApprove } = tasks;
  if (remaining?.leads && remaining.lacksMeasures)
    return button(t("button.addMeasures"), applicationVerbs.measures, { applicationId });
  const [first, ...others] = toWrite;
  if (first && others.length === 0)
    return button(t("home.answer"), writingVerbs.goTo, {
      applicationId,
      measureId: first.step.measureId,
      sectionId: first.step.sectionId,
      returnTo: "home",
    });
  if (first)
    return button(isBegun(tasks) ? t("button.resume") : t("home.begin"), writingVerbs.resume, { applicationId });
  if (toSend.length > 0) return button(t("button.summary"), writingVerbs.summary, { applicationId });
  const [section, ...more] = toApprove;
  if (section && more.length === 0)
    return button(t("button.read"), approvalVerbs.show, {
      applicationId,
      measureId: section.measureId,
      sectionId: section.sectionId,
    });
  if (section) return button(t("button.read"), approvalVerbs.list, { applicationId });
  if (!remaining?.leads) return null;
  return isReady(remaining)
    ? button(t("final.button"), finalisingVerbs.ask, { applicationId })
    : button(t("finding.see"), statusVerbs.findings, { applicationId });
}
