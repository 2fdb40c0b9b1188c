import type { Edition } from "../edition";
import type { Mistake } from "./mistake";

/**
 * Amounts that would overwrite an earlier one. The ledger has one line for each measure, party and purpose, so a kind
 * of party can write one amount of a purpose in a measure, whatever the section.
 */
export function overwritingAmounts({ sections }: Edition): Mistake[] {
  const amounts = sections.flatMap((section, index) =>
    section.scope === "measure"
      ? section.fields.flatMap((field, place) =>
          field.type === "amount"
            ? [{ field, name: `${section.id}.${field.id}`, path: ["sections", index, "fields", place, "purpose"] }]
            : [],
        )
      : [],
  );
  return amounts.flatMap(({ field, path }, index) =>
    amounts.slice(0, index).flatMap((earlier): Mistake[] => {
      const both = field.writers.filter((kind) => earlier.field.writers.includes(kind));
      if (earlier.field.purpose !== field.purpose || both.length === 0) return [];
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
