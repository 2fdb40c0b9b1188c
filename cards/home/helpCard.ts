import { type Button, button, primary } from "../kit/button";
import { type Heading, heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import help from "../templates/help.json";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";

export type HelpArgs = { where: "channel" | "personal"; local: boolean };

type HelpView = {
  readonly heading: Heading;
  readonly lead: string;
  readonly commandsTitle: string;
  readonly commands: readonly { readonly command: string; readonly meaning: string }[];
  readonly hint: string;
  readonly buttons: readonly Button[];
};

const draw = layout<HelpView>(help);

/** What the bot can do, and which commands there are. */
export function helpCard({ where, local }: HelpArgs): AdaptiveCard {
  const playing = local ? [{ command: t("help.play"), meaning: t("help.playMeaning") }] : [];
  return draw({
    heading: heading(t("bot"), t("help.title")),
    lead: t("help.lead"),
    commandsTitle: t("help.commands"),
    commands: [
      { command: t("help.new"), meaning: t("help.newMeaning") },
      { command: t("help.status"), meaning: t("help.statusMeaning") },
      { command: t("help.tasks"), meaning: t("help.tasksMeaning") },
      { command: t("help.deadline"), meaning: t("help.deadlineMeaning") },
      ...(where === "personal" ? [{ command: t("help.left"), meaning: t("help.leftMeaning") }] : []),
      ...(where === "channel" ? [{ command: t("help.move"), meaning: t("help.moveMeaning") }] : []),
      ...(where === "personal" ? [{ command: t("help.import"), meaning: t("help.importMeaning") }] : []),
      ...(where === "personal" ? [{ command: t("help.language"), meaning: t("help.languageMeaning") }] : []),
      { command: t("help.help"), meaning: t("help.helpMeaning") },
      ...playing,
    ],
    hint: where === "channel" ? t("help.inChannel") : `${t("help.sendFile")} ${t("help.inPersonal")}`,
    buttons: [
      where === "channel"
        ? primary(button(t("button.newApplication"), applicationVerbs.start))
        : primary(button(t("button.overview"), homeVerbs.tasks)),
      ...(local && where === "personal" ? [button(t("play.another"), homeVerbs.play, {})] : []),
    ],
  });
}
