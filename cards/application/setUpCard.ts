import type { SettingUp, SetUpProblem, SetUpProblems } from "../../domain/application/setUp";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { primary, submitButton } from "../kit/button";
import { dateField, type Field, pickField, textField, timeField } from "../kit/field";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { planFields } from "./planFields";

/** The inputs of the card, by id. */
type SetUpInput = keyof SettingUp;

export type SetUpArgs = {
  forms: readonly { id: string; name: string }[];
  /** The long-term plans whose goals some form asks for. */
  plans?: readonly { id: string; title: string }[];
  typed: Readonly<SettingUp>;
  problems: SetUpProblems;
};

/** Why an input of a new application was refused, and what would be accepted. */
export function setUpSentence(problem: SetUpProblem): string {
  switch (problem) {
    case "required":
      return t("setUp.problem.required");
    case "no-date":
      return t("setUp.problem.noDate");
    case "two-dates":
      return t("deadlines.twoDates");
    case "no-time":
      return t("setUp.problem.noTime");
    case "passed":
      return t("setUp.problem.passed");
    case "not-a-year":
      return t("setUp.problem.notAYear");
    case "too-long":
      return t("setUp.problem.tooLong");
    case "not-an-org-number":
      return t("refusal.notAnOrgNumber");
    case "unknown-form":
      return t("setUp.problem.unknownForm");
  }
}

/** Sets up a new application in the channel. */
export function setUpCard({ forms, plans = [], typed, problems }: SetUpArgs): AdaptiveCard {
  const at = (input: SetUpInput, help: string | null = null) => {
    const problem = problems[input];
    return { help, problem: problem === undefined ? null : setUpSentence(problem) };
  };
  const options = forms.map(({ id, name }) => ({ title: name, value: id }));
  const fields: Field[] = [
    pickField("formId", t("setUp.form"), typed.formId, options, at("formId")),
    textField("title", t("setUp.name"), typed.title, at("title", t("setUp.nameHelp"))),
    textField("year", t("setUp.year"), typed.year, at("year")),
    dateField("date", t("setUp.date"), typed.date, at("date")),
    timeField("time", t("setUp.time"), typed.time, at("time")),
    textField("owner", t("setUp.owner"), typed.owner, at("owner", t("setUp.ownerHelp"))),
    textField("orgNumber", t("setUp.orgNumber"), typed.orgNumber, at("orgNumber")),
    textField("network", t("setUp.network"), typed.network, at("network", t("setUp.networkHelp"))),
    ...planFields(plans, typed.plan),
  ];
  return formCard({
    heading: heading(t("bot"), t("setUp.title")),
    notes: Object.keys(problems).length > 0 ? [note("warning", t("form.almost"))] : [],
    lines: linesOf(t("setUp.lead")),
    fields,
    buttons: [primary(submitButton(t("button.create"), applicationVerbs.create))],
  });
}
