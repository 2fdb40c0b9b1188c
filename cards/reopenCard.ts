import type { Structure } from "../domain/application";
import type { ReasonProblem } from "../domain/makeFinal";
import type { AdaptiveCard } from "./adaptiveCard";
import { button, sending } from "./button";
import { longField } from "./field";
import { formCard } from "./formCard";
import { heading } from "./heading";
import { note } from "./note";
import { reasonSentence } from "./refusals";
import { t } from "./wording";
import { linesOf } from "./written";

export type ReopenArgs = {
  application: Pick<Structure, "id" | "title">;
  /** The number of the final version that stands. */
  number: number;
  typedReason: string;
  problem: ReasonProblem | null;
};

/** Asks why a final application is opened again, and says what that means. */
export const reopenCard = ({ application, number, typedReason, problem }: ReopenArgs): AdaptiveCard =>
  formCard({
    heading: heading(application.title, t("final.reopenTitle")),
    notes: problem ? [note("warning", t("form.almost"))] : [],
    lines: linesOf(t("final.reopenLead")),
    fields: [
      longField("reason", t("final.reopenReason"), typedReason, {
        help: t("final.reasonHelp"),
        problem: problem && reasonSentence(problem),
      }),
    ],
    rows: [],
    buttons: [
      sending(t("final.reopen"), "final/reopen", { applicationId: application.id, number }),
      button(t("button.back"), "final/show", { applicationId: application.id }),
    ],
  });
