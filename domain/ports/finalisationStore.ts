import type { SectionRef } from "../answers/sectionRef";
import type { ApplicationId, PersonId, Structure } from "../application/structure";
import type { Delivery } from "../finalising/deliver";
import type { DeliveryDetails } from "../finalising/deliveryDetails";
import type { Finalisation } from "../finalising/finalisation";
import type { Finalising } from "../finalising/makeFinal";
import type { Reopening } from "../finalising/reopen";
import type { Application } from "../section/section";
import type { Deadline } from "../values/deadline";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause, NoSuchApplication, NotDrafting } from "./cause";

/** What a final version is compiled from, besides the application. */
export type FinalVersion = {
  readonly version: number;
  readonly number: number;
  readonly byName: string;
  readonly reason: string | null;
};

/** One record of how a final version was handed in; `details` is null where it was taken back. */
export type DeliveryRecord = {
  readonly at: Date;
  readonly byName: string;
  readonly details: DeliveryDetails | null;
};

/** A final application of a person, and whether the person leads it. */
export type OwnFinal = {
  readonly title: string;
  readonly formId: string;
  readonly year: number;
  readonly timeZone: string;
  readonly deadline: Deadline;
  readonly leads: boolean;
  /** A report, on which nothing is granted and which no other follows. */
  readonly isReport: boolean;
  readonly finalisation: Finalisation;
};

export interface FinalisationStore {
  /** All finalisations of an application, oldest first. */
  of(id: ApplicationId): Promise<Finalisation[]>;
  /** A few final applications a person is a member of: those to deliver by deadline, then the newest. */
  ofPerson(id: PersonId): Promise<OwnFinal[]>;
  /**
   * Waits for changes being stored, lets `decide` see the whole application, and makes it final. Its status, the
   * version from `compile`, the message that posts it and the finalisation are stored in one transaction. Saves decided
   * earlier but not stored yet are rejected.
   *
   * @param places every place that somebody could be writing in
   */
  finalise<Refusal>(
    id: ApplicationId,
    cause: Cause,
    by: { readonly personId: PersonId; readonly at: Date },
    places: (structure: Structure) => readonly SectionRef[],
    decide: (application: Application) => Outcome<Finalising, Refusal>,
    compile: (application: Application, final: FinalVersion) => { id: string; outline: unknown },
  ): Promise<Outcome<Finalisation, Refusal | AlreadyHandled | NoSuchApplication | NotDrafting>>;
  /** Lets `decide` record that it was handed in, correct that or take it back, and saves that with its history. */
  deliver<Refusal>(
    id: ApplicationId,
    cause: Cause,
    at: Date,
    decide: (structure: Structure, current: Finalisation | null) => Outcome<Delivery, Refusal>,
  ): Promise<Outcome<Finalisation, Refusal | AlreadyHandled | NoSuchApplication>>;
  /** Every record of how a final version was handed in, oldest first. */
  deliveriesOf(finalisationId: string): Promise<DeliveryRecord[]>;
  /** Lets `decide` reopen it, and saves that with the message that the application changed, in one transaction. */
  reopen<Refusal>(
    id: ApplicationId,
    cause: Cause,
    at: Date,
    decide: (structure: Structure, current: Finalisation | null) => Outcome<Reopening, Refusal>,
  ): Promise<Outcome<Finalisation, Refusal | AlreadyHandled | NoSuchApplication>>;
  /** Reopenings the channel has not been told of, oldest first. */
  untold(id: ApplicationId): Promise<Finalisation[]>;
  told(finalisationId: string, at: Date): Promise<void>;
}
