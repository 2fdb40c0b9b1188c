import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { coordinatorsIn } from "../people/coordinatorsIn";
import { homeVerbs } from "../verbs/homeVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";

/**
 * Says that the bot cannot post in the channel. For the coordinator, who can move the application, and for people
 * waiting for a draft.
 */
export function channelLostCard({ application, leads }: { application: Structure; leads: boolean }): AdaptiveCard {
  const { id: applicationId } = application;
  const title = applicationName(application);
  const tasks = primary(button(t("button.overview"), homeVerbs.tasks));
  if (!leads)
    return shortCard(title, t("channelLost.title"), t("channelLost.waiting", { leader: coordinatorsIn(application) }), [
      tasks,
    ]);
  return shortCard(title, t("channelLost.title"), t("channelLost.leader"), [
    tasks,
    button(t("undelivered.title"), statusVerbs.undelivered, { applicationId }),
  ]);
}
