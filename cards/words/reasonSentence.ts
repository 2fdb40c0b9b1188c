import type { ReasonProblem } from "../../domain/values/reasonProblem";
import { t } from "../wording";

/** Why a required reason was refused. */
export function reasonSentence(problem: ReasonProblem): string {
  switch (problem.kind) {
    case "no-reason":
      return t("final.noReason");
    case "reason-too-long":
      return t("final.reasonTooLong", { most: problem.most });
  }
}
