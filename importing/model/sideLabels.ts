import type { Side } from "../../domain/amounts/kronerRow";
import type { Form } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";
import { sidesOf } from "./sidesOf";

/** The words of the columns of a document with sides, and of its row of sums. */
export function sideLabels(
  form: Pick<Form, "columns">,
  { labels: { columns, total, sum } }: Recognition,
): Readonly<Record<Side | "sum", readonly string[]>> {
  const { owner, uh } = sidesOf(form);
  return { owner: columns[owner] ?? [], uh: columns[uh] ?? [], total, sum };
}
