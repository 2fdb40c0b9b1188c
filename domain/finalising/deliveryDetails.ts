import { singleLine } from "../application/applicationDetails";
import { localDay } from "../values/deadline";
import { LONGEST_COMMENT } from "../values/longestComment";
import { type Outcome, ok, refuse } from "../values/outcome";
import { readDay } from "../values/readDay";

/** How a final version was handed in, as the coordinator says it. Samskriv itself sends nothing. */
export type DeliveryDetails = {
  /** The day in the partnership's zone, such as 2027-02-01. */
  readonly day: string;
  /** The name of the person who sent it, who need not be a member. */
  readonly by: string;
  /** The office that got it; null if nobody has said. */
  readonly to: string | null;
  /** The receiver's own case number; null if there is none yet. */
  readonly caseNumber: string | null;
  readonly note: string | null;
};

/** The same as typed. */
export type TypedDelivery = { readonly [input in keyof DeliveryDetails]: string };

export type DeliveryProblem =
  | { readonly kind: "required" | "no-date" | "two-dates" | "not-yet" }
  | { readonly kind: "too-long"; readonly most: number };
export type DeliveryProblems = { readonly [input in keyof DeliveryDetails]?: DeliveryProblem };

/** Room for an office's name, or a case number with its prefix. */
const LONGEST_LINE = 150;

/** Reads what was typed. Reports every invalid input, not only the first. Nothing is sent on a day to come. */
export function readDelivery(
  typed: TypedDelivery,
  { timeZone, now }: { readonly timeZone: string; readonly now: Date },
): Outcome<DeliveryDetails, DeliveryProblems> {
  const problems: { -readonly [input in keyof DeliveryDetails]?: DeliveryProblem } = {};
  const day = readDay(typed.day);
  if (!day.ok) problems.day = { kind: day.refusal.kind };
  else if (day.value > localDay(timeZone, now).day) problems.day = { kind: "not-yet" };
  for (const input of ["by", "to", "caseNumber"] as const) {
    const text = singleLine(typed[input]);
    if (text.length > LONGEST_LINE) problems[input] = { kind: "too-long", most: LONGEST_LINE };
    else if (text === "" && input !== "caseNumber") problems[input] = { kind: "required" };
  }
  const note = typed.note.trim();
  if (note.length > LONGEST_COMMENT) problems.note = { kind: "too-long", most: LONGEST_COMMENT };
  if (!day.ok || Object.keys(problems).length > 0) return refuse(problems);
  return ok({
    day: day.value,
    by: singleLine(typed.by),
    to: singleLine(typed.to),
    caseNumber: singleLine(typed.caseNumber) || null,
    note: note || null,
  });
}

/** What differs between two of them, by input. */
export const deliveryChanges = (
  was: DeliveryDetails,
  is: DeliveryDetails,
): { readonly what: keyof DeliveryDetails; readonly was: string | null; readonly is: string | null }[] =>
  (["day", "by", "to", "caseNumber", "note"] as const)
    .filter((what) => was[what] !== is[what])
    .map((what) => ({ what, was: was[what], is: is[what] }));
