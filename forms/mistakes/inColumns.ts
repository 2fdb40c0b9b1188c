import type { Edition } from "../edition";
import type { Mistake, Path } from "./mistake";
import { usedTwice } from "./usedTwice";

/** What is wrong with the columns of the tables of sums, and with the kinds of party that stand in them. */
export function inColumns(edition: Edition): Mistake[] {
  const { columns, partyKinds } = edition;
  return [
    ...usedTwice(columns, ["columns"]),
    ...columns.flatMap(({ id }, index) =>
      partyKinds.some(({ column }) => column === id)
        ? []
        : [{ path: ["columns", index], message: `ingen slag part står i kolonnen «${id}» (column)` }],
    ),
    ...partyKinds.flatMap(({ column }, index) =>
      column === undefined ? [] : unknownColumn(edition, column, ["partyKinds", index, "column"]),
    ),
    ...withoutColumn(edition),
  ];
}

/** A column that the edition does not have, with those that it has. */
export const unknownColumn = ({ columns }: Pick<Edition, "columns">, column: string, path: Path): Mistake[] =>
  columns.some(({ id }) => id === column)
    ? []
    : [
        {
          path,
          message: `«${column}» er ikke en kolonne i columns; skjemaet har ${columns.map(({ id }) => `«${id}»`).join(", ") || "ingen"}`,
        },
      ];

/** Amounts that would be in the total and in no column. Without columns there is only the total. */
function withoutColumn({ sections, columns, partyKinds, purposes }: Edition): Mistake[] {
  if (columns.length === 0) return [];
  const summed = new Set(purposes.filter(({ summed, partOf }) => summed && !partOf).map(({ id }) => id));
  const without = new Set(partyKinds.filter(({ column }) => column === undefined).map(({ id }) => id));
  return sections.flatMap(({ fields }, index) =>
    fields.flatMap((field, place) =>
      field.type === "amount" && summed.has(field.purpose)
        ? field.writers
            .filter((kind) => without.has(kind))
            .map((kind) => ({
              path: ["sections", index, "fields", place, "writers"],
              message: `«${kind}» skriver et beløp, men står ikke i noen kolonne av tabellene (column)`,
            }))
        : [],
    ),
  );
}
