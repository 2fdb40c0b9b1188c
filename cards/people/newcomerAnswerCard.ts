import type { NewcomerAnswer } from "../../domain/application/newcomerAnswer";
import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { applicationName } from "../words/whereIs";
import { coordinatorsIn } from "./coordinatorsIn";

export type NewcomerAnswerArgs = {
  application: Structure;
  partyName: string;
  /** The name of the person who answered. */
  by: string;
  answer: NewcomerAnswer;
};

/** To a newcomer: the answer from the party or the coordinator. */
export function newcomerAnswerCard({ application, partyName, by, answer }: NewcomerAnswerArgs): AdaptiveCard {
  const party = inShort(partyName, 150);
  return shortCard(
    applicationName(application),
    t(`newcomerAnswer.${answer}Title`, { party }),
    t(`newcomerAnswer.${answer}`, { by, party, coordinator: coordinatorsIn(application) }),
    [primary(button(t("button.overview"), homeVerbs.tasks))],
  );
}
