import type { ApplicationId } from "../application/structure";
import type { ReviewDecision } from "../section/reviewDecision";
import type { Application } from "../section/section";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

export interface ReviewStore {
  /** Lets `decide` see the whole application, and saves the approvals, submissions and change requests it returns. */
  review<Decision extends ReviewDecision, Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (application: Application) => Outcome<Decision, Refusal>,
  ): Promise<
    Outcome<
      { application: Application; decision: Decision },
      Refusal | AlreadyHandled | NoSuchApplication | NotDrafting
    >
  >;
}
