import type { Structure } from "../../domain/application/structure";
import { type Button, button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";

export type RoleNewsArgs = {
  application: Structure;
  partyName: string;
  from: string;
  /** The name of the person who took over; null if somebody left. */
  to: string | null;
  /** The person who had left undid that. */
  back: boolean;
  /** Whether the reader took over. */
  isMine: boolean;
  /** Nobody is left in the party. */
  unmanned: boolean;
  leads: boolean;
};

/** Somebody handed over or left their roles: to the colleague, and to the coordinator. */
export function roleNewsCard(args: RoleNewsArgs): AdaptiveCard {
  const { application, partyName: party, from, to, back, isMine, unmanned, leads } = args;
  const said = isMine
    ? t("roleNews.mine", { from, party })
    : to === null
      ? t(back ? "roleNews.back" : "roleNews.left", { from, party })
      : t("roleNews.handed", { from, party, to });
  const text = unmanned ? `${said}\n\n${t("roleNews.unmanned", { party })}` : said;
  const tasks = button(t("button.overview"), homeVerbs.tasks);
  const parties = button(t("button.parties"), peopleVerbs.parties, { applicationId: application.id });
  const buttons: Button[] = leads && !isMine ? [primary(parties), tasks] : [primary(tasks)];
  return shortCard(applicationName(application), t(isMine ? "roleNews.mineTitle" : "roleNews.title"), text, buttons);
}
