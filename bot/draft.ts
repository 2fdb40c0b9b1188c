import { z } from "zod";
import { Outline, outlineOf } from "../documents/outline";
import { type Finding, findingsOf } from "../domain/findings";
import { type Totals, totalsOf } from "../domain/ledger";
import { progressOf } from "../domain/progress";
import type { Application } from "../domain/section";
import { type Waiting, waitingFor } from "../domain/waiting";
import type { Form } from "../forms/form";

/** A draft as it is kept: its text, and what its card said on that day. It is drawn from this alone, whatever has changed since. */
export type CompiledDraft = {
  readonly outline: Outline;
  readonly totals: Totals;
  readonly findings: readonly Finding[];
  readonly waiting: readonly Waiting[];
  readonly sections: { readonly total: number; readonly approved: number };
  readonly measures: Application["measures"];
  readonly parties: Application["parties"];
};

/** Drafts that were kept before anybody counted who is waited for have none of that. */
const Kept = z.object({ outline: Outline, waiting: z.array(z.unknown()).default([]) }).passthrough();

export const compileDraft = (
  form: Form,
  application: Application,
  { version, at }: { version: number; at: Date },
): CompiledDraft => {
  const { sections, count } = progressOf(form, application);
  return {
    outline: outlineOf(form, application, { version, at }),
    totals: totalsOf(application, application.amounts),
    findings: findingsOf(form, application),
    waiting: waitingFor(application, sections),
    sections: { total: sections.length, approved: count.approved },
    measures: application.measures,
    parties: application.parties,
  };
};

/** A draft as the database gives it back. @throws if it is none. */
export const draftFrom = (kept: unknown): CompiledDraft => Kept.parse(kept) as unknown as CompiledDraft;
