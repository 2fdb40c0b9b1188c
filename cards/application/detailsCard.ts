import type { DetailsChangeProblems, TypedDetailsChange } from "../../domain/application/changeDetails";
import type { Structure } from "../../domain/application/structure";
import { LANGUAGES } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import { languageField } from "../fields/languageField";
import { button, primary, submitButton } from "../kit/button";
import { required, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { aroundInput } from "./aroundInput";
import { editionInWords, type NamedEdition } from "./editionInWords";
import { networkLabel } from "./networkLabel";
import { NO_PLAN, planFields } from "./planFields";
import { regionField } from "./regionField";

export type DetailsArgs = {
  readonly application: Structure;
  readonly plans: Form["plans"];
  /** The input values; null to show what is stored. */
  readonly typed: TypedDetailsChange | null;
  readonly problems: DetailsChangeProblems;
  readonly saved: boolean;
  readonly edition: NamedEdition;
  /** Whether any edition is for some counties only. */
  readonly asksRegion: boolean;
};

/** The details of an application, for its coordinator to change. */
export function detailsCard({
  application,
  plans,
  typed,
  problems,
  saved,
  edition,
  asksRegion,
}: DetailsArgs): AdaptiveCard {
  const { id: applicationId, planId } = application;
  const { title, year, network, plan, language, region } = typed ?? {
    title: application.title,
    year: String(application.year),
    network: application.network,
    plan: planId ?? NO_PLAN,
    language: application.language,
    region: application.region,
  };
  const at = aroundInput(problems);
  const wrong = Object.keys(problems).length > 0;
  return formCard({
    heading: heading(
      applicationName(application),
      t(plans.length > 0 ? "particulars.title" : "particulars.titleWithoutPlan"),
    ),
    notes: saved && !wrong ? [note("good", t("particulars.saved"))] : [],
    lines: linesOf(t("particulars.form", { edition: editionInWords(edition) })),
    fields: [
      textField("title", required(t("setUp.name")), title, at("title", t("setUp.nameHelp"))),
      textField("year", required(t("setUp.year")), year, at("year")),
      textField("network", required(networkLabel(edition)), network, at("network", t("setUp.networkHelp"))),
      ...planFields(plans, plan),
      languageField(t("language.ofChannel"), LANGUAGES.find((each) => each === language) ?? application.language, {
        help: t("language.ofChannelHelp"),
      }),
      ...(asksRegion ? [regionField(region ?? null)] : []),
    ],
    buttons: [
      primary(submitButton(t("section.save"), applicationVerbs.change, { applicationId })),
      button(t("button.back"), applicationVerbs.measures, { applicationId }),
    ],
  });
}
