import type { FieldKind } from "../../forms/form";

const IN_GROUPS: ReadonlySet<string> = new Set(["orgNumber", "telephone"]);

/** A text as a document shows it: a number written in groups, such as "910 000 004", stays on one line of its cell. */
export const textInWords = (field: Pick<FieldKind, "type">, value: string): string =>
  "format" in field && IN_GROUPS.has(String(field.format)) ? value.replaceAll(" ", "\u00a0") : value;
