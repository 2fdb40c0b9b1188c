import type { ApplicationId, PersonId, Structure } from "../application/structure";
import type { DeadlineMove, DeadlineOf } from "../reminders/moveDeadline";
import type { PartDeadline } from "../reminders/partDeadline";
import type { Deadline } from "../values/deadline";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

/** A moved deadline that one person is to be told of. */
export type DeadlineNews = DeadlineOf & {
  readonly id: string;
  readonly applicationId: ApplicationId;
  readonly was: Deadline | null;
  readonly movedBy: string;
};

export interface DeadlineStore {
  /** The earlier deadlines of an application's parts, earliest first. */
  partsOf(id: ApplicationId): Promise<PartDeadline[]>;
  /**
   * Lets `decide` move a deadline, and saves it with the notices to everybody concerned, in one transaction. A person
   * not yet told of an earlier move is told of both at once.
   */
  move<Refusal>(
    id: ApplicationId,
    cause: Cause,
    by: PersonId,
    at: Date,
    decide: (structure: Structure, parts: readonly PartDeadline[]) => Outcome<DeadlineMove, Refusal>,
  ): Promise<Outcome<DeadlineMove, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
  /** Moves a person has not been told of, oldest first. */
  newsFor(personId: PersonId): Promise<DeadlineNews[]>;
  /**
   * How often the link to a calendar was made anew, by application: a person's own, or everybody's if `personId` is null.
   * A link from before the last time no longer works. Applications whose link never was are left out.
   */
  calendarRenewals(
    applicationIds: readonly ApplicationId[],
    personId: PersonId | null,
  ): Promise<ReadonlyMap<ApplicationId, number>>;
  /** Ends the links to a calendar so far, and logs that. The status card is redrawn if they were everybody's. */
  renewCalendar(
    cause: Cause,
    of: { readonly applicationId: ApplicationId; readonly personId: PersonId | null },
  ): Promise<Outcome<null, AlreadyHandled>>;
  told(newsIds: readonly string[], at: Date): Promise<void>;
}
