import type { Edition } from "./edition";
import { derivedId } from "./fields/derived";
import type { TableColumn } from "./fields/tableColumn";
import { inQuotes } from "./mistakes/inQuotes";
import type { Mistake } from "./mistakes/mistake";
import type { Texts } from "./texts";
import { wordsAt } from "./withTexts";

/** Every text that the edition's structure asks for, by its place; and those that it may have. */
function placesOf(edition: Edition): { readonly required: readonly string[][]; readonly allowed: readonly string[][] } {
  const required: string[][] = [["name"], ["title"], ...edition.schemes.map((id) => ["schemes", id])];
  const allowed: string[][] = [];
  required.push(...edition.purposes.map(({ id }) => ["purposes", id]));
  required.push(...edition.columns.map(({ id }) => ["columns", id]));
  for (const { id, joins } of edition.partyKinds) {
    required.push(["partyKinds", id, "one"], ["partyKinds", id, "many"]);
    allowed.push(["partyKinds", id, "inTables"]);
    if (joins === "anybody") required.push(["partyKinds", id, "joinAs"]);
  }
  for (const section of edition.sections) {
    const at = ["sections", section.id];
    required.push(
      [...at, "title"],
      [...at, "help"],
      ...section.derived.map((from) => [...at, "derived", derivedId(from)]),
    );
    for (const { id, rows, columns } of section.tables) {
      const table = [...at, "tables", id];
      required.push([...table, "label"]);
      required.push(...rows.map((row) => [...table, "rows", row]));
      required.push(...columns.map((column) => [...table, "columns", column]));
    }
    for (const field of section.fields) {
      const place = [...at, "fields", field.id];
      required.push([...place, "label"]);
      allowed.push([...place, "help"]);
      if (field.type === "number") allowed.push([...place, "unit"]);
      if ("options" in field) required.push(...field.options.map((option) => [...place, "options", option]));
      if (field.type === "rows") required.push(...field.columns.map((column) => [...place, "columns", column]));
      if (field.type === "table") {
        const { columns, rows } = field;
        required.push(...columns.map(({ id }) => [...place, "columns", id]));
        required.push(...(rows.fixed ?? []).map((id) => [...place, "rows", id]));
        required.push(...optionsIn(columns).map((option) => [...place, "options", option]));
        allowed.push(...columns.filter(({ type }) => type === "number").map(({ id }) => [...place, "units", id]));
      }
    }
    for (const { id, shownAs } of section.computedFields) {
      const place = [...at, "computedFields", id];
      required.push([...place, "label"]);
      allowed.push([...place, "help"]);
      if (shownAs === "number") allowed.push([...place, "unit"]);
    }
  }
  required.push(...edition.rules.map(({ id }) => ["rules", id]));
  return { required, allowed };
}

/** The options of all columns of a table, each once. */
const optionsIn = (columns: readonly TableColumn[]): string[] => [
  ...new Set(columns.flatMap((column) => (column.type === "choice" ? column.options : []))),
];

/** Texts that the structure asks for and the language lacks. In a translation they are said in the printed language. */
export const missingTexts = (edition: Edition, texts: Texts): readonly string[][] =>
  placesOf(edition).required.filter((path) => wordsAt(texts, path) === undefined);

/** Texts of something that the structure does not have. */
export function strayTexts(edition: Edition, { $schema: _, ...texts }: Texts): Mistake[] {
  const { required, allowed } = placesOf(edition);
  return strayIn(texts, [...required, ...allowed], []);
}

/** A group that holds nothing known is one mistake, however many texts are in it. */
function strayIn(tree: object, known: readonly (readonly string[])[], at: readonly string[]): Mistake[] {
  return Object.entries(tree).flatMap(([name, value]): Mistake[] => {
    const path = [...at, name];
    const within = known.filter((each) => each[at.length] === name);
    if (typeof value !== "object" || value === null)
      return within.some(({ length }) => length === path.length) ? [] : [{ path, message: UNKNOWN }];
    if (within.length > 0 || isEmpty(value)) return strayIn(value, within, path);
    const names = [...new Set(known.flatMap((each) => each[at.length] ?? []))];
    return [{ path, message: names.length > 0 ? `${UNKNOWN}, bare ${inQuotes(names)}` : UNKNOWN }];
  });
}

/** Whether a group holds no text, however many groups are in it. */
const isEmpty = (tree: object): boolean =>
  Object.values(tree).every((value) => typeof value === "object" && value !== null && isEmpty(value));

const UNKNOWN = "form.json har ikke noe som heter dette";
