import type { Form } from "../../forms/form";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type DetailsProblem, nameProblem, readYear, singleLine } from "./applicationDetails";
import { isCoordinator, type PersonId, type Structure } from "./structure";

/** The application's title and affiliations, as typed. */
export type TypedDetailsChange = {
  readonly title: string;
  readonly year: string;
  readonly network: string;
  /** The id of a long-term plan; empty or any unknown value if it has none. */
  readonly plan: string;
};
export type DetailsChangeProblems = { readonly [input in keyof TypedDetailsChange]?: DetailsProblem };
export type ChangeDetailsRefusal =
  | { readonly kind: "not-coordinator" }
  | { readonly kind: "wrong"; readonly problems: DetailsChangeProblems };

/**
 * Changes an application's title, year, network or long-term plan. Goals chosen from the earlier plan are kept but
 * hidden, and count again if that plan returns. The edition does not change; "Videreføre" is for that.
 */
export function changeDetails(
  structure: Structure,
  by: PersonId,
  { title, year: typedYear, network, plan }: TypedDetailsChange,
  plans: Form["plans"],
): Outcome<Structure, ChangeDetailsRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const year = readYear(typedYear);
  const problems: { -readonly [input in keyof TypedDetailsChange]?: DetailsProblem } = {};
  for (const [input, name] of [["title", title] as const, ["network", network] as const]) {
    const problem = nameProblem(name);
    if (problem) problems[input] = problem;
  }
  if (year === null) problems.year = "not-a-year";
  if (year === null || Object.keys(problems).length > 0) return refuse({ kind: "wrong", problems });
  const planId = plans.find(({ id }) => id === plan)?.id ?? null;
  return ok({ ...structure, title: singleLine(title), year, network: singleLine(network), planId });
}
