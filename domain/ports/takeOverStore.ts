import type { ApplicationId, Structure } from "../application/structure";
import type { TakeOver } from "../handover/takeOver";
import type { TakeOverStep, TimedEnd } from "../handover/takeOverStep";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

export interface TakeOverStore {
  /** The request that has not ended; it may have lapsed. */
  current(id: ApplicationId): Promise<TakeOver | null>;
  /** Drafting applications with a pending request, or a lapsed one that nobody has been told about yet. */
  open(): Promise<ApplicationId[]>;
  /** A coordinator got the card about it; the first time counts. */
  told(id: string, at: Date): Promise<void>;
  find(applicationId: ApplicationId, id: string): Promise<TakeOver | null>;
  /** Lets `decide` start, advance or end a request. Saves that with its changes and notices, in one transaction. */
  step<Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (structure: Structure, current: TakeOver | null) => Outcome<TakeOverStep, Refusal>,
  ): Promise<Outcome<TakeOverStep, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
  /**
   * Ends a request without a press, and notifies everybody concerned; no effect if `decide` returns null. A change of
   * coordinator is logged as done by `by`, the person who gave the last yes.
   */
  end(id: ApplicationId, decide: (structure: Structure, current: TakeOver) => TimedEnd | null): Promise<void>;
}
