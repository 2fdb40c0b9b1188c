import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { OpenRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";

/** More would not be looked through on a phone. */
const MOST = 20;

const ASKED = {
  applications: () => [t("say.whichApplication"), t("say.whichApplicationText")],
  players: () => [t("notice.playWho"), t("notice.playThese")],
  documents: () => [t("say.documents"), t("say.documentsText")],
  places: () => [t("say.whichPlace"), t("say.whichPlaceText")],
} satisfies Record<string, () => [string, string]>;

/** A typed text can mean several things: the person chooses. */
export function chooseCard(of: keyof typeof ASKED, rows: readonly OpenRow[]): AdaptiveCard {
  const [title, text] = ASKED[of]();
  return formCard({
    heading: heading(t("bot"), title),
    lines: linesOf(text),
    rows: rows.slice(0, MOST),
    buttons: [],
  });
}
