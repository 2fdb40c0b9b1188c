import { joinableKinds } from "../../domain/application/kindOf";
import type { Structure } from "../../domain/application/structure";
import type { Form } from "../../forms/form";
import { primary, submitButton } from "../kit/button";
import { choiceField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type JoinKindArgs = { form: Form; application: Structure; problem: { kind: "required" } | null };

/** The first step of joining: the kind of party. */
export function joinKindCard({ form, application, problem }: JoinKindArgs): AdaptiveCard {
  const options = joinableKinds(form).map(({ id, one }) => ({ title: one, value: id }));
  return formCard({
    heading: heading(applicationName(application), t("join.title"), {
      text: t("join.step", { step: 1 }),
      style: "Informative",
    }),
    lines: linesOf(t("join.kindLead")),
    fields: [choiceField("kind", t("join.kind"), "", options, { problem: problem ? t("join.chooseKind") : null })],
    buttons: [primary(submitButton(t("button.next"), peopleVerbs.joinKind, { applicationId: application.id }))],
  });
}
