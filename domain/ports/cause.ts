import type { PersonId } from "../application/structure";

/**
 * The activity that causes a change, and who acts in it. A cause that is already stored changes nothing: see
 * `AlreadyHandled`.
 */
export type Cause = {
  readonly conversationId: string;
  readonly activityId: string;
  readonly by: PersonId;
  /** The press that this activity is one of: a double click can arrive as two. Empty where each activity counts. */
  readonly press?: readonly string[];
};

/** Teams delivers what it thinks was not received again; the first delivery has had its effect. */
export type AlreadyHandled = { kind: "already-handled" };
export type NoSuchApplication = { kind: "no-such-application" };
export type NotDrafting = { kind: "not-drafting" };
