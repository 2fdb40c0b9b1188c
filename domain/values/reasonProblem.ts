import { LONGEST_COMMENT } from "./longestComment";

export type ReasonProblem = { kind: "no-reason" } | { kind: "reason-too-long"; most: number };

/** What is wrong with a required reason, if anything. */
export function reasonProblem(reason: string): ReasonProblem | null {
  if (reason.trim() === "") return { kind: "no-reason" };
  return reason.trim().length > LONGEST_COMMENT ? { kind: "reason-too-long", most: LONGEST_COMMENT } : null;
}
