import type { ApplicationId, PersonId, Structure } from "../application/structure";
import type { Finalisation } from "../finalising/finalisation";
import type { AlreadyHandled, Cause, NoSuchApplication } from "../ports/cause";
import type { Application } from "../section/section";
import type { Outcome } from "../values/outcome";
import type { Award } from "./award";
import type { AwardDecision } from "./recordAward";
import type { Report } from "./report";
import type { NewReport } from "./startReport";

/** What a decision about an award sees, read in the transaction that stores it. */
export type StoredAward = {
  readonly application: Application;
  readonly current: Finalisation | null;
  readonly award: Award;
  /** The reports on it, oldest first. */
  readonly started: readonly Report[];
};

/** An application that was granted something, for the reminder of its report. */
export type Awarded = Pick<StoredAward, "award" | "started"> & { readonly structure: Structure };

export interface AwardStore {
  /** What was granted, and the reports on it. */
  of(id: ApplicationId): Promise<Pick<StoredAward, "award" | "started">>;
  /** Lets `decide` change the award; saves that with the log of it, and redraws the application and its reports. */
  record<Refusal>(
    id: ApplicationId,
    cause: Cause,
    at: Date,
    decide: (stored: StoredAward) => Outcome<AwardDecision, Refusal>,
  ): Promise<Outcome<Award, Refusal | AlreadyHandled | NoSuchApplication>>;
  /** Lets `decide` make a report on it, and creates that in the same channel. Two who press at once make one. */
  startReport<Refusal>(
    id: ApplicationId,
    cause: Cause,
    decide: (stored: StoredAward) => Outcome<NewReport, Refusal>,
  ): Promise<Outcome<Structure, Refusal | AlreadyHandled | NoSuchApplication>>;
  /** Applications that were handed in and granted something. */
  awarded(): Promise<ApplicationId[]>;
  /** Their award and reports; those that exist. */
  load(id: ApplicationId): Promise<Awarded | null>;
  /** Queues a reminder to one person; false if it was queued before, by whichever process. */
  remindOfReport(
    id: ApplicationId,
    reminder: { readonly year: number; readonly offsetDays: number; readonly personId: PersonId; readonly at: Date },
  ): Promise<boolean>;
}
