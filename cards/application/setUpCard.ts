import type { SettingUp, SetUpProblems } from "../../domain/application/setUp";
import type { Structure } from "../../domain/application/structure";
import { NO_REGION } from "../../forms/region";
import { languageField } from "../fields/languageField";
import { button, primary, submitButton } from "../kit/button";
import { required, textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { aroundInput } from "./aroundInput";
import { detailsFields, type EditionChoice } from "./detailsFields";
import { networkLabel } from "./networkLabel";
import { regionField } from "./regionField";

export type SetUpArgs = {
  forms: readonly EditionChoice[];
  typed: Readonly<SettingUp>;
  problems: SetUpProblems;
  /** Whether editions of other counties can be shown, or are shown already; null if there are none. */
  others?: "hidden" | "shown" | null;
  /** The channel's applications, newest first. */
  earlier?: readonly EarlierApplication[];
};

/** An application of the channel, and whether the person may carry it over. */
export type EarlierApplication = Pick<Structure, "id" | "title" | "year"> & { readonly leads: boolean };

/** Applications that are named, and offered to start from. */
const MOST_OFFERED = 2;

/** Sets up a new application in the channel. */
export function setUpCard({ forms, typed, problems, others = null, earlier = [] }: SetUpArgs): AdaptiveCard {
  const at = aroundInput(problems);
  const { region, language } = typed;
  const chosen = forms.find(({ id }) => id === typed.formId);
  const own = detailsFields({ forms, typed, problems }, [
    textField("owner", required(t("setUp.owner")), typed.owner, at("owner", t("setUp.ownerHelp"))),
    textField("orgNumber", t("setUp.orgNumber"), typed.orgNumber, at("orgNumber")),
    textField("network", required(networkLabel(chosen)), typed.network, at("network", t("setUp.networkHelp"))),
    ...(language === undefined
      ? []
      : [languageField(t("language.ofChannel"), language, at("language", t("language.ofChannelHelp")))]),
  ]);
  const drawn = {
    ...{ beside: true, drawnWith: typed.formId },
    ...(region === undefined ? {} : { drawnIn: region ?? NO_REGION }),
    ...(others === "shown" ? { all: true } : {}),
  };
  return formCard({
    heading: heading(t("bot"), t("setUp.title")),
    lines: linesOf(t("setUp.lead")),
    fields: [...(region === undefined ? [] : [regionField(region)]), ...own],
    buttons: [
      primary(submitButton(t("button.create"), applicationVerbs.create, drawn)),
      ...(region === undefined ? [] : [submitButton(t("setUp.regionForms"), applicationVerbs.regionForms, drawn)]),
      ...(others === "hidden" ? [submitButton(t("setUp.allForms"), applicationVerbs.allForms, drawn)] : []),
      ...earlier
        .filter(({ leads }) => leads)
        .slice(0, MOST_OFFERED)
        .map(({ id: applicationId, title }) =>
          button(t("setUp.startFrom", { title: inShort(title, 40) }), importingVerbs.askCarryOver, { applicationId }),
        ),
      button(t("button.cancel"), applicationVerbs.cancel),
    ],
  });
}
