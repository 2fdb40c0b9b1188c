import type { Form } from "../../forms/form";
import { type Deadline, readDeadline } from "../values/deadline";
import { type Outcome, ok, refuse } from "../values/outcome";

/** The details of every new application, as typed. */
export type TypedDetails = {
  formId: string;
  title: string;
  year: string;
  date: string;
  time: string;
  /** The id of a long-term plan; empty if the region's plan is not listed. */
  plan: string;
};

export type DetailsProblem =
  | "required"
  | "no-date"
  | "two-dates"
  | "no-time"
  | "passed"
  /** The deadline, title or language was moved to that of the chosen form. It is right, but has to be seen. */
  | "followed-form"
  /** The form was moved to one of the chosen county. It is right, but has to be seen. */
  | "followed-region"
  | "not-a-year"
  | "too-long"
  | "not-an-org-number"
  | "unknown-form";
export type DetailsProblems = { readonly [input in keyof TypedDetails]?: DetailsProblem };

export type ApplicationDetails = {
  readonly form: Form;
  readonly title: string;
  readonly year: number;
  readonly deadline: Deadline;
  readonly planId: string | null;
};

const LONGEST_TITLE = 150;

/** Collapses whitespace so that the text is one trimmed line. */
export const singleLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What is wrong with a typed name, if anything. */
export const nameProblem = (name: string): "required" | "too-long" | null =>
  singleLine(name) === "" ? "required" : singleLine(name).length > LONGEST_TITLE ? "too-long" : null;

/** Reads a four-digit year of this century; null for anything else. */
export function readYear(text: string): number | null {
  const year = Number(text.trim());
  return /^\d{4}$/.test(text.trim()) && year >= 2000 && year <= 2100 ? year : null;
}

/** Reads edition, title, year, deadline and plan. Reports every invalid input, not only the first. */
export function parseDetails(
  typed: TypedDetails,
  { forms, timeZone, now }: { forms: ReadonlyMap<string, Form>; timeZone: string; now: Date },
): Outcome<ApplicationDetails, DetailsProblems> {
  const problems: { -readonly [input in keyof TypedDetails]?: DetailsProblem } = {};
  const title = nameProblem(typed.title);
  if (title) problems.title = title;
  const form = forms.get(typed.formId);
  if (!form) problems.formId = "unknown-form";
  const year = readYear(typed.year);
  if (year === null) problems.year = "not-a-year";
  const deadline = readDeadline(typed.date, typed.time, { timeZone, now });
  if (!deadline.ok) problems[deadline.refusal.kind === "no-time" ? "time" : "date"] = deadline.refusal.kind;
  if (!form || year === null || !deadline.ok || Object.keys(problems).length > 0) return refuse(problems);
  const planId = form.plans.some(({ id }) => id === typed.plan) ? typed.plan : null;
  return ok({ form, title: singleLine(typed.title), year, deadline: deadline.value, planId });
}
