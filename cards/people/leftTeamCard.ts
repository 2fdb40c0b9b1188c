import type { Structure } from "../../domain/application/structure";
import type { TeamLeaver } from "../../domain/ports/teamLeaverStore";
import { button, destructiveButton, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { applicationName } from "../words/whereIs";
export type LeftTeamArgs = {
  application: Structure;
  leaver: TeamLeaver;
  /** False for a reader who is not a coordinator, and is told that the coordinator has left. */
  leads: boolean;
};

/** Somebody has left the team: to the coordinator, who keeps them in or takes them out. */
export function leftTeamCard({ application, leaver, leads }: LeftTeamArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const { personId, personName: person, parties } = leaver;
  const title = t("leftTeam.heading", { person: inShort(person, 60) });
  if (!leads)
    return shortCard(applicationName(application), title, t("leftTeam.leader", { person }), [
      primary(button(t("takeOver.title"), handoverVerbs.askTakeOver, { applicationId })),
      button(t("button.overview"), homeVerbs.tasks),
    ]);
  const at = { applicationId, personId };
  const text = t("leftTeam.text", { person, parties: parties.join(", ") });
  return shortCard(applicationName(application), title, text, [
    primary(button(t("leftTeam.keep"), peopleVerbs.keepLeaver, at)),
    destructiveButton(t("leftTeam.takeOut"), peopleVerbs.takeLeaverOut, at),
    button(t("button.parties"), peopleVerbs.parties, { applicationId }),
  ]);
}
