import type { ApplicationId, Named } from "../application/structure";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

/** Where Teams says that somebody left or came: a team, or, for private and shared channels, one channel. */
export type TeamPlace = { readonly tenantId: string; readonly teamId: string | null; readonly channelId: string };
export type TeamAccount = { readonly teamsId: string; readonly aadObjectId: string | null };

/** Somebody who is in an application and no longer in its team. */
export type TeamLeaver = Named & { readonly parties: readonly string[] };

/**
 * Who has left the team. They are in no structure meanwhile, so that they read, write and are reminded of nothing; what
 * they were is kept.
 */
export interface TeamLeaverStore {
  /** The people of an application who are not in this roster of its team, and whom the coordinator has not kept in. */
  notListed(id: ApplicationId, listed: readonly TeamAccount[]): Promise<readonly TeamAccount[]>;
  /**
   * Only what Teams tells counts; a roster that fails says nothing about anybody.
   * @param options.unlessKept leaves those alone whom the coordinator has kept in
   */
  left(
    cause: Cause,
    place: TeamPlace,
    who: readonly TeamAccount[],
    at: Date,
    options?: { readonly unlessKept?: boolean },
  ): Promise<Outcome<null, AlreadyHandled>>;
  /** Who is added to the team again is back in everything. */
  cameBack(cause: Cause, place: TeamPlace, who: readonly TeamAccount[]): Promise<Outcome<null, AlreadyHandled>>;
  /** Who is found in the team after all is back in one application. @returns whether the person was thought to be gone */
  isBack(cause: Cause, id: ApplicationId): Promise<boolean>;
  of(id: ApplicationId): Promise<TeamLeaver[]>;
  /** The coordinator keeps somebody in, or takes them out. Does nothing where they are back. */
  settle(
    cause: Cause,
    id: ApplicationId,
    personId: string,
    how: "keep" | "take-out",
  ): Promise<Outcome<null, AlreadyHandled>>;
}
