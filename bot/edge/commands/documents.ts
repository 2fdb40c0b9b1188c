import { applicationRow } from "../../../cards/application/applicationRow";
import { chooseCard } from "../../../cards/home/chooseCard";
import { button } from "../../../cards/kit/button";
import { finalisingVerbs } from "../../../cards/verbs/finalisingVerbs";
import { t } from "../../../cards/wording";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";
import { inOwnChat } from "./inOwnChat";
import { ownApplications } from "./ownApplications";
import { understood } from "./understood";

/** "Last ned Word": the final documents, or the button that compiles a draft. Typing alone compiles nothing. */
export const documents: Command = {
  name: "documents",
  matches: (said) => understood(said)?.saying === "documents",
  answer: (deps, turn) =>
    inOwnChat(deps, turn, async ({ person }) => {
      const all = await ownApplications(deps, person.id, "anytime");
      if (all.length === 0) return homeOf(deps, person);
      return chooseCard(
        "documents",
        all.map(({ application }) =>
          applicationRow(
            application,
            application.status !== "drafting"
              ? button(t("final.download"), finalisingVerbs.show, { applicationId: application.id })
              : button(t("button.compile"), finalisingVerbs.compile, { applicationId: application.id }),
            deps.clock.now(),
          ),
        ),
      );
    }),
};
