import { columnsWith } from "../../domain/application/columnOf";
import type { Form } from "../../forms/form";

/**
 * The form's columns in a document with one figure for the owners together and one for each institution. A form with
 * other columns has a row for each party instead.
 */
export const sidesOf = (form: Pick<Form, "columns">): { readonly owner: string; readonly uh: string } => ({
  owner: columnsWith(form, "together")[0]?.id ?? "owner",
  uh: columnsWith(form, "each")[0]?.id ?? "uh",
});
