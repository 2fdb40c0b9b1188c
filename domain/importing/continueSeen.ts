import type { Form } from "../../forms/form";
import type { ApplicationDetails } from "../application/applicationDetails";
import type { Application } from "../section/section";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type CarryOver, carryOver, lostMark } from "./carryOver";
import { type Continued, continueAs } from "./continueAs";
import type { FormImport } from "./formImport";
import type { LeftBehind } from "./importedAnswers";
import { importedApplication } from "./importedApplication";

/** What a new application shows of an earlier one. `mark` changes with what is left behind. */
export type Compared = {
  readonly from: Form;
  readonly application: Application;
  readonly carryOver: CarryOver;
  readonly mark: string;
};

export function compareWith(from: Form, application: Application, to: Form): Compared {
  const moved = carryOver(from, to, application);
  return { from, application, carryOver: moved, mark: lostMark(moved) };
}

/** The same for a document that was read. Texts that have no place in it are left behind too. */
export function compareImport(
  from: Form,
  draft: FormImport,
  to: Form,
  details: Parameters<typeof importedApplication>[2],
): Compared & { readonly left: readonly LeftBehind[] } {
  const { application, left } = importedApplication(from, draft, details);
  const compared = compareWith(from, application, to);
  return { ...compared, left, mark: `${compared.mark}${left.length}.${draft.unplaced.length}` };
}

/** Creates the new application, but only if the person has seen what is left behind. It may have changed since. */
export const continueSeen = (
  details: ApplicationDetails,
  { from, application, carryOver, mark }: Compared,
  { seen, at, newId }: { seen: string; at: Date; newId: () => string },
): Outcome<Continued, { kind: "changed-since-shown" }> =>
  mark === seen
    ? ok(continueAs(details, { from, application, kept: carryOver.kept, at, newId }))
    : refuse({ kind: "changed-since-shown" });
