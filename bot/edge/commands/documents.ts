import { applicationRow } from "../../../cards/application/applicationRow";
import { chooseCard } from "../../../cards/home/chooseCard";
import { type Button, button } from "../../../cards/kit/button";
import { fetchingVerbs } from "../../../cards/verbs/fetchingVerbs";
import { finalisingVerbs } from "../../../cards/verbs/finalisingVerbs";
import { t } from "../../../cards/wording";
import type { Structure } from "../../../domain/application/structure";
import type { BotDeps } from "../../handler/botDeps";
import { homeOf } from "../../status/homeOf";
import type { Command } from "./command";
import { inOwnChat } from "./inOwnChat";
import { ownApplications } from "./ownApplications";
import { understood } from "./understood";

/**
 * "Hent dokumentene": the final documents, the newest draft's, or the button that compiles the first. Typing alone compiles
 * nothing.
 */
export const documents: Command = {
  name: "documents",
  matches: (said) => understood(said)?.saying === "documents",
  answer: (deps, turn) =>
    inOwnChat(deps, turn, async ({ person }) => {
      const all = await ownApplications(deps, person.id, "anytime");
      if (all.length === 0) return homeOf(deps, person);
      const rows = all.map(async ({ application }) =>
        applicationRow(application, await wayTo(deps, application), deps.clock.now()),
      );
      return chooseCard("documents", await Promise.all(rows));
    }),
};

async function wayTo({ drafts }: Pick<BotDeps, "drafts">, { id: applicationId, status }: Structure): Promise<Button> {
  if (status !== "drafting") return button(t("final.download"), finalisingVerbs.show, { applicationId });
  const draftId = await drafts.newestId(applicationId);
  return draftId === null
    ? button(t("button.compile"), finalisingVerbs.compile, { applicationId })
    : button(t("documents.get"), fetchingVerbs.toChat, { applicationId, draftId });
}
