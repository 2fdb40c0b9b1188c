import { columnsWith } from "../../domain/application/columnOf";
import type { Form } from "../../forms/form";

/** The lines of the form that name the institutions, which have a figure each, and those that name other parties. */
export function partyLines(form: Pick<Form, "columns" | "sections">): {
  readonly ownerLines: readonly string[];
  readonly institutionLines: readonly string[];
} {
  const each = columnsWith(form, "each").map(({ id }) => id);
  const lines = form.sections
    .flatMap(({ derived }) => derived)
    .flatMap(({ from }) => (typeof from === "object" ? [from] : []));
  const isOfEach = ({ role, column }: (typeof lines)[number]) =>
    role === undefined && column !== undefined && each.includes(column);
  return {
    ownerLines: lines.filter((line) => !isOfEach(line)).map(({ id }) => id),
    institutionLines: lines.filter(isOfEach).map(({ id }) => id),
  };
}
