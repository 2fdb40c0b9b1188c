import type { Edition } from "../edition";
import type { Mistake } from "./mistake";

/**
 * Amounts that would overwrite an earlier one. The ledger has one line for each measure, party, purpose and year, so
 * a kind of party can write one amount of a purpose in a measure of a scheme, whatever the section.
 */
export function overwritingAmounts({ sections, schemes, purposes }: Edition): Mistake[] {
  const amounts = sections.flatMap((section, index) =>
    section.scope === "measure"
      ? section.fields.flatMap((field, place) =>
          field.type === "amount"
            ? [{ field, name: `${section.id}.${field.id}`, path: ["sections", index, "fields", place, "purpose"] }]
            : [],
        )
      : [],
  );
  const schemesOf = (own: readonly string[] | undefined, purpose: string) => {
    const ofPurpose = purposes.find(({ id }) => id === purpose)?.schemes ?? schemes;
    return (own ?? schemes).filter((id) => ofPurpose.includes(id));
  };
  return amounts.flatMap(({ field, path }, index) =>
    amounts.slice(0, index).flatMap((earlier): Mistake[] => {
      const both = field.writers.filter((kind) => earlier.field.writers.includes(kind));
      if (earlier.field.purpose !== field.purpose || both.length === 0) return [];
      const [own, before] = [field, earlier.field].map((each) => schemesOf(each.schemes, each.purpose));
      if (schemes.length > 0 && !own?.some((id) => before?.includes(id))) return [];
      const kinds = both.map((kind) => `«${kind}»`).join(", ");
      return [
        {
          path,
          message: `${kinds} skriver allerede beløpet til «${field.purpose}» i «${earlier.name}», og dette ville skrive over det`,
        },
      ];
    }),
  );
}
