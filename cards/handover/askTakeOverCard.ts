import type { Party, Structure } from "../../domain/application/structure";
import type { AskTakeOverRefusal } from "../../domain/handover/takeOver";
import { button, primary, submitButton } from "../kit/button";
import { longField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { reasonSentence } from "../words/reasonSentence";
import { applicationName } from "../words/whereIs";

export type AskTakeOverArgs = {
  application: Structure;
  /** The other owners who must say yes. */
  awaited: readonly Party[];
  /** The name of somebody who has asked already; null if nobody has. */
  before: string | null;
  typed: string;
  problem: Exclude<AskTakeOverRefusal, { kind: "not-owner" }> | null;
};

/** Asks a person of the municipality why somebody else should be the coordinator, and says who must agree. */
export function askTakeOverCard({ application, awaited, before, typed, problem }: AskTakeOverArgs): AdaptiveCard {
  const at = { applicationId: application.id };
  const back = button(t("button.back"), peopleVerbs.roles, at);
  const top = { heading: heading(applicationName(application), t("takeOver.title")) };
  if (problem?.kind === "nobody-else")
    return formCard({
      ...top,
      notes: [note("warning", t("takeOver.nobodyElse"))],
      lines: linesOf(t("takeOver.lead")),
      buttons: [primary(back)],
    });
  const parties = inShort(awaited.map(({ name }) => name).join(", "), 300);
  return formCard({
    ...top,
    notes: [...(before === null ? [] : [note("accent", t("takeOver.before", { person: inShort(before, 80) }))])],
    lines: linesOf(`${t("takeOver.lead")}\n\n${t("takeOver.awaited", { parties })}`),
    fields: [
      longField("reason", t("takeOver.reason"), typed, {
        help: t("takeOver.reasonHelp"),
        problem: problem && reasonSentence(problem),
      }),
    ],
    buttons: [primary(submitButton(t("takeOver.send"), handoverVerbs.sendTakeOver, at)), back],
  });
}
