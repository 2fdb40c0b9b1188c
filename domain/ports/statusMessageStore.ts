import type { ApplicationId } from "../application/structure";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";
import type { Partnership } from "./channelStore";

/** Where the status card of each application is. */
export interface StatusMessageStore {
  /** The status card in the channel. `moved` are earlier cards that do not say yet that it is further down. */
  statusMessage(
    id: ApplicationId,
  ): Promise<{ partnership: Partnership; activityId: string | null; moved: readonly string[] } | null>;
  statusPosted(id: ApplicationId, activityId: string): Promise<void>;
  /** Has the status card posted again, and the old one say so. */
  moveStatus(cause: Cause, id: ApplicationId): Promise<Outcome<null, AlreadyHandled>>;
  /** Announces the drafting applications in which a new day began, or a deadline passed, in this period. */
  timePassed(from: Date, to: Date): Promise<void>;
  /** An earlier status card says that it is further down. */
  statusMoved(id: ApplicationId, activityId: string): Promise<void>;
}
