import type { Structure } from "../../domain/application/structure";
import type { WritingTask } from "../../domain/progress/tasks";
import { button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { titleOf } from "../words/titleOf";
import { whereInside } from "../words/whereIs";

/** A section with a change request, as a row that opens it. */
export function changeRequestRow(
  application: Structure,
  { section, step: { measureId, sectionId } }: WritingTask,
): OpenRow {
  const open = button(t("button.open"), writingVerbs.goTo, {
    applicationId: application.id,
    measureId,
    sectionId,
    returnTo: "home",
  });
  return openRow(titleOf(section.form), [whereInside(application, measureId), t("home.wish")], open);
}
