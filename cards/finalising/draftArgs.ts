import type { ApprovalRule, Structure } from "../../domain/application/structure";
import type { InstitutionShare, Totals } from "../../domain/application/totals";
import type { Finding } from "../../domain/progress/finding";
import type { Waiting } from "../../domain/progress/waiting";
import type { Silent } from "../../domain/reminders/silent";
import type { Form } from "../../forms/form";

export type DraftArgs = {
  form: Form;
  application: Pick<Structure, "title" | "year" | "timeZone" | "parties" | "measures">;
  version: number;
  at: Date;
  totals: Totals;
  /** What each owner gets; unknown for drafts stored before it was kept. */
  owners?: readonly InstitutionShare[] | undefined;
  findings: readonly Finding[];
  waiting: readonly Waiting[];
  /** Parties that had not answered when their deadline passed. */
  silent?: readonly Silent[];
  sections: { total: number; approved: number };
  /** As on the status card; unknown for drafts stored before it was kept. */
  percent?: number | undefined;
  /** Approvals given and needed; unknown for drafts stored before these were counted. */
  approvals?: { given: number; needed: number } | null;
  /** The coordinator's overrides of approval rules. */
  approvalRules?: readonly Pick<ApprovalRule, "sectionId" | "kind" | "rule" | "leadId" | "byName" | "reason">[];
  now: Date;
  final?: FinalWords | null;
  /** What its buttons act on. */
  of: { applicationId: string; draftId: string };
  /** The result of pressing it, for the presser. */
  pressed?: DraftPressed | null;
};

export type DraftPressed =
  | "sent-to-chat"
  | "not-coordinator"
  | "is-final"
  | "not-member"
  | "links-withdrawn"
  | "own-links-withdrawn"
  | DraftLink;

/** A link to the documents for the presser alone. */
export type DraftLink = {
  readonly url: string;
  readonly until: Date;
  /** Whether the presser can have the documents as files in their own chat. */
  readonly asFiles: boolean;
  /** Whether the presser withdraws everybody's links, as the coordinator does, or only their own. */
  readonly leads: boolean;
};

/** What a final version's card adds to a draft's: who made it final, and why despite open points. */
export type FinalWords = { readonly number: number; readonly byName: string; readonly reason: string | null };
