import { applicationRow } from "../../../cards/application/applicationRow";
import { chooseCard } from "../../../cards/home/chooseCard";
import { again } from "../../../cards/kit/button";
import { everyVerb } from "../../../cards/verbs/everyVerb";
import { t } from "../../../cards/wording";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";
import { inOwnChat } from "./inOwnChat";
import { openNamed } from "./openNamed";
import { applicationsFor, isAbout } from "./ownApplications";
import { pressed } from "./pressed";
import { understood } from "./understood";

const verbIn = (said: string) => everyVerb.get(understood(said)?.saying ?? "");

/**
 * A wording that means a button: its card, as if the button was pressed. The verbs in the table show something and
 * change nothing, so a misread text costs nothing. With several applications the person chooses.
 */
export const openSaid: Command = {
  name: "open",
  matches: (said) => verbIn(said) !== undefined,
  async answer(deps, turn, said) {
    const verb = verbIn(said);
    if (!verb) return openNamed.answer(deps, turn, said);
    const about = understood(said)?.about ?? "";
    const all = await applicationsFor(deps, turn.person.id, verb);
    const found = about === "" ? all : all.filter((each) => isAbout(each, about));
    // "tiltak 3" and "svar på målgruppe" begin like a wording, and name something.
    if (about !== "" && found.length === 0) return openNamed.answer(deps, turn, said);
    return inOwnChat(deps, turn, async (own) => {
      if (verb.data.safeParse({}).success) return pressed(deps, own, verb.name, {});
      const [only, ...others] = found;
      if (!only) return homeOf(deps, own.person);
      if (others.length === 0) return pressed(deps, own, verb.name, { applicationId: only.application.id });
      return chooseCard(
        "applications",
        found.map(({ application }) =>
          applicationRow(
            application,
            again(t("button.open"), { verb: verb.name, data: { applicationId: application.id } }),
            deps.clock.now(),
          ),
        ),
      );
    });
  },
};
