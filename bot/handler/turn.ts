import type { Cause } from "../../domain/ports/cause";
import type { Person } from "../../domain/ports/personStore";
import type { Language } from "../../domain/values/language";

export type Channel = {
  readonly tenantId: string;
  readonly teamId: string | null;
  readonly channelId: string;
  readonly serviceUrl: string;
};

/** Who acted, where, and through which activity. The person comes from the activity, never from card data. */
export type Turn = {
  readonly person: Person;
  /** What the person is spoken to in, in their own chat. */
  readonly language: Language;
  /** Without a registration: the person in the browser acts as `person`. */
  readonly acting: boolean;
  /** The person at the keyboard: the same as `person` unless acting. */
  readonly self: Person;
  readonly tenantId: string;
  /** The current Teams address for this person and everybody in the tenant. */
  readonly serviceUrl: string;
  /** Null in a personal chat. */
  readonly channel: Channel | null;
  /** The message whose card was pressed; null if nothing was, or the client does not say. */
  readonly pressed: string | null;
  readonly cause: Cause;
};
