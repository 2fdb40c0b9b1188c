import type { Form } from "../../forms/form";

/**
 * The open editions as they are offered: the newest year first, and of one year the highest id. Numbers in ids count as
 * numbers, so "v10" is newer than "v2".
 */
export const offeredEditions = (forms: ReadonlyMap<string, Form>): Form[] =>
  [...forms.values()]
    .filter(({ status }) => status === "open")
    .sort((a, b) => b.year - a.year || b.id.localeCompare(a.id, "en", { numeric: true }));
