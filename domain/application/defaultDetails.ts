import type { Form, Region } from "../../forms/form";
import { isPast, localDay } from "../values/deadline";
import type { TypedDetails } from "./applicationDetails";
import { offeredEditions } from "./offeredEditions";
import { suggestedTitle } from "./suggestedTitle";

/**
 * Defaults for a new application: the first form that is offered, the coming year (or the one after `after`), and its usual deadline.
 */
export function defaultDetails(
  forms: ReadonlyMap<string, Form>,
  {
    timeZone,
    now,
    after = 0,
    regions = [],
  }: { timeZone: string; now: Date; after?: number; regions?: readonly Region[] },
): TypedDetails {
  const [newest] = offeredEditions(forms, { regions });
  const [date, time] = (newest?.usualDeadline ?? "02-01T12:00").split("T") as [string, string];
  const thisYear = Number(localDay(timeZone, now).day.slice(0, 4));
  const passed = isPast(`${thisYear}-${date}T${time}`, timeZone, now);
  const year = Math.max(thisYear + (passed ? 1 : 0), after + 1);
  return {
    formId: newest?.id ?? "",
    title: suggestedTitle(forms, newest?.id ?? "", String(year)),
    year: String(year),
    date: `${year}-${date}`,
    time,
    // Nobody is tied to a plan without having chosen it.
    plan: "",
  };
}
