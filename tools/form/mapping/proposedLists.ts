import { cellsOf, rowsOf } from "../../../documents/issued/tableWith";
import type { Form } from "../../../forms/form";
import type { MappedList, MappedPlace } from "../../../forms/issued/mapping";
import { likeness } from "./likeness";
import { type Labelled, printedWords } from "./printedLabels";

type Table = { readonly title: string; readonly spots: readonly Labelled[] };

/** A proposal for one table: its list, and what stands once in it, as the sums below the list. */
export type ProposedList = { readonly list: MappedList; readonly places: readonly MappedPlace[] };

/** The list that a table is of; null if it is of none. The table is known by the words above it. */
export function proposedList(form: Form, { title, spots }: Table): ProposedList | null {
  const [first] = spots;
  if (!first?.cell) return null;
  const { table } = first.cell;
  const section = form.sections.find(
    ({ title: own, computed }) =>
      computed !== undefined && (likeness(own, title) >= 0.8 || likeness(title, own) >= 0.8),
  );
  const rows = [...new Set(spots.flatMap(({ cell }) => (cell ? [cell.row] : [])))];
  const [from = 1, to = from] = [rows[0], rows.at(-1)];
  const heads = cellsOf(rowsOf(table)[0] as typeof table).map(printedWords);
  const at = (columns: readonly (MappedPlace | null)[]) => columns.flatMap((each) => each ?? []);
  if (section?.computed === "totals") {
    const columns = heads.map((head, index): MappedPlace | null => totalsPlace(form, head, index + 1));
    const sums = rowsOf(table).findIndex(
      (row, index) => index + 1 > to && /^(?:total )?sum|^totalt/i.test(printedWords(cellsOf(row)[0])),
    );
    return {
      list: {
        each: form.schemes.length > 0 ? "scheme" : "everyMeasure",
        in: { table: title, from, to },
        places: at(columns),
      },
      places:
        sums < 0
          ? []
          : at(columns.slice(1)).map(({ column, of }) => ({
              ...{ table: title, row: sums + 1, answer: "application.sum" },
              ...(column === undefined ? {} : { column }),
              ...(of === undefined ? {} : { of }),
            })),
    };
  }
  if (section?.computed === "partners") {
    const text = section.fields.find(({ type, answeredBy }) => type === "text" && answeredBy === "each");
    const numbered = rowsOf(table)
      .slice(from - 1, to)
      .every((row, index) => printedWords(cellsOf(row)[0]).startsWith(String(index + 1)));
    const places = heads.map((head, index): MappedPlace | null => {
      const column = index + 1;
      if (index === 0 && numbered) return { column, answer: "list.number" };
      if (/^nam?vn|^namn|^navn/i.test(head)) return { column, answer: "party.name" };
      if (text && likeness(text.label, head) >= 0.6) return { column, answer: `${section.id}.${text.id}` };
      return head.includes("/") || /slag|type/i.test(head) ? { column, answer: "party.kind" } : null;
    });
    const of = form.columns.map(({ id }) => id);
    return {
      list: { each: "party", ...(of.length > 0 ? { of } : {}), in: { table: title, from, to }, places: at(places) },
      places: [],
    };
  }
  return linesOf(form, heads, title, from, to);
}

function totalsPlace(form: Form, head: string, column: number): MappedPlace | null {
  if (column === 1) return { column, answer: form.schemes.length > 0 ? "scheme.name" : "measure.heading" };
  const sum = form.schemes.length > 0 ? "scheme.sum" : "measure.sum";
  const own = form.columns.find(({ label }) => likeness(label, head) >= 0.8);
  if (own) return { column, answer: sum, of: [own.id], ...(own.parties === "each" ? { names: true } : {}) };
  return /tot|sum/i.test(head) ? { column, answer: sum } : null;
}

/** A table whose heads are the columns of a field with lines. */
function linesOf(form: Form, heads: readonly string[], title: string, from: number, to: number): ProposedList | null {
  for (const section of form.sections)
    for (const field of section.fields) {
      if (field.type !== "rows" && field.type !== "table") continue;
      const places = field.columns.flatMap(({ id, label }): MappedPlace[] => {
        const column = heads.findIndex((head) => likeness(label, head) >= 0.8) + 1;
        return column === 0 ? [] : [{ column, answer: `line.${id}` }];
      });
      if (places.length < field.columns.length) continue;
      const list: MappedList = {
        each: "line",
        answer: `${section.id}.${field.id}`,
        in: { table: title, from, to },
        places,
      };
      return { list, places: [] };
    }
  return null;
}
