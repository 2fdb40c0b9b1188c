import type { Structure } from "../domain/application";
import type { Finalisation } from "../domain/finalisation";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, first } from "./button";
import { heading } from "./heading";
import { quote } from "./quote";
import { quotingCard } from "./quotingCard";
import { t } from "./wording";

export type ReopenedArgs = { application: Pick<Structure, "id" | "title">; finalisation: Finalisation };

/** To all in the channel: that the application is open again, who opened it, and why. */
export const reopenedCard = ({ application, finalisation }: ReopenedArgs): AdaptiveCard =>
  quotingCard({
    notes: [],
    heading: heading(application.title, t("final.reopened")),
    lead: t("final.reopenedText", { number: finalisation.number }),
    quotes: finalisation.reopened
      ? [quote("accent", t("final.reopenedBy", { person: finalisation.reopened.byName }), finalisation.reopened.reason)]
      : [],
    fields: [],
    buttons: [first(button(t("button.myTasks"), "me/tasks", { applicationId: application.id }))],
  });
