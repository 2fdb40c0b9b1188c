import type { ApplicationId, PersonId } from "../application/structure";
import type { Outcome } from "../values/outcome";
import type { Partnership } from "./applicationStore";
import type { AlreadyHandled, Cause } from "./cause";

/** An application that a person leads in another channel than this one. */
export type LedElsewhere = {
  readonly applicationId: ApplicationId;
  readonly title: string;
  readonly year: number;
  readonly network: string;
};

/** The channels that applications live in: lost ones, and moving to another. */
export interface ChannelStore {
  find(partnershipId: string): Promise<Partnership | null>;
  /** Tells people that the bot cannot write in an application's channel: each of them once, until it works again. */
  lost(id: ApplicationId, people: readonly PersonId[]): Promise<void>;
  /** The bot writes there again. */
  works(partnershipId: string): Promise<void>;
  /** What a person leads in the tenant's other channels: what is being written, and all of a lost channel. */
  ledElsewhere(person: PersonId, channel: { tenantId: string; channelId: string }): Promise<LedElsewhere[]>;
  /**
   * Moves an application to another channel. The status card, and what was given up in the old channel, is posted
   * there; the old status cards say that it has moved. Does nothing where it lives there already.
   */
  move(cause: Cause, id: ApplicationId, toPartnershipId: string): Promise<Outcome<null, AlreadyHandled>>;
}
