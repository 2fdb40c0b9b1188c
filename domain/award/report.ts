import type { Form } from "../../forms/form";
import type { ApplicationId, Structure } from "../application/structure";
import { type Deadline, daysLeft } from "../values/deadline";
import type { Award } from "./award";

/** A report on an application, and how far it has come. */
export type Report = Pick<Structure, "id" | "title" | "year" | "status">;

/** A report that can be started, or will be once its form is open. */
export type NextReport = {
  readonly form: Form;
  /** The calendar year that it is about. */
  readonly year: number;
  readonly deadline: Deadline;
  readonly isOpen: boolean;
};

/** The reports on an application: those that were started, and the one to start next. */
export type Reporting = { readonly started: readonly Report[]; readonly next: NextReport | null };

type About = Pick<Structure, "formId" | "year"> & { readonly id: ApplicationId };

/**
 * The report form of an edition, the newest one; an open one before a draft. A closed form is not begun any more.
 */
function reportFormOf(forms: ReadonlyMap<string, Form>, formId: string): Form | null {
  const found = [...forms.values()]
    .filter(({ reportsOn, status }) => status !== "closed" && reportsOn?.includes(formId))
    .sort((a, b) => Number(b.status === "open") - Number(a.status === "open") || b.year - a.year);
  return found[0] ?? null;
}

/** A report is due in the year after the one that it is about. */
const reportDeadline = ({ usualDeadline }: Pick<Form, "usualDeadline">, year: number): Deadline =>
  `${year + 1}-${usualDeadline}`;

/**
 * The first year that money was granted for and nobody has begun to report on; null if there is none, or no form for it.
 * A sum for all years is reported on in the application's own year.
 */
export function nextReport(
  forms: ReadonlyMap<string, Form>,
  { formId, year: first }: About,
  { lines }: Pick<Award, "lines">,
  started: readonly Pick<Report, "year">[],
): NextReport | null {
  const form = reportFormOf(forms, formId);
  if (!form) return null;
  const years = lines.filter(({ kroner }) => kroner > 0).map(({ year }) => first + Math.max(year, 1) - 1);
  const [year] = [...new Set(years)]
    .filter((each) => !started.some((report) => report.year === each))
    .sort((a, b) => a - b);
  return year === undefined
    ? null
    : { form, year, deadline: reportDeadline(form, year), isOpen: form.status === "open" };
}

/** From when the coordinator is led to start a report, in days before its deadline. */
const NEAR_DAYS = 60;

/** Whether a report is to be started now: its form is open, and its deadline is near or passed. */
export const isReportNear = ({ deadline, isOpen }: NextReport, timeZone: string, now: Date): boolean =>
  isOpen && daysLeft(deadline, timeZone, now) <= NEAR_DAYS;
