import type { Form, Region } from "../../forms/form";

type Where = {
  /** The counties of those who apply; none if nobody has said. */
  readonly regions?: readonly Region[];
  /** Whether editions of other counties are offered too, after the rest. */
  readonly all?: boolean;
};

/**
 * The open editions as they are offered: those of the counties, then those for everybody. Each group has the newest year
 * first, and of one year the highest id. Numbers in ids count as numbers, so "v10" is newer than "v2".
 *
 * If no edition is for them, all are offered. A report is never among them: it is started from the application that it
 * is about.
 */
export function offeredEditions(
  forms: ReadonlyMap<string, Form>,
  { regions = [], all = false }: Where = {},
): readonly Form[] {
  const open = [...forms.values()]
    .filter(({ status, reportsOn }) => status === "open" && reportsOn === undefined)
    .sort((a, b) => b.year - a.year || b.id.localeCompare(a.id, "en", { numeric: true }));
  const theirs = open.filter((form) => form.regions.some((each) => regions.includes(each)));
  const everybodys = open.filter((form) => form.regions.length === 0);
  const offered = [...theirs, ...everybodys];
  return all || offered.length === 0 ? [...offered, ...open.filter((form) => !offered.includes(form))] : offered;
}
