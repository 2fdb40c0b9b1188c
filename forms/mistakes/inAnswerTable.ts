import type { EditionField } from "../fields/editionField";
import { inBounds } from "./inBounds";
import type { Mistake, Path } from "./mistake";
import { usedTwice } from "./usedTwice";

/** What is wrong with the columns and the rows of a table that is answered. */
export function inAnswerTable({ columns, rows }: Extract<EditionField, { type: "table" }>, at: Path): Mistake[] {
  const { fixed, least, most } = rows;
  const inRows = (message: string, inner: string): Mistake => ({ path: [...at, "rows", inner], message });
  return [
    ...columns.flatMap((column, index): Mistake[] => {
      const place = [...at, "columns", index];
      return [
        ...inBounds(column, place),
        ...(column.type === "choice" ? usedTwice(column.options, [...place, "options"]) : []),
        ...(column.sum && column.type !== "number" && column.type !== "money"
          ? [
              {
                path: [...place, "sum"],
                message: `«${column.id}» er ${column.type}; bare number og money kan legges sammen`,
              },
            ]
          : []),
      ];
    }),
    ...usedTwice(fixed ?? [], [...at, "rows", "fixed"]),
    ...(fixed
      ? Object.entries({ least, most }).flatMap(([name, count]) =>
          count === undefined ? [] : [inRows("skjemaet har bestemt radene (fixed), og ingen legger til flere", name)],
        )
      : least !== undefined && least > (most ?? 20)
        ? [inRows(`det minste, ${least}, er større enn det største, ${most ?? 20}`, "least")]
        : []),
  ];
}
