import type { DetailsProblem, DetailsProblems, TypedDetails } from "../../domain/application/applicationDetails";
import { type CardField, dateField, pickField, textField, timeField } from "../kit/cardField";
import { t } from "../wording";
import { planFields } from "./planFields";
import { setUpSentence } from "./setUpCard";

export type DetailsFieldsArgs = {
  forms: readonly { id: string; name: string }[];
  plans: readonly { id: string; title: string }[];
  typed: Readonly<TypedDetails>;
  problems: DetailsProblems;
};

/** The inputs of an application that continues another: edition, title, year, deadline and plan. */
export function detailsFields({ forms, plans, typed, problems }: DetailsFieldsArgs): CardField[] {
  const at = (input: keyof TypedDetails, help: string | null = null) => {
    const problem: DetailsProblem | undefined = problems[input];
    return { help, problem: problem === undefined ? null : setUpSentence(problem) };
  };
  const editions = forms.map(({ id, name }) => ({ title: name, value: id }));
  return [
    pickField("formId", t("setUp.form"), typed.formId, editions, at("formId")),
    textField("title", t("setUp.name"), typed.title, at("title", t("setUp.nameHelp"))),
    textField("year", t("setUp.year"), typed.year, at("year")),
    dateField("date", t("setUp.date"), typed.date, at("date")),
    timeField("time", t("setUp.time"), typed.time, at("time")),
    ...planFields(plans, typed.plan),
  ];
}
