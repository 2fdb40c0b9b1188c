import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";
import { quoted } from "../wording/quoted";
import { inShort } from "../words/inShort";
export type AskMoveArgs = {
  applicationId: string;
  title: string;
  network: string;
  /** Titles of the applications already in this channel. */
  here: readonly string[];
};

/** Asks whether to move an application to this channel. Several can share a channel, and the card says so. */
export const askMoveCard = ({ applicationId, title, network, here }: AskMoveArgs): AdaptiveCard =>
  shortCard(
    network,
    t("moveHere.ask", { title: inShort(title, 80) }),
    [
      t("moveHere.askText"),
      ...(here.length > 0 ? [t("moveHere.others", { titles: quoted(here.map((each) => inShort(each, 60))) })] : []),
    ].join("\n\n"),
    [primary(button(t("moveHere.yes"), applicationVerbs.move, { applicationId }))],
  );
