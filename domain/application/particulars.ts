import type { Form } from "../../forms/form";
import { type Outcome, ok, refuse } from "../values/outcome";
import { isCoordinator, type PersonId, type Structure } from "./application";
import { type DetailsProblem, nameProblem, readYear, singleLine } from "./frame";

/** What an application is called, and what it is a part of, as it is typed. */
export type TypedDetailsChange = {
  readonly title: string;
  readonly year: string;
  readonly network: string;
  /** The id of a long-term plan; empty, or another word, where it has none. */
  readonly plan: string;
};
export type DetailsChangeProblems = { readonly [input in keyof TypedDetailsChange]?: DetailsProblem };
export type ChangeDetailsRefusal =
  | { readonly kind: "not-coordinator" }
  | { readonly kind: "wrong"; readonly problems: DetailsChangeProblems };

/**
 * Gives an application another title, year, network or long-term plan. Goals that were picked from the plan before are
 * kept, unseen, and stand again if it comes back. The edition stays: another one is for "Videreføre".
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
