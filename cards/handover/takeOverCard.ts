import type { Party, Structure } from "../../domain/application/structure";
import { earliestEffect, type TakeOver } from "../../domain/handover/takeOver";
import { button, destructiveButton, primary } from "../kit/button";
import { heading } from "../kit/heading";
import { quote } from "../kit/quote";
import { quotingCard } from "../kit/quotingCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { instantInWords } from "../words/instantInWords";
import { applicationName } from "../words/whereIs";
export type TakeOverArgs = {
  application: Structure;
  takeOver: TakeOver;
  /** The owners that the reader can say yes for; null for the coordinator. */
  speaksFor: readonly Party[] | null;
  now: Date;
};

/** Somebody asks to take over as coordinator, and why: to those who can agree, and to the coordinator. */
export function takeOverCard({ application, takeOver, speaksFor, now }: TakeOverArgs): AdaptiveCard {
  const at = { applicationId: application.id, takeOverId: takeOver.id };
  const person = takeOver.askerName;
  const parties = inShort((speaksFor ?? []).map(({ name }) => name).join(", "), 300);
  const when = instantInWords(earliestEffect(application, takeOver), application.timeZone, now);
  const tasks = button(t("button.overview"), homeVerbs.tasks);
  return quotingCard({
    heading: heading(applicationName(application), t(speaksFor ? "takeOver.askedTitle" : "takeOver.title")),
    lead: speaksFor ? t("takeOver.asked", { person, parties, when }) : t("takeOver.warned", { person, when }),
    quotes: [quote("accent", t("takeOver.because", { person }), takeOver.reason)],
    buttons: speaksFor
      ? [
          primary(button(t("takeOver.agree"), handoverVerbs.agree, at)),
          destructiveButton(t("takeOver.refuse"), handoverVerbs.refuse, at),
          tasks,
        ]
      : [primary(button(t("takeOver.here"), handoverVerbs.stillHere, at)), tasks],
  });
}
