import type { Structure } from "../../domain/application/structure";
import type { Finalisation } from "../../domain/finalising/finalisation";
import { button, primary } from "../kit/button";
import { heading } from "../kit/heading";
import { quote } from "../kit/quote";
import { quotingCard } from "../kit/quotingCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { sentBeforeInWords } from "../status/deliveryInWords";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";

export type ReopenedArgs = {
  application: Pick<Structure, "id" | "title" | "year" | "parties">;
  finalisation: Finalisation;
  where: "channel" | "chat";
};

/** To the channel, and to the coordinator who did it: the application was reopened, by whom and why. */
export const reopenedCard = ({ application, finalisation, where }: ReopenedArgs): AdaptiveCard =>
  quotingCard({
    heading: heading(applicationName(application), t("final.reopened")),
    lead: [t("final.reopenedText", { number: finalisation.number }), sentBeforeInWords([finalisation])]
      .filter((each) => each !== null)
      .join(" "),
    quotes: finalisation.reopened
      ? [quote("accent", t("final.reopenedBy", { person: finalisation.reopened.byName }), finalisation.reopened.reason)]
      : [],
    buttons: [
      primary(
        button(t(where === "channel" ? "button.myTasks" : "button.overview"), homeVerbs.tasks, {
          applicationId: application.id,
        }),
      ),
    ],
  });
