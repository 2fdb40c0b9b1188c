import type { TypedDetails } from "../../domain/application/applicationDetails";
import { isPast, localDay } from "../../domain/values/deadline";
import type { BotDeps } from "./deps";

type Choice = { readonly id: string };

/** The form editions and long-term plans to choose from for a new application. */
export function choicesOf(forms: BotDeps["forms"]): {
  forms: (Choice & { name: string })[];
  plans: (Choice & { title: string })[];
} {
  const editions = [...forms.values()];
  const plans = new Map(editions.flatMap((form) => form.plans.map(({ id, title }) => [id, { id, title }])));
  return { forms: editions.map(({ id, name }) => ({ id, name })), plans: [...plans.values()] };
}

/**
 * Defaults for a new application: the newest form, the coming year (or the one after `after`), and its usual deadline.
 */
export function defaultDetails(
  { forms, clock }: Pick<BotDeps, "forms" | "clock">,
  timeZone: string,
  after = 0,
): TypedDetails {
  const newest = [...forms.values()].at(-1);
  const { plans } = choicesOf(forms);
  const now = clock.now();
  const [date, time] = (newest?.usualDeadline ?? "02-01T12:00").split("T") as [string, string];
  const thisYear = Number(localDay(timeZone, now).day.slice(0, 4));
  const passed = isPast(`${thisYear}-${date}T${time}`, timeZone, now);
  const year = Math.max(thisYear + (passed ? 1 : 0), after + 1);
  return {
    formId: newest?.id ?? "",
    title: `Behovsmelding ${year}`,
    year: String(year),
    date: `${year}-${date}`,
    time,
    // A single plan is the likely one; among several there is no sensible default.
    plan: plans.length === 1 ? (plans[0]?.id ?? "") : "",
  };
}
