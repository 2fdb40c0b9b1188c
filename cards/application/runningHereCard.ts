import type { Application } from "../../domain/section/section";
import { button, primary } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { applicationRow } from "./applicationRow";

/** More than these are not looked through before a new one is made. */
const MOST = 5;

/** "ny" where applications are being written: shows them, and makes another beside them only if that is meant. */
export function runningHereCard(running: readonly Application[], now: Date): AdaptiveCard {
  const [nearest] = running;
  return formCard({
    heading: heading(t("bot"), t("say.runningHere")),
    lines: linesOf(t("say.runningHereText")),
    rows: running
      .slice(0, MOST)
      .map((each) => applicationRow(each, button(t("button.open"), statusVerbs.show, { applicationId: each.id }), now)),
    buttons: [
      ...(nearest ? [primary(button(t("status.showAnyway"), statusVerbs.show, { applicationId: nearest.id }))] : []),
      button(t("say.newBeside"), applicationVerbs.start, { beside: true }),
    ],
  });
}
