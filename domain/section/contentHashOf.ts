import { createHash } from "node:crypto";
import type { Form, FormSection } from "../../forms/form";
import { totalsSeen } from "../amounts/totalsSeen";
import { derivedLine } from "../application/derivedLine";
import { formIn } from "../application/formInYear";
import type { MeasureId, Party, Structure } from "../application/structure";
import type { Amount } from "../application/totals";
import { type Answer, contentOf } from "./sectionRecord";

/** A section as its reader sees it. */
export type HashedContent = {
  readonly form: Form;
  readonly section: FormSection;
  readonly structure: Structure;
  readonly amounts: readonly Amount[];
  readonly measureId: MeasureId | null;
  readonly parties: readonly Party[];
  readonly answers: readonly Answer[];
};

/**
 * SHA-256 over the content of a section: its answers, the lines supplied by the application, and computed tables.
 * Excludes the author of an answer and the party name shown beside it
 * (docs/decisions/005-approvals-are-bound-to-content.md).
 */
export function contentHashOf({
  form,
  section,
  structure,
  amounts,
  measureId,
  parties,
  answers,
}: HashedContent): string {
  // Read in another language, it is the same content.
  const printed = formIn(form, form.printedIn);
  const seen = answers
    .map(({ field, partyId, value }) => [field, partyId ?? "", contentOf(value)] as const)
    .sort(([a, p], [b, q]) => (a < b || (a === b && p < q) ? -1 : 1));
  const computed =
    section.computed === "totals"
      ? totalsSeen(printed, structure, amounts)
      : section.computed === "partners"
        ? parties.map(({ id, name, kind }) => [id, name, kind])
        : null;
  const derived = section.derived.map(({ from }) => derivedLine(printed, structure, measureId, from));
  return createHash("sha256")
    .update(JSON.stringify([section.id, seen, computed, derived]))
    .digest("hex");
}
