import type { EditionSection } from "../edition";
import type { Mistake, Path } from "./mistake";
import { usedTwice } from "./usedTwice";

/** A table has one field per cell, and each field is in one cell. */
export function inTables(section: EditionSection, at: Path): Mistake[] {
  const mistakes: Mistake[] = usedTwice(section.tables, [...at, "tables"]);
  section.fields.forEach(({ id, type, answeredBy, cell }, index) => {
    if (!cell) return;
    const path = [...at, "fields", index, "cell"];
    const table = section.tables.find((each) => each.id === cell.table);
    const { row, column } = cell;
    if (!table) mistakes.push({ path, message: `seksjonen «${section.id}» har ingen tabell «${cell.table}»` });
    else if (!table.rows.includes(row) || !table.columns.includes(column))
      mistakes.push({ path, message: `tabellen «${table.id}» har ingen rute «${row}, ${column}»` });
    if ((type !== "text" && type !== "longText") || answeredBy !== "each")
      mistakes.push({ path, message: `«${id}» står i en tabell, og må være en tekst som hver part svarer på` });
  });
  section.tables.forEach((table, index) => {
    const place = [...at, "tables", index];
    mistakes.push(...usedTwice(table.rows, [...place, "rows"]), ...usedTwice(table.columns, [...place, "columns"]));
    for (const row of new Set(table.rows))
      for (const column of new Set(table.columns)) {
        const fields = section.fields.filter(
          ({ cell }) => cell?.table === table.id && cell.row === row && cell.column === column,
        );
        if (fields.length !== 1)
          mistakes.push({
            path: place,
            message: `i ruten «${row}, ${column}» står ${fields.length} felt; det skal være ett`,
          });
      }
  });
  return mistakes;
}
