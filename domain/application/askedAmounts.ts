import type { Form } from "../../forms/form";
import { isInScheme } from "./inSchemeOf";
import type { Structure } from "./structure";
import type { Amount } from "./totals";

/**
 * The ledger lines that the form asks for in each measure. A form in use may lose an amount, or no longer ask a kind of
 * party for it. Its lines stay stored, but count in no sum and stand in no document.
 */
export function askedAmounts(
  { sections }: Form,
  { parties, measures, amounts }: Pick<Structure, "parties" | "measures"> & { readonly amounts: readonly Amount[] },
): readonly Amount[] {
  const fields = sections.flatMap((section) =>
    section.scope === "measure" ? section.fields.filter((field) => field.type === "amount") : [],
  );
  const kindOf = new Map(parties.map(({ id, kind }) => [id, kind]));
  return amounts.filter(({ measureId, partyId, purpose, year }) => {
    const kind = kindOf.get(partyId);
    return (
      kind &&
      fields.some(
        (field) =>
          field.purpose === purpose &&
          (field.year ?? 0) === year &&
          field.writers.includes(kind) &&
          isInScheme(field, { measures }, measureId),
      )
    );
  });
}
