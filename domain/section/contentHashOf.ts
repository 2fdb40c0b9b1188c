import { createHash } from "node:crypto";
import type { Form, FormSection } from "../../forms/form";
import { type Answer, contentOf } from "../answers/sectionRecord";
import { columnsWith } from "../application/columnOf";
import { derivedLine } from "../application/derivedLine";
import { formIn } from "../application/formInYear";
import { schemeTotalsOf } from "../application/scheme";
import type { MeasureId, Party, Structure } from "../application/structure";
import { type Amount, type MeasureTotal, totalsOf } from "../application/totals";
import type { ComputedAnswer } from "../rules/fieldsAt";

/** A section as its reader sees it. */
export type HashedContent = {
  readonly form: Form;
  readonly section: FormSection;
  readonly structure: Structure;
  readonly amounts: readonly Amount[];
  readonly measureId: MeasureId | null;
  readonly parties: readonly Party[];
  readonly answers: readonly Answer[];
  readonly computed: () => readonly ComputedAnswer[];
};

/**
 * SHA-256 over the content of a section: its answers, the lines supplied by the application, and what is computed.
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
  computed: computedFields,
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
  const figures = computedFields().map(({ field, party, value }) => [field.id, party?.id ?? "", value]);
  return createHash("sha256")
    .update(JSON.stringify([section.id, seen, computed, derived, ...(figures.length > 0 ? [figures] : [])]))
    .digest("hex");
}

type Sums = Pick<MeasureTotal, "columns" | "total" | "beside" | "byYear">;

/**
 * The content of the table of totals, including the sums by scheme if the form has schemes. The names of its parts and
 * their order are in stored hashes: `owner` is what no party has a figure of its own for, and `uh` the others' figures.
 */
function totalsSeen(form: Form, structure: Structure, amounts: readonly Amount[]) {
  const totals = totalsOf(form, structure, amounts);
  const parts = new Set(form.purposes.filter(({ partOf }) => partOf !== undefined).map(({ id }) => id));
  const more = (sums: Sums) => moreOf(form, parts, sums);
  const { owner, uhSum, total } = sidesOf(form, totals);
  const seen = {
    owner,
    uh: uhSum,
    total,
    byMeasure: totals.byMeasure.map(({ measureId, number, name, ...sums }) => ({
      measureId,
      number,
      name,
      ...sidesOf(form, sums),
      coordinator: sums.beside.filter(({ purpose }) => parts.has(purpose)).reduce((sum, { kroner }) => sum + kroner, 0),
      ...more(sums),
    })),
    byInstitution: totals.byInstitution,
  };
  if (form.schemes.length === 0) return seen;
  const bySchemes = schemeTotalsOf(form, structure, totals);
  return [
    seen,
    bySchemes.map(({ scheme, measures, ...sums }) => ({ scheme, measures, ...sidesOf(form, sums), ...more(sums) })),
  ];
}

function sidesOf(form: Pick<Form, "columns">, { columns, total }: Pick<Sums, "columns" | "total">) {
  const each = columns.filter(({ column }) => columnsWith(form, "each").some(({ id }) => id === column));
  const uhSum = each.reduce((sum, { kroner }) => sum + kroner, 0);
  return { owner: total - uhSum, uh: each.flatMap(({ shares }) => shares), uhSum, total };
}

/** What the first editions did not have: sums beside the others, years, and other columns than their two. */
function moreOf({ columns }: Pick<Form, "columns">, parts: ReadonlySet<string>, sums: Sums) {
  const isFirstTwo = columns.map(({ parties }) => parties).join() === "together,each";
  return {
    ...(sums.beside.some(({ purpose }) => !parts.has(purpose)) ? { beside: sums.beside } : {}),
    ...(sums.byYear.length > 0 ? { byYear: sums.byYear } : {}),
    ...(isFirstTwo ? {} : { columns: sums.columns }),
  };
}
