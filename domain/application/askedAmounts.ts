import type { Form } from "../../forms/form";
import type { Structure } from "./structure";
import type { Amount } from "./totals";

/**
 * The ledger lines that the form asks for. A form in use may lose an amount, or no longer ask a kind of party for it.
 * Its lines stay stored, but count in no sum and stand in no document.
 */
export function askedAmounts(
  { sections }: Form,
  { parties, amounts }: Pick<Structure, "parties"> & { readonly amounts: readonly Amount[] },
): readonly Amount[] {
  const fields = sections.flatMap((section) =>
    section.scope === "measure" ? section.fields.filter((field) => field.type === "amount") : [],
  );
  const kindOf = new Map(parties.map(({ id, kind }) => [id, kind]));
  return amounts.filter(({ partyId, purpose }) => {
    const kind = kindOf.get(partyId);
    return kind && fields.some((field) => field.purpose === purpose && field.writers.includes(kind));
  });
}
