import type { PersonId } from "../application/structure";
import type { KnownVersion } from "./saveAnswers";

/**
 * One value in the history of a section. A saved value has the field's version number. A conflicting value has the
 * number of the version it conflicted with, and was never current.
 */
export type Version = KnownVersion & {
  /** Increases over time. */
  readonly id: number;
  readonly outcome: "saved" | "conflict";
  readonly writtenBy: PersonId;
  readonly writtenByName: string;
  readonly writtenAt: Date;
};
