import { type DeputyRowArgs, deputyRow } from "../handover/deputyRow";
import { type Sentence, sentences } from "../kit/note";
import type { OpenRow } from "../kit/openRow";
import { t } from "../wording";
/** Rows that open something, under a title. */
export type RowList = { readonly title: string; readonly rows: readonly OpenRow[]; readonly more: readonly Sentence[] };

const MOST_ROWS = 6;

/** A list short enough for a phone, and how many rows are left out; nothing if it is empty. */
export function rowList(title: string, rows: readonly OpenRow[], before: readonly OpenRow[] = []): RowList[] {
  if (rows.length === 0) return [];
  const hidden = rows.length - MOST_ROWS;
  return [
    {
      title,
      rows: [...before, ...rows.slice(0, MOST_ROWS)],
      more: hidden > 0 ? sentences(t("home.approvalsMore", { count: hidden })) : [],
    },
  ];
}

/** The people that the person deputises for, and the person's own deputies. */
export const deputyRows = (deputies: readonly DeputyRowArgs[], now: Date): Omit<RowList, "more">[] =>
  deputies.length === 0
    ? []
    : [{ title: t("deputy.title"), rows: deputies.slice(0, MOST_ROWS).map((each) => deputyRow(each, now)) }];
