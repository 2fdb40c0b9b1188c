import type { Structure } from "../../domain/application/structure";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";

/** To a person who said no to an invitation: what happens, and the way back. */
export const declinedCard = (application: Structure): AdaptiveCard =>
  shortCard(applicationName(application), t("invitation.declined"), t("invitation.declinedText"), [
    primary(button(t("button.overview"), homeVerbs.tasks)),
    button(t("button.join"), peopleVerbs.join, { applicationId: application.id }),
  ]);
