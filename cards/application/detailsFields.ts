import type { DetailsProblems, TypedDetails } from "../../domain/application/applicationDetails";
import { type CardField, dateField, pickField, textField, timeField } from "../kit/cardField";
import { t } from "../wording";
import { aroundInput } from "./aroundInput";
import { planFields } from "./planFields";

export type DetailsFieldsArgs = {
  forms: readonly { id: string; name: string }[];
  plans: readonly { id: string; title: string }[];
  typed: Readonly<TypedDetails>;
  problems: DetailsProblems;
};

/** The inputs of a new application: edition, title, year, deadline, those of its own, and the plan. */
export function detailsFields(
  { forms, plans, typed, problems }: DetailsFieldsArgs,
  own: readonly CardField[] = [],
): CardField[] {
  const at = aroundInput(problems);
  const editions = forms.map(({ id, name }) => ({ title: name, value: id }));
  return [
    pickField("formId", t("setUp.form"), typed.formId, editions, at("formId")),
    textField("title", t("setUp.name"), typed.title, at("title", t("setUp.nameHelp"))),
    textField("year", t("setUp.year"), typed.year, at("year")),
    dateField("date", t("setUp.date"), typed.date, at("date")),
    timeField("time", t("setUp.time"), typed.time, at("time")),
    ...own,
    ...planFields(plans, typed.plan),
  ];
}
