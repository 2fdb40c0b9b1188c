import { type Button, button, primary } from "../kit/button";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";

/** A card has six buttons, and one leads to the overview. */
const MOST = 5;

/** Local mode: a button for each person that can be played. */
export const playButtons = (names: readonly string[]): Button[] =>
  names
    .slice(0, MOST)
    .map((name) => button(t("play.as", { name: inShort(name, 26) }), homeVerbs.play, { name: name.slice(0, 200) }))
    .map((each, index) => (index === 0 ? primary(each) : each));
