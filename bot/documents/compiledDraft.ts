import { z } from "zod";
import type { FinalWords } from "../../cards/finalising/draftArgs";
import { ApplicationData } from "../../documents/data/applicationData";
import { applicationDataOf } from "../../documents/data/applicationDataOf";
import { Outline, outlineOf } from "../../documents/outline/outline";
import { askedAmounts } from "../../domain/application/askedAmounts";
import { formIn } from "../../domain/application/formInYear";
import { ownerShares } from "../../domain/application/ownerShares";
import { partyLabel } from "../../domain/application/structure";
import { type InstitutionShare, type Totals, totalsOf } from "../../domain/application/totals";
import { approvalsIn } from "../../domain/approval/approvalCount";
import type { FinalVersion } from "../../domain/ports/finalisationStore";
import { type Finding, findingsOf } from "../../domain/progress/findingsOf";
import { type ProgressLine, progressOf } from "../../domain/progress/progress";
import { type Waiting, waitingFor } from "../../domain/progress/waiting";
import type { PartDeadline } from "../../domain/reminders/partDeadline";
import { type Silent, silentIn } from "../../domain/reminders/silent";
import type { Application } from "../../domain/section/section";
import { inLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";

/**
 * A draft as stored: its text, and what its card said that day. It is drawn from this alone, whatever has changed
 * since.
 */
export type CompiledDraft = {
  readonly outline: Outline;
  /** The same as raw values; null in drafts stored before it was kept. */
  readonly data: ApplicationData | null;
  readonly totals: Totals;
  /** What each owner gets; absent in drafts stored before it was kept. */
  readonly owners?: readonly InstitutionShare[];
  readonly findings: readonly Finding[];
  readonly waiting: readonly Waiting[];
  /** Parties that had not answered when their deadline passed. */
  readonly silent: readonly Silent[];
  readonly sections: { readonly total: number; readonly approved: number };
  /** How far it had come, as on the status card; absent in drafts stored before this was kept. */
  readonly percent?: number;
  /** The lines of the status card; absent in drafts stored before this was kept. */
  readonly lines?: readonly DraftLine[];
  readonly approvals: { readonly given: number; readonly needed: number } | null;
  readonly approvalRules: Application["approvalRules"];
  readonly measures: Application["measures"];
  readonly parties: Application["parties"];
  /** The final version's details; null for a draft. */
  readonly final: FinalWords | null;
};

/** A measure, or a section about the whole application: its state, and the parties that it waits for. */
export type DraftLine = Pick<ProgressLine, "measureId" | "sectionId" | "computed" | "name" | "number" | "state"> & {
  readonly awaited: readonly string[];
};

const lineOf = ({ measureId, sectionId, computed, name, number, state, awaited }: ProgressLine): DraftLine => ({
  ...{ measureId, sectionId, computed, name, number, state },
  awaited: awaited.map(partyLabel),
});

const Final = z.object({ number: z.number().int(), byName: z.string(), reason: z.string().nullable() });

/** Older drafts lack later fields: the raw values, the parties waited for, the approval counts, and the final version. */
const Kept = z
  .object({
    outline: Outline,
    data: ApplicationData.nullable().default(null),
    waiting: z.array(z.unknown()).default([]),
    silent: z.array(z.unknown()).default([]),
    approvals: z.unknown().default(null),
    approvalRules: z.array(z.unknown()).default([]),
    final: Final.nullable().default(null),
  })
  .passthrough();

export const compileDraft = (
  anyForm: Form,
  application: Application,
  {
    version,
    at,
    parts,
    final = null,
  }: { version: number; at: Date; parts: readonly PartDeadline[]; final?: FinalVersion | null },
): CompiledDraft => {
  const form = formIn(anyForm, application.language);
  const { sections, count, percent, lines } = progressOf(form, application);
  return {
    outline: inLanguage(application.language, () =>
      outlineOf(form, application, { version, at, final: final && { ...final, parts } }),
    ),
    data: applicationDataOf(form, application, { version, at, parts, final }),
    totals: totalsOf(form, application, askedAmounts(form, application)),
    owners: ownerShares(form, application, askedAmounts(form, application)),
    findings: findingsOf(form, application),
    waiting: waitingFor(application, sections),
    silent: silentIn(application, sections, parts, at),
    sections: { total: sections.length, approved: count.approved },
    percent,
    lines: lines.map(lineOf),
    approvals: approvalsIn(sections),
    approvalRules: application.approvalRules,
    measures: application.measures,
    parties: application.parties,
    final: final && { number: final.number, byName: final.byName, reason: final.reason },
  };
};

/** Parses a stored draft. @throws if it is not one */
export const draftFrom = (kept: unknown): CompiledDraft => Kept.parse(kept) as unknown as CompiledDraft;
