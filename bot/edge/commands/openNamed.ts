import { chooseCard } from "../../../cards/home/chooseCard";
import { offersCard } from "../../../cards/home/offersCard";
import { button } from "../../../cards/kit/button";
import { homeVerbs } from "../../../cards/verbs/homeVerbs";
import { t } from "../../../cards/wording";
import { isOwnTitle } from "../../../cards/wording/isOwnTitle";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";
import { inOwnChat } from "./inOwnChat";
import { namedIn } from "./namedIn";
import { offersFor } from "./offersFor";
import { isAbout, ownApplications } from "./ownApplications";
import { pressed } from "./pressed";
import { understood, withoutLead } from "./understood";

/** A name has few words: a longer text is a sentence, and opens nothing. */
const MOST_WORDS = 8;

/**
 * What no other command understands. The title of a section, or the name of a measure or a party, opens it; another
 * title of the bot's own leads home; everything else gets the likeliest buttons.
 */
export const openNamed: Command = {
  name: "named",
  matches: () => true,
  async answer(deps, turn, said) {
    const text = understood(said)?.about || withoutLead(said);
    const own = text.split(" ").length > MOST_WORDS ? [] : await ownApplications(deps, turn.person.id);
    const rows =
      [withoutLead(said), text]
        .map((name) => own.flatMap((each) => namedIn(each, turn.person.id, name)))
        .find((some) => some.length > 0) ?? [];
    const [only, ...others] = rows;
    if (only)
      return inOwnChat(deps, turn, async (inChat) =>
        others.length > 0 ? chooseCard("places", rows) : pressed(deps, inChat, only.verb, only.data),
      );
    if (isOwnTitle(said) || isOwnTitle(text) || own.some((each) => isAbout(each, text)))
      return inOwnChat(deps, turn, (inChat) => homeOf(deps, inChat.person));
    // The channel is not shown what waits for a person.
    return turn.channel ? offersCard([button(t("button.myTasks"), homeVerbs.tasks)]) : offersFor(deps, turn, said);
  },
};
