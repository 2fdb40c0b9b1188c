import type { LedElsewhere } from "../../domain/ports";
import type { AdaptiveCard } from "../adaptiveCard";
import { button } from "../button";
import { formCard } from "../formCard";
import { heading } from "../heading";
import { openRow } from "../openRow";
import { t } from "../wording";
import { linesOf } from "../written";

/** Whoever leads more than this in other channels moves the newest first. */
const MOST = 20;

/** Which of the applications that somebody leads in other channels is to move to this one. */
export const chooseMoveCard = (led: readonly LedElsewhere[]): AdaptiveCard =>
  formCard({
    heading: heading(t("bot"), t("moveHere.which")),
    notes: [],
    lines: linesOf(t("moveHere.whichText")),
    fields: [],
    rows: led
      .slice(0, MOST)
      .map(({ applicationId, title, year, network }) =>
        openRow(title, [`${network} · ${year}`], button(t("moveHere.choose"), "channel/askMove", { applicationId })),
      ),
    buttons: [],
  });
