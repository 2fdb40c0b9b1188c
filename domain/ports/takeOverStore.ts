import type { Notice } from "../application/notice";
import type { ApplicationId, PersonId, Structure } from "../application/structure";
import type { Act } from "../audit/act";
import type { TakeOver } from "../handover/takeOver";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

/** What a press leads to, all of it stored together. */
export type TakeOverStep = {
  /** New and changed ones, those that end first: one may be open. */
  readonly takeOvers: readonly TakeOver[];
  readonly structure: Structure;
  readonly act: Act;
  readonly news: readonly Notice[];
};

/** A wish that ends because its time has come; `handed` where the lead changes hands by it. */
export type TimedEnd = {
  readonly takeOver: TakeOver;
  readonly news: readonly Notice[];
  readonly handed: { readonly structure: Structure; readonly by: PersonId } | null;
};

export interface TakeOverStore {
  /** The one that nobody has ended; it may have lapsed. */
  standing(id: ApplicationId): Promise<TakeOver | null>;
  /** The applications that are being written in which one stands, or has lapsed and nobody was told yet. */
  open(): Promise<ApplicationId[]>;
  /** A coordinator got the card about it; the first one counts. */
  told(id: string, at: Date): Promise<void>;
  find(applicationId: ApplicationId, id: string): Promise<TakeOver | null>;
  /** Lets `decide` begin, further or end a wish, and saves that with what it changes and whom it tells, in one transaction. */
  step<Step extends TakeOverStep, Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (structure: Structure, standing: TakeOver | null) => Outcome<Step, Refusal>,
  ): Promise<Outcome<Step, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
  /**
   * Ends one without a press, and tells whom it concerns; nothing where `decide` says null. A change of who leads is in
   * the log as that of `by`, who said the last yes.
   */
  end(id: ApplicationId, decide: (structure: Structure, standing: TakeOver) => TimedEnd | null): Promise<void>;
}
