import type { FieldKind } from "../../forms/form";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type DayRefusal, readDay } from "../values/readDay";

export type DateRefusal =
  | DayRefusal
  | { readonly kind: "before-first"; readonly first: string }
  | { readonly kind: "after-last"; readonly last: string };

/**
 * Reads a day within the field's first and last day. "deadline" is the day of the application's own deadline; without
 * one, as when a document is read in, it binds nothing.
 */
export function readDate(
  { min, max }: Extract<FieldKind, { type: "date" }>,
  typed: string,
  deadline: string | null,
): Outcome<string, DateRefusal> {
  const read = readDay(typed);
  if (!read.ok) return read;
  const dayOf = (bound: string | undefined) =>
    (bound === "deadline" ? deadline?.slice(0, "2027-02-01".length) : bound) ?? null;
  const [first, last] = [dayOf(min), dayOf(max)];
  if (first !== null && read.value < first) return refuse({ kind: "before-first", first });
  return last !== null && read.value > last ? refuse({ kind: "after-last", last }) : ok(read.value);
}
