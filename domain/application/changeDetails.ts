import type { Form } from "../../forms/form";
import { LANGUAGES } from "../values/language";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type DetailsProblem, nameProblem, readYear, singleLine } from "./applicationDetails";
import { isCoordinator, type PersonId, type Region, type Structure } from "./structure";

/** The application's title and affiliations, as typed. */
export type TypedDetailsChange = {
  readonly title: string;
  readonly year: string;
  readonly network: string;
  /** The id of a long-term plan; empty or any unknown value if it has none. */
  readonly plan: string;
  /** Any unknown value, or none from a card that was sent before there was a choice, changes nothing. */
  readonly language?: string | undefined;
  /** Null for no county. Undefined, from a card that does not ask, changes nothing. */
  readonly region?: Region | null | undefined;
};
export type DetailsChangeProblems = { readonly [input in keyof TypedDetailsChange]?: DetailsProblem };
export type ChangeDetailsRefusal =
  | { readonly kind: "not-coordinator" }
  | { readonly kind: "wrong"; readonly problems: DetailsChangeProblems };

/**
 * Changes an application's title, year, network or long-term plan, or its partnership's language or county. Goals chosen from the
 * earlier plan are kept but hidden, and count again if that plan returns. The edition does not change; "Videreføre" is
 * for that.
 */
export function changeDetails(
  structure: Structure,
  by: PersonId,
  { title, year: typedYear, network, plan, language: typedLanguage, region = structure.region }: TypedDetailsChange,
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
  const language = LANGUAGES.find((each) => each === typedLanguage) ?? structure.language;
  return ok({ ...structure, title: singleLine(title), year, network: singleLine(network), planId, language, region });
}
