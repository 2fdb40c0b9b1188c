import type { Application } from "../../domain/section/section";
import type { Form, FormSection } from "../../forms/form";
import { documentWords } from "../wording/documentWords";

/** A section's title. The title of sums, "Total sum det meldes behov for", is said with its year, or its first and last. */
export function shownTitle(form: Form, { year }: Pick<Application, "year">, { computed, title }: FormSection): string {
  if (computed !== "totals") return title;
  const last = year + lastYearOf(form) - 1;
  return documentWords("totalsOfYear", { title, year: last > year ? `${year}–${last}` : year });
}

/** The last year that sums are of, counted from the application's own, which is 1. */
function lastYearOf({ sections, purposes }: Form): number {
  const summed = new Set(purposes.filter(({ isSummed }) => isSummed).map(({ id }) => id));
  const years = sections.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.type === "amount" && summed.has(field.purpose) ? [field.year ?? 1] : [])),
  );
  return Math.max(1, ...years);
}
