import type { ApplicationId, PersonId } from "../application/structure";
import type { DeliveryDetails } from "./deliveryDetails";

/** That a final version was handed in: who recorded it first and when, and how it was sent, as last corrected. */
export type Delivered = {
  readonly at: Date;
  readonly byName: string;
  readonly details: DeliveryDetails;
  /** Identifies the newest record of it. */
  readonly record: string;
};

/** Records that an application was made final. Kept for good; `reopened` is set when it is reopened. */
export type Finalisation = {
  readonly id: string;
  readonly applicationId: ApplicationId;
  /** Counts from 1: "Endelig versjon 2". */
  readonly number: number;
  readonly at: Date;
  readonly by: PersonId;
  readonly byName: string;
  /** Why it was made final in spite of blockers; null if there were none. */
  readonly reason: string | null;
  /** The draft that holds the version's text and documents. */
  readonly draftId: string;
  /** Null until it is handed in, and once that is taken back. */
  readonly delivered: Delivered | null;
  readonly reopened: { readonly at: Date; readonly byName: string; readonly reason: string } | null;
};

/** The current one among all finalisations of an application, if any. */
export const currentFinalisation = (finals: readonly Finalisation[]): Finalisation | null =>
  finals.find(({ reopened }) => reopened === null) ?? null;
