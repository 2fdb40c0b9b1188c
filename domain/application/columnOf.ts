import type { Form, FormColumn, PartyKind } from "../../forms/form";
import { insideSentence } from "../values/insideSentence";
import { kindOf } from "./kindOf";
import type { Party } from "./structure";

type Columns = Pick<Form, "columns" | "partyKinds">;

const columnCalled = ({ columns }: Columns, id: string | null | undefined): FormColumn | null =>
  columns.find((column) => column.id === id) ?? null;

/** Where the tables have the amounts of a kind; null if it has none. */
export const columnOfKind = (form: Columns, kind: PartyKind): FormColumn | null =>
  columnCalled(form, kindOf(form, kind)?.column);

/** Where the tables have a party's amounts. Its kind's column, if the form no longer has the one it came with. */
export const columnOf = (form: Columns, { column, kind }: Pick<Party, "column" | "kind">): FormColumn | null =>
  columnCalled(form, column) ?? (column === null ? null : columnOfKind(form, kind));

/** Whether the tables have a figure for each party of the kind, with its name. */
export const isNamedInSums = (form: Columns, kind: PartyKind): boolean => columnOfKind(form, kind)?.parties === "each";

/** The columns that have their parties together, or a figure for each. */
export const columnsWith = ({ columns }: Pick<Form, "columns">, parties: FormColumn["parties"]): FormColumn[] =>
  columns.filter((column) => column.parties === parties);

/** The names of several columns as one: "Eier/UH". Empty if there are none. */
export const columnsInWords = (columns: readonly FormColumn[]): string =>
  columns.map(({ label }, index) => (index === 0 ? label : insideSentence(label))).join("/");
