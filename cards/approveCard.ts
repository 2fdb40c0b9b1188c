import type { Party } from "../domain/application";
import type { Application, Section } from "../domain/section";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

export type ApproveProblem = { kind: "no-comment" } | { kind: "comment-too-long"; most: number } | { kind: "changed-since-shown" };
export type ApproveArgs = {
  form: Form;
  application: Application;
  section: Section;
  /** Those of the section's approvers that the person speaks for. */
  parties: readonly Party[];
  problem: ApproveProblem | null;
  typedComment: string;
  /** Counted from 1; long sections are read page by page. */
  page: number;
  now: Date;
};

/** A whole section to read and approve. */
export function approveCard(_: ApproveArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
