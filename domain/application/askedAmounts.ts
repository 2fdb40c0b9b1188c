import type { Form } from "../../forms/form";
import { isInScheme } from "./inSchemeOf";
import type { Structure } from "./structure";
import type { Amount } from "./totals";

type Ledger = Pick<Structure, "parties" | "measures" | "granted"> & { readonly amounts: readonly Amount[] };

const known = new WeakMap<Ledger, { readonly form: Form; readonly asked: readonly Amount[] }>();

/**
 * The ledger lines that the form asks for in each measure. A form in use may lose an amount, or no longer ask a kind of
 * party for it. Its lines stay stored, but count in no sum and stand in no document.
 *
 * In a report, the lines of what was granted come from the application that it is about.
 *
 * Cached per loaded application, which never changes: each of its sections asks.
 */
export function askedAmounts(form: Form, ledger: Ledger): readonly Amount[] {
  const before = known.get(ledger);
  if (before?.form === form) return before.asked;
  const asked = askedIn(form, ledger);
  known.set(ledger, { form, asked });
  return asked;
}

function askedIn({ sections, purposes }: Form, { parties, measures, amounts, granted }: Ledger): Amount[] {
  const fields = sections.flatMap((section) =>
    section.scope === "measure" ? section.fields.filter((field) => field.type === "amount") : [],
  );
  const kindOf = new Map(parties.map(({ id, kind }) => [id, kind]));
  const awarded = purposes
    .filter(({ from }) => from === "award")
    .flatMap(({ id: purpose }) => granted.map((line): Amount => ({ ...line, purpose, year: 0 })));
  const asked = amounts.filter(({ measureId, partyId, purpose, year }) => {
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
  return [...asked, ...awarded];
}
