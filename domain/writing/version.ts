import type { PersonId } from "../application/structure";
import type { KnownVersion } from "./saveAnswers";

/**
 * One value in the history of a section. What was saved has the field's version. What was typed in conflict has the
 * version that it met, and never stood.
 */
export type Version = KnownVersion & {
  /** Greater for what came later. */
  readonly id: number;
  readonly outcome: "saved" | "conflict";
  readonly writtenBy: PersonId;
  readonly writtenByName: string;
  readonly writtenAt: Date;
};
