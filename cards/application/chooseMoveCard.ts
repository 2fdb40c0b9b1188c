import type { LedElsewhere } from "../../domain/ports/channelStore";
import { button } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";

/** A coordinator with more applications in other channels moves the newest first. */
const MOST = 20;

/** Asks which of the person's applications in other channels to move to this one. */
export const chooseMoveCard = (led: readonly LedElsewhere[]): AdaptiveCard =>
  formCard({
    heading: heading(t("bot"), t("moveHere.which")),
    lines: linesOf(t("moveHere.whichText")),
    rows: led
      .slice(0, MOST)
      .map(({ applicationId, title, year, network }) =>
        openRow(
          title,
          [`${network} · ${year}`],
          button(t("moveHere.choose"), applicationVerbs.askMove, { applicationId }),
        ),
      ),
    buttons: [],
  });
