import type { ApplicationId } from "../application/structure";
import type { ReviewDecision } from "../approval/reviewDecision";
import type { Application } from "../section/section";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

export interface ReviewStore {
  /** Lets `decide` see the whole application, and saves the approvals, sendings and change requests it returns. */
  review<Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (application: Application) => Outcome<ReviewDecision, Refusal>,
  ): Promise<
    Outcome<
      { application: Application; judgement: ReviewDecision },
      Refusal | AlreadyHandled | NoSuchApplication | NotDrafting
    >
  >;
}
