import { applicationRow } from "../../../cards/application/applicationRow";
import { chooseCard } from "../../../cards/home/chooseCard";
import { button } from "../../../cards/kit/button";
import { statusVerbs } from "../../../cards/verbs/statusVerbs";
import { t } from "../../../cards/wording";
import { applicationsIn } from "../../application/applicationsIn";
import { nothingIn } from "../../application/nothingIn";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";
import { isAbout } from "./ownApplications";
import { understood } from "./understood";

/**
 * "status": in a channel, posts the status card again for everybody. If several applications are written there, each
 * person chooses which to see, the nearest deadline first. In a chat, shows the person's tasks.
 */
export const status: Command = {
  name: "status",
  matches: (said) => understood(said)?.saying === "status",
  answer: async (deps, { channel, person, cause }, said) => {
    if (!channel) return homeOf(deps, person);
    const all = await applicationsIn(deps, channel);
    const about = understood(said)?.about ?? "";
    const named = about === "" ? [] : all.filter((each) => isAbout(each, about));
    const found = named.length > 0 ? named : all;
    const drafting = found.filter(({ application }) => application.status === "drafting");
    const [first] = found;
    if (!first) return nothingIn(deps, channel);
    if (drafting.length > 1)
      return chooseCard(
        "applications",
        found.map(({ application }) =>
          applicationRow(
            application,
            button(t("status.showAnyway"), statusVerbs.show, { applicationId: application.id }),
            deps.clock.now(),
          ),
        ),
      );
    await deps.statusMessages.moveStatus({ ...cause, activityId: `${cause.activityId}/status` }, first.application.id);
    return null;
  },
};
