import { columnsWith } from "../../domain/application/columnOf";
import { formIn } from "../../domain/application/formInYear";
import type { FormImport } from "../../domain/importing/formImport";
import { currentLanguage } from "../../domain/values/language";
import type { Form } from "../../forms/form";
import { t } from "../wording";

type Share = Pick<FormImport["measures"][number]["amounts"][number], "side" | "institution" | "purpose" | "year">;

/** The name of the column that a figure of a document is in. */
export const sideInWords = (form: Form, side: string): string =>
  formIn(form, currentLanguage()).columns.find(({ id }) => id === side)?.label || t("import.whose");

/** Whether the tables have one figure for all parties of the column. */
export const isTogether = (form: Form, side: string): boolean =>
  columnsWith(form, "together").some(({ id }) => id === side);

/** What a share is for, if the form asks for more than one amount: "Egenandel 2028". Empty otherwise. */
export function purposeInWords(form: Form, draft: Pick<FormImport, "year">, { purpose, year }: Share): string {
  const label = formIn(form, currentLanguage()).purposes.find(({ id }) => id === purpose)?.label ?? "";
  const calendar = year === undefined ? "" : String((draft.year ?? form.year) + year - 1);
  return [label, calendar].filter((part) => part !== "").join(" ");
}

/** Whose a share is, and what it is for: "LMS", "Eier", "Fjordvik kommune, Egenandel 2028". */
export const shareInWords = (form: Form, draft: Pick<FormImport, "year">, share: Share): string =>
  [share.institution ?? sideInWords(form, share.side), purposeInWords(form, draft, share)]
    .filter((part) => part !== "")
    .join(", ");
