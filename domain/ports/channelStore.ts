import type { ApplicationId, PersonId } from "../application/structure";
import type { Outcome } from "../values/outcome";
import type { Partnership } from "./applicationStore";
import type { AlreadyHandled, Cause } from "./cause";

/** An application that a person coordinates in another channel. */
export type LedElsewhere = {
  readonly applicationId: ApplicationId;
  readonly title: string;
  readonly year: number;
  readonly network: string;
};

/** The channels of applications: lost ones, and moves to another channel. */
export interface ChannelStore {
  find(partnershipId: string): Promise<Partnership | null>;
  /** Notifies people that the bot cannot write in an application's channel: once each, until it works again. */
  lost(id: ApplicationId, people: readonly PersonId[]): Promise<void>;
  /** The bot can write there again. */
  works(partnershipId: string): Promise<void>;
  /** Applications a person coordinates in the tenant's other channels: drafting ones, and all in a lost channel. */
  ledElsewhere(person: PersonId, channel: { tenantId: string; channelId: string }): Promise<LedElsewhere[]>;
  /**
   * Moves an application to another channel. The status card and undelivered channel messages are posted there; the old
   * status cards say that it has moved. No effect if it is already there.
   */
  move(cause: Cause, id: ApplicationId, toPartnershipId: string): Promise<Outcome<null, AlreadyHandled>>;
}
