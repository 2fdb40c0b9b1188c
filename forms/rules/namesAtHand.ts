import type { Environment } from "@marcbachmann/cel-js";
import type { Edition } from "../edition";
import { yearFieldId, yearsOf } from "../fields/yearFields";
import type { CelFault } from "./celFault";
import { ruleLanguage } from "./ruleLanguage";

/** Names that are no ids of a form. */
const FIXED = ["kind", "name", "sum", "answer", "number", "scheme", "parties", "measures", "row"];

/** What could stand where an expression has an unknown name, found by trying each name that the edition has. */
export function namesAtHand(edition: Edition, language: Environment, { node }: CelFault, source: string): string[] {
  if (node?.op === "id") {
    const own = new Set(
      ruleLanguage()
        .getDefinitions()
        .variables.map(({ name }) => name),
    );
    return language.getDefinitions().variables.flatMap(({ name }) => (own.has(name) ? [] : [name]));
  }
  if (node?.op !== "." || node.end === undefined) return [];
  const { end } = node;
  const start = source.lastIndexOf(".", end - 1) + 1;
  return namesOf(edition).filter((name) => {
    const { error } = language.check(`${source.slice(0, start)}${name}${source.slice(end)}`);
    return (error as CelFault | undefined)?.summary !== `No such key: ${name}`;
  });
}

function namesOf(edition: Edition): string[] {
  const yearly = (id: string, purpose: string) => yearsOf(edition, purpose).map((year) => yearFieldId(id, year));
  return [
    ...new Set([
      ...FIXED,
      ...edition.schemes,
      ...edition.purposes.flatMap(({ id }) => [id, ...yearly(id, id)]),
      ...edition.sections.flatMap(({ id, fields, computedFields }) => [
        id,
        ...fields.flatMap((field) => [
          field.id,
          ...(field.type === "amount" ? yearly(field.id, field.purpose) : []),
          ...(field.type === "table" ? field.columns.map((column) => column.id) : []),
          ...(field.type === "rows" ? field.columns : []),
        ]),
        ...computedFields.map((field) => field.id),
      ]),
    ]),
  ];
}
