import type { ApplicationId, PersonId, Region } from "../application/structure";
import type { Language } from "../values/language";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

export type Partnership = {
  readonly id: string;
  readonly tenantId: string;
  readonly teamId: string | null;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly timeZone: string;
  /** Of the channel and the documents. */
  readonly language: Language;
  /** The county; null if nobody has said. */
  readonly region: Region | null;
  /** The bot cannot write in the channel, and somebody has been told. */
  readonly lost: boolean;
};

/** An application that a person coordinates in another channel. */
export type LedElsewhere = {
  readonly applicationId: ApplicationId;
  readonly title: string;
  readonly year: number;
  readonly network: string;
};

/** Channels with their partnerships: lost ones, and moves of applications to another channel. */
export interface ChannelStore {
  /** The partnership of a channel. Created if the channel is new; otherwise its serviceUrl is updated. */
  partnership(channel: {
    tenantId: string;
    teamId: string | null;
    channelId: string;
    serviceUrl: string;
  }): Promise<Partnership>;
  /** The partnerships of a tenant, those with the newest application first, with the title of that application. */
  partnershipsIn(tenantId: string): Promise<(Partnership & { newest: string | null })[]>;
  partnershipOf(id: ApplicationId): Promise<Partnership | null>;
  /** The language of a channel; null before it has an application. */
  languageIn(channel: { tenantId: string; channelId: string }): Promise<Language | null>;
  /** Speaks in a language from now on, in the channel and in documents. */
  speakIn(partnershipId: string, language: Language): Promise<void>;
  /** Remembers the county, for the forms that are offered there. */
  belongTo(partnershipId: string, region: Region | null): Promise<void>;
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
