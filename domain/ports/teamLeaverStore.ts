import type { ApplicationId, Named } from "../application/structure";
import type { Outcome } from "../values/outcome";
import type { AlreadyHandled, Cause } from "./cause";

/** Where Teams reports that somebody left or joined: a team, or one channel if it is private or shared. */
export type TeamPlace = { readonly tenantId: string; readonly teamId: string | null; readonly channelId: string };
export type TeamAccount = { readonly teamsId: string; readonly aadObjectId: string | null };

/** A member of an application who is no longer in its team. */
export type TeamLeaver = Named & { readonly parties: readonly string[] };

/**
 * People who have left the team. Meanwhile they are in no structure, so they read and write nothing and get no
 * reminders. Their roles are kept.
 */
export interface TeamLeaverStore {
  /** The people of an application who are not in this roster of its team, except those the coordinator has kept in. */
  notListed(id: ApplicationId, listed: readonly TeamAccount[]): Promise<readonly TeamAccount[]>;
  /**
   * Records that people have left. Only what Teams reports counts: a roster that cannot be read says nothing about
   * anybody.
   * @param options.unlessKept skips people the coordinator has kept in
   */
  left(
    cause: Cause,
    place: TeamPlace,
    who: readonly TeamAccount[],
    at: Date,
    options?: { readonly unlessKept?: boolean },
  ): Promise<Outcome<null, AlreadyHandled>>;
  /** A person added to the team again gets all their roles back. */
  cameBack(cause: Cause, place: TeamPlace, who: readonly TeamAccount[]): Promise<Outcome<null, AlreadyHandled>>;
  /**
   * Restores a person who is found in the team after all, in one application.
   * @returns whether the person was thought to be gone
   */
  isBack(cause: Cause, id: ApplicationId): Promise<boolean>;
  of(id: ApplicationId): Promise<TeamLeaver[]>;
  /** The coordinator keeps somebody in, or takes them out. No effect if they are back. */
  settle(
    cause: Cause,
    id: ApplicationId,
    personId: string,
    how: "keep" | "take-out",
  ): Promise<Outcome<null, AlreadyHandled>>;
}
