import { button } from "../kit/button";
import { type OpenRow, openRow } from "../kit/openRow";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";

/** Local mode: a row that plays one person. */
export const playRow = (name: string): OpenRow =>
  openRow(inShort(name, 60), [], button(t("play.choose"), homeVerbs.play, { name: name.slice(0, 200) }));
