import type { DetailsProblems, TypedDetails } from "../../domain/application/applicationDetails";
import { type CardField, dateField, required, searchField, textField, timeField } from "../kit/cardField";
import { t } from "../wording";
import { aroundInput } from "./aroundInput";
import { editionInWords, type NamedEdition } from "./editionInWords";
import { planFields } from "./planFields";

/** An edition of the form to choose, with the long-term plans whose goals it asks for. */
export type EditionChoice = NamedEdition & {
  readonly id: string;
  readonly year: number;
  readonly plans: readonly { readonly id: string; readonly title: string }[];
};

export type DetailsFieldsArgs = {
  forms: readonly EditionChoice[];
  typed: Readonly<TypedDetails>;
  problems: DetailsProblems;
};

/** The inputs of a new application: edition, title, year, deadline, those of its own, and the plan if the form has any. */
export function detailsFields(
  { forms, typed, problems }: DetailsFieldsArgs,
  own: readonly CardField[] = [],
): CardField[] {
  const at = aroundInput(problems);
  const editions = forms.map((form) => ({ title: titleOf(form), value: form.id }));
  return [
    searchField("formId", required(t("setUp.form")), typed.formId, editions, at("formId", t("setUp.formHelp"))),
    textField("title", required(t("setUp.name")), typed.title, at("title", t("setUp.nameHelp"))),
    textField("year", required(t("setUp.year")), typed.year, at("year")),
    dateField("date", required(t("setUp.date")), typed.date, at("date")),
    timeField("time", required(t("setUp.time")), typed.time, at("time")),
    ...own,
    ...planFields(forms.find(({ id }) => id === typed.formId)?.plans ?? [], typed.plan),
  ];
}

/** The year of the form says enough, unless the edition has an issuer, counties or a later version. */
const titleOf = (form: EditionChoice): string =>
  form.issuer === undefined && form.regions.length === 0 && form.version === "1"
    ? t("setUp.edition", { year: form.year })
    : editionInWords(form);
