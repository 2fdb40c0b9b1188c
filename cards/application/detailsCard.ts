import type { DetailsChangeProblems, TypedDetailsChange } from "../../domain/application/changeDetails";
import type { Structure } from "../../domain/application/structure";
import { LANGUAGES } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button, primary, submitButton } from "../kit/button";
import { required, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { languageField } from "../kit/languageField";
import { note } from "../kit/note";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";
import { aroundInput } from "./aroundInput";
import { NO_PLAN, planFields } from "./planFields";

export type DetailsArgs = {
  readonly application: Structure;
  readonly plans: Form["plans"];
  /** The input values; null to show what is stored. */
  readonly typed: TypedDetailsChange | null;
  readonly problems: DetailsChangeProblems;
  readonly saved: boolean;
};

/** The details of an application, for its coordinator to change. */
export function detailsCard({ application, plans, typed, problems, saved }: DetailsArgs): AdaptiveCard {
  const { id: applicationId, planId } = application;
  const { title, year, network, plan, language } = typed ?? {
    title: application.title,
    year: String(application.year),
    network: application.network,
    plan: planId ?? NO_PLAN,
    language: application.language,
  };
  const at = aroundInput(problems);
  const wrong = Object.keys(problems).length > 0;
  return formCard({
    heading: heading(
      applicationName(application),
      t(plans.length > 0 ? "particulars.title" : "particulars.titleWithoutPlan"),
    ),
    notes: saved && !wrong ? [note("good", t("particulars.saved"))] : [],
    fields: [
      textField("title", required(t("setUp.name")), title, at("title", t("setUp.nameHelp"))),
      textField("year", required(t("setUp.year")), year, at("year")),
      textField("network", required(t("setUp.network")), network, at("network", t("setUp.networkHelp"))),
      ...planFields(plans, plan),
      languageField(t("language.ofChannel"), LANGUAGES.find((each) => each === language) ?? application.language, {
        help: t("language.ofChannelHelp"),
      }),
    ],
    buttons: [
      primary(submitButton(t("section.save"), applicationVerbs.change, { applicationId })),
      button(t("button.back"), applicationVerbs.measures, { applicationId }),
    ],
  });
}
