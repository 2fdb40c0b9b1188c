import type { Form, TableColumn, TableField } from "../../forms/form";
import { inEachLanguage } from "../model/labelsOf";
import { sameWords } from "../text/letters";

/** What a form prints of a table with typed columns, to be known again in any of its languages. */
export type TableWords = {
  /** The table's label. */
  readonly isLabel: (line: string) => boolean;
  /** The party whose table it is, in "Risiko, Fjordvik kommune"; null if the line is something else. */
  readonly partyIn: (line: string) => string | null;
  readonly isHead: (cells: readonly string[]) => boolean;
  /** The id of the form's own row with a label. */
  readonly rowOf: (label: string) => string | undefined;
  /** The cell as it would be typed: an option as its id. */
  readonly typed: (column: TableColumn, cell: string) => string;
};

export function tableWords(form: Form, sectionId: string, field: TableField): TableWords {
  const inForm = (of: Form): TableField | undefined => {
    const found = of.sections.find(({ id }) => id === sectionId)?.fields.find(({ id }) => id === field.id);
    return found?.type === "table" ? found : undefined;
  };
  const columnIn = (of: Form, columnId: string) => inForm(of)?.columns.find(({ id }) => id === columnId);
  const isOneOf = (words: readonly string[], text: string) => words.some((word) => sameWords(word, text));
  const labels = inEachLanguage(form, (of) => inForm(of)?.label);
  const heads = field.columns.map(({ id }) => inEachLanguage(form, (of) => columnIn(of, id)?.label));
  const rows = (field.rows.fixed ?? []).map(({ id }) => ({
    id,
    words: inEachLanguage(form, (of) => inForm(of)?.rows.fixed?.find((row) => row.id === id)?.label),
  }));
  const optionWords = (columnId: string, optionId: string) =>
    inEachLanguage(form, (of) => {
      const column = columnIn(of, columnId);
      return column && "options" in column ? column.options.find(({ id }) => id === optionId)?.label : undefined;
    });
  return {
    isLabel: (line) => isOneOf(labels, line),
    partyIn: (line) =>
      labels.flatMap((words) => (line.startsWith(`${words}, `) ? [line.slice(words.length + 2)] : []))[0] ?? null,
    isHead: (cells) => cells.length === heads.length && heads.every((words, at) => isOneOf(words, cells[at] ?? "")),
    rowOf: (label) => rows.find(({ words }) => isOneOf(words, label))?.id,
    typed: (column, cell) =>
      "options" in column
        ? (column.options.find(({ id }) => isOneOf(optionWords(column.id, id), cell))?.id ?? cell)
        : cell,
  };
}
