import type { SettingUp, SetUpProblems } from "../../domain/application/setUp";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { primary, submitButton } from "../kit/button";
import { textField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { aroundInput } from "./aroundInput";
import { detailsFields } from "./detailsFields";

export type SetUpArgs = {
  forms: readonly { id: string; name: string }[];
  /** The long-term plans whose goals some form asks for. */
  plans?: readonly { id: string; title: string }[];
  typed: Readonly<SettingUp>;
  problems: SetUpProblems;
};

/** Sets up a new application in the channel. */
export function setUpCard({ forms, plans = [], typed, problems }: SetUpArgs): AdaptiveCard {
  const at = aroundInput(problems);
  const fields = detailsFields({ forms, plans, typed, problems }, [
    textField("owner", t("setUp.owner"), typed.owner, at("owner", t("setUp.ownerHelp"))),
    textField("orgNumber", t("setUp.orgNumber"), typed.orgNumber, at("orgNumber")),
    textField("network", t("setUp.network"), typed.network, at("network", t("setUp.networkHelp"))),
  ]);
  return formCard({
    heading: heading(t("bot"), t("setUp.title")),
    lines: linesOf(t("setUp.lead")),
    fields,
    buttons: [primary(submitButton(t("button.create"), applicationVerbs.create))],
  });
}
