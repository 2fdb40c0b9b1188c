import type { Tasks } from "../../domain/progress/tasks";
import type { Application } from "../../domain/section/section";
import { button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { titleOf } from "../words/titleOf";
import { whereInside } from "../words/whereIs";

/**
 * What a person can answer who must answer nothing: one row, until something is written in each section. Whoever must
 * answer something passes the optional fields on the way.
 */
export function optionalAnswerRows(application: Application, { own }: Tasks): OpenRow[] {
  if (own.some(({ isRequired, later }) => isRequired || later)) return [];
  const { id: applicationId } = application;
  const [only, ...others] = own.filter(({ answered, section }) => answered === 0 && section.form.fields.length > 0);
  if (!only) return [];
  const { measureId, sectionId } = only.step;
  return others.length === 0
    ? [
        openRow(
          titleOf(only.section.form),
          [whereInside(application, measureId), t("home.optionalWhy")],
          button(t("button.open"), writingVerbs.goTo, { applicationId, measureId, sectionId, returnTo: "home" }),
        ),
      ]
    : [
        openRow(
          t("home.optionalAnswers", { count: others.length + 1 }),
          [t("home.optionalWhy")],
          button(t("button.open"), writingVerbs.resume, { applicationId }),
        ),
      ];
}
