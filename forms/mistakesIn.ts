import type { Edition, FormCheck, FormSection } from "./edition";
import type { Field } from "./field";
import { circularConditions } from "./mistakes/circularConditions";
import { impossibleDeadline } from "./mistakes/impossibleDeadline";
import type { Mistake, Path } from "./mistakes/mistake";
import { overwritingAmounts } from "./mistakes/overwritingAmounts";
import { usedTwice } from "./mistakes/usedTwice";

/** Inconsistencies between the parts of a form, each of which is valid by itself. */
export function mistakesIn(form: Edition): Mistake[] {
  return [
    ...impossibleDeadline(form),
    ...usedTwice("scheme", form.schemes, ["schemes"]),
    ...(form.documents === "scheme" && form.schemes.length === 0
      ? [{ path: ["documents"], message: "there are no schemes to split the documents by" }]
      : []),
    ...usedTwice("section", form.sections, ["sections"]),
    ...overwritingAmounts(form),
    ...form.sections.flatMap((section, index) => {
      const at = ["sections", index];
      const earlier = form.sections.slice(0, index);
      return [
        ...usedTwice("field", section.fields, [...at, "fields"]),
        ...section.fields.flatMap((field, place) => inField(section, field, [...at, "fields", place])),
        ...circularConditions(section, at),
        ...inTables(section, at),
        ...usedTwice(
          "approver",
          section.approvers.map(({ kind }) => ({ id: kind })),
          [...at, "approvers"],
        ),
        ...(section.approvers.every(({ rule }) => rule === "asked")
          ? [{ path: [...at, "approvers"], message: "somebody must approve: nobody waits for who is asked" }]
          : []),
        ...(section.whereNobody === "leftOut" && section.fields.length === 0
          ? [
              {
                path: [...at, "whereNobody"],
                message: "a section without fields, which nobody writes, is always left out",
              },
            ]
          : []),
        ...inDerived(form, section, at),
        ...(section.under && !earlier.some(({ id }) => id === section.under)
          ? [{ path: [...at, "under"], message: `no earlier section is called "${section.under}"` }]
          : []),
      ];
    }),
    ...form.checks.flatMap((check, index) => inCheck(form, check, ["checks", index])),
  ];
}

const optionsOf = (field: Field | undefined): readonly string[] =>
  field?.type === "choice" || field?.type === "choices" ? field.options.map(({ id }) => id) : [];

function inField(section: FormSection, field: Field, at: Path): Mistake[] {
  const mistakes: Mistake[] = [
    ...("options" in field ? usedTwice("option", field.options, [...at, "options"]) : []),
    ...("columns" in field ? usedTwice("column", field.columns, [...at, "columns"]) : []),
  ];
  const say = (message: string, ...inner: Path) => mistakes.push({ path: [...at, ...inner], message });

  for (const kind of field.requiredOf)
    if (!field.writers.includes(kind))
      say(`"${kind}" is required to answer but does not write "${field.id}"`, "requiredOf");
  if (field.type === "amount" && (section.scope !== "measure" || field.answeredBy !== "each"))
    say("an amount belongs to a party in a measure");
  if (field.private && field.answeredBy !== "each")
    say(`"${field.id}" is private, and must be answered by each party for itself`, "private");
  if (section.approval === "own" && field.answeredBy !== "each")
    say(`each party approves its own part of "${section.id}", and "${field.id}" belongs to none`, "answeredBy");
  if (field.type === "text" && field.prefill && field.answeredBy !== "each")
    say("only a party's own answer can begin with what is known of the party", "prefill");
  if (field.type === "goals" && field.options.length > 0)
    say("the goals come from the plans in forms/plans", "options");
  if (field.type === "goals" && field.requiredOf.length > 0)
    say("goals cannot be required: not every region's plan is there", "requiredOf");

  const { requiredIf } = field;
  if (requiredIf) {
    const other = section.fields.find(({ id }) => id === requiredIf.field);
    if (!optionsOf(other).includes(requiredIf.is))
      say(`no field "${requiredIf.field}" in section "${section.id}" has the option "${requiredIf.is}"`, "requiredIf");
    else if (other?.answeredBy === "each" && field.answeredBy === "all")
      say(`"${field.id}" is shared, but depends on what each party answers in "${requiredIf.field}"`, "requiredIf");
  }
  return mistakes;
}

/** A table has one field per cell, and each field is in one cell. */
function inTables(section: FormSection, at: Path): Mistake[] {
  const mistakes: Mistake[] = usedTwice("table", section.tables, [...at, "tables"]);
  section.fields.forEach(({ id, type, answeredBy, cell }, index) => {
    if (!cell) return;
    const path = [...at, "fields", index, "cell"];
    const table = section.tables.find((each) => each.id === cell.table);
    const { row, column } = cell;
    if (!table) mistakes.push({ path, message: `no table "${cell.table}" in section "${section.id}"` });
    else if (!table.rows.some((each) => each.id === row) || !table.columns.some((each) => each.id === column))
      mistakes.push({ path, message: `the table "${table.id}" has no cell "${row}, ${column}"` });
    if ((type !== "text" && type !== "longText") || answeredBy !== "each")
      mistakes.push({ path, message: `"${id}" stands in a table, and must be a text that each party answers` });
  });
  section.tables.forEach((table, index) => {
    mistakes.push(...usedTwice("row", table.rows, [...at, "tables", index, "rows"]));
    mistakes.push(...usedTwice("column", table.columns, [...at, "tables", index, "columns"]));
    for (const row of table.rows)
      for (const column of table.columns) {
        const fields = section.fields.filter(
          ({ cell }) => cell?.table === table.id && cell.row === row.id && cell.column === column.id,
        );
        if (fields.length !== 1)
          mistakes.push({
            path: [...at, "tables", index],
            message: `${fields.length} fields stand in the cell "${row.id}, ${column.id}"; it must be one`,
          });
      }
  });
  return mistakes;
}

function inDerived(form: Edition, { derived, scope }: FormSection, at: Path): Mistake[] {
  return derived.flatMap(({ from }, index) => {
    const path = [...at, "derived", index, "from"];
    if ((from === "measureName" || from === "scheme") && scope !== "measure")
      return [{ path, message: `"${from}" is known of a measure, not of the application` }];
    if ((from === "scheme" || from === "schemes") && form.schemes.length === 0)
      return [{ path, message: "the form has no schemes" }];
    return [];
  });
}

function inCheck(form: Edition, check: FormCheck, path: Path): Mistake[] {
  if (!("section" in check)) return [];
  const section = form.sections.find(({ id }) => id === check.section);
  const fieldOf = (name: string) => section?.fields.find(({ id }) => id === name);
  const missing = (...names: string[]) =>
    names
      .filter((name) => !fieldOf(name))
      .map((name) => ({ path, message: `no field "${name}" in section "${check.section}"` }));
  switch (check.check) {
    case "atMost":
      return missing(check.field, check.amount);
    case "needsReason":
      return missing(check.amount, check.reason);
    case "unanswered":
      return missing(check.field);
    case "saysNo":
      if (!fieldOf(check.field)) return missing(check.field);
      return optionsOf(fieldOf(check.field)).includes(check.no)
        ? []
        : [{ path, message: `the field "${check.field}" has no option "${check.no}"` }];
    case "shareWithout":
      return missing(check.amount, check.part);
    case "countsOwners":
      return missing(...check.fields);
    case "severalSaysNo":
    case "severalSaysYes": {
      const option = check.check === "severalSaysNo" ? check.no : check.yes;
      if (!fieldOf(check.field)) return missing(check.field);
      if (!optionsOf(fieldOf(check.field)).includes(option))
        return [{ path, message: `the field "${check.field}" has no option "${option}"` }];
      if (check.schemes ? form.schemes.length === 0 || check.kinds.length > 0 : check.kinds.length === 0)
        return [{ path, message: "it must count the parties of some kinds, or the schemes that the form has" }];
      return [];
    }
  }
}
