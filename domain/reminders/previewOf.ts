import type { Form } from "../../forms/form";
import type { PersonId } from "../application/structure";
import type { Application } from "../section/section";
import { dueReminders } from "./dueReminders";
import { nextScanAt } from "./nextScanAt";
import { afterScan, type ReminderSettings } from "./reminderSettings";

/** One time at which reminders will be sent, and to whom. */
export type Coming = { readonly day: string; readonly at: Date; readonly personIds: readonly PersonId[] };

/** How far ahead the coordinator sees. */
const PREVIEW_DAYS = 14;

/** Whether it comes within those days. */
export const isInPreview = ({ at }: Pick<Coming, "at">, now: Date): boolean =>
  at.getTime() <= now.getTime() + PREVIEW_DAYS * 86_400_000;

/**
 * What will be sent in the coming days if nobody makes any more progress: what each coming scan would find. If nothing
 * is, the next time after that. Reminders that are due already are not part of it, since they are being sent.
 */
export function previewOf(form: Form, application: Application, settings: ReminderSettings, now: Date): Coming[] {
  const coming: Coming[] = [];
  let at: Date | null = now;
  let then = settings;
  while (at !== null && (isInPreview({ at }, now) || coming.length === 0)) {
    const due = dueReminders(form, application, then, at);
    const [first, ...others] = due.filter(({ drop }) => !drop);
    if (first && at > now)
      coming.push({ day: first.day, at, personIds: [...new Set([first, ...others].map(({ personId }) => personId))] });
    then = afterScan(then, due);
    at = nextScanAt(then, application, at);
  }
  return coming;
}
