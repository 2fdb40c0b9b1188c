import type { Structure } from "../../domain/application/structure";
import type { ReasonProblem } from "../../domain/values/reasonProblem";
import { button, primary, submitButton } from "../kit/button";
import { longField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { reasonSentence } from "../words/reasonSentence";
import { applicationName } from "../words/whereIs";

export type ReopenArgs = {
  application: Pick<Structure, "id" | "title" | "year" | "parties">;
  /** The number of the current final version. */
  number: number;
  /** Whether it was handed in: a new version has to be sent too. */
  isSent: boolean;
  typedReason: string;
  problem: ReasonProblem | null;
};

/** Asks why a final application is reopened, and says what that entails. */
export const reopenCard = ({ application, number, isSent, typedReason, problem }: ReopenArgs): AdaptiveCard =>
  formCard({
    heading: heading(applicationName(application), t("final.reopenTitle")),
    lines: linesOf([t("final.reopenLead"), ...(isSent ? ["", t("final.reopenSent")] : [])].join("\n")),
    fields: [
      longField("reason", t("final.reopenReason"), typedReason, {
        help: t("final.reasonHelp"),
        problem: problem && reasonSentence(problem),
      }),
    ],
    buttons: [
      primary(submitButton(t("final.reopen"), finalisingVerbs.reopen, { applicationId: application.id, number })),
      button(t("button.back"), finalisingVerbs.show, { applicationId: application.id }),
    ],
  });
