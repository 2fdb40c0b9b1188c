import type { FieldKind } from "../../forms/form";
import { attachedFiles } from "../answers/attachedFile";
import type { AnswerValue } from "../answers/sectionRecord";
import type { TableRow } from "../tables/tableRow";

/** CEL's whole numbers are bigint. A number or a percentage that can have decimals is a double. A row is its cells. An attachment is its name. */
export function celOf(field: FieldKind, value: AnswerValue): unknown {
  if (field.type === "table")
    return (value as readonly TableRow[]).map(({ row, cells }) => ({
      ...(field.rows.fixed ? { row } : {}),
      ...Object.fromEntries(
        field.columns.flatMap((column) => {
          const cell = cells[column.id];
          return cell === undefined ? [] : [[column.id, celOf(column, cell)]];
        }),
      ),
    }));
  if (field.type === "attachment") return attachedFiles(value).map(({ name }) => name);
  const isDouble = "decimals" in field && field.decimals > 0;
  return Number.isInteger(value) && !isDouble ? BigInt(value as number) : value;
}
