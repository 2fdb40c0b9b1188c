import { type Button, button, primary } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { OpenRow } from "../kit/openRow";
import { pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { t } from "../wording";
import { type Line, linesOf } from "../words/linesOf";
import type { ImportArgs, ImportView } from "./importCard";

/** One list item: its text, and a row that opens it if there is something to fix. */
export type Item = { readonly lines: readonly Line[]; readonly rows: readonly OpenRow[] };

const said = (...texts: readonly string[]): Line[] => linesOf(texts.join("\n"));
export const item = (text: string, ...rows: readonly OpenRow[]): Item => ({ lines: said(text), rows });

/** Bytes of a line and a row besides their text, and of the rest of the card. */
const DRAWN = 900;
const REST = 9_000;

/** A list of what was read, page by page. Text stands above the rows, as in every card with both. */
export function importPage(
  { id: importId, fileName }: ImportArgs,
  view: ImportView,
  page: number,
  { title, lead, items, saved }: { title: string; lead: string; items: readonly Item[]; saved: boolean },
): AdaptiveCard {
  const { rows: shown, more } = pageOf(items, page, {
    rest: REST,
    drawn: DRAWN,
    turn: (title, to) => button(title, importingVerbs.look, { importId, view, page: to }),
  });
  const turns: Button[] = more.flatMap(({ buttons }) => buttons);
  return formCard({
    heading: heading(fileName, title),
    notes: saved ? [note("good", t("section.saved"))] : [],
    lines: [...said(lead), ...more.flatMap(({ text }) => said(text)), ...shown.flatMap(({ lines }) => spaced(lines))],
    rows: shown.flatMap(({ rows }) => rows),
    buttons: [
      ...turns,
      primary(button(t("button.back"), importingVerbs.look, { importId, view: "all" })),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  });
}

const spaced = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) => (index === 0 ? { ...line, spacing: "Medium" } : line));
