import type { PersonId } from "../application/structure";

/**
 * The activity that causes a change, and the person who acts. A cause that is already stored has no effect: see
 * `AlreadyHandled`.
 */
export type Cause = {
  readonly conversationId: string;
  readonly activityId: string;
  readonly by: PersonId;
  /** The press this activity belongs to: a double click can arrive as two activities. Empty if each activity counts. */
  readonly press?: readonly string[];
};

/** Teams redelivers activities it believes were not received; the first delivery has taken effect already. */
export type AlreadyHandled = { kind: "already-handled" };
export type NoSuchApplication = { kind: "no-such-application" };
export type NotDrafting = { kind: "not-drafting" };
