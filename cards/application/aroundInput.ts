import type { SetUpProblem } from "../../domain/application/setUp";
import { t } from "../wording";

/** Why an input of a new application was refused, and what would be accepted. */
const SENTENCES: Readonly<Record<SetUpProblem, () => string>> = {
  required: () => t("setUp.problem.required"),
  "no-date": () => t("setUp.problem.noDate"),
  "two-dates": () => t("deadlines.twoDates"),
  "no-time": () => t("setUp.problem.noTime"),
  passed: () => t("setUp.problem.passed"),
  "followed-form": () => t("setUp.problem.followedForm"),
  "followed-region": () => t("setUp.problem.followedRegion"),
  "not-a-year": () => t("setUp.problem.notAYear"),
  "too-long": () => t("setUp.problem.tooLong"),
  "not-an-org-number": () => t("refusal.notAnOrgNumber"),
  "unknown-form": () => t("setUp.problem.unknownForm"),
};

/** The help of an input, and the sentence for what is wrong with it. */
export const aroundInput =
  <Input extends string>(problems: Readonly<Partial<Record<Input, SetUpProblem>>>) =>
  (input: Input, help: string | null = null) => {
    const problem = problems[input];
    return { help, problem: problem === undefined ? null : SENTENCES[problem]() };
  };
