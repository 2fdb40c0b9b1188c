import { measuresOf, type Party, type Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { applicationName } from "../words/whereIs";

const LONGEST = 600;

/** To a writer whose party is put into its first measures: there is something to answer now. */
export function inMeasuresCard(application: Structure, party: Party): AdaptiveCard {
  const measures = measuresOf(application)
    .filter(({ partyIds }) => partyIds.includes(party.id))
    .map(({ number, name }) => `${number} ${name}`);
  return shortCard(
    applicationName(application),
    t("inMeasures.title"),
    t("inMeasures.text", { party: inShort(party.name, 150), measures: inShort(measures.join(", "), LONGEST) }),
    [primary(button(t("button.overview"), homeVerbs.tasks))],
  );
}
