import answer from "../templates/parts/answer.json";
import button from "../templates/parts/button.json";
import computed from "../templates/parts/computed.json";
import factRow from "../templates/parts/factRow.json";
import field from "../templates/parts/field.json";
import heading from "../templates/parts/heading.json";
import leftList from "../templates/parts/leftList.json";
import line from "../templates/parts/line.json";
import link from "../templates/parts/link.json";
import note from "../templates/parts/note.json";
import openRow from "../templates/parts/openRow.json";
import progress from "../templates/parts/progress.json";
import quote from "../templates/parts/quote.json";
import statusLine from "../templates/parts/statusLine.json";
import statusRow from "../templates/parts/statusRow.json";
import table from "../templates/parts/table.json";
import thread from "../templates/parts/thread.json";
import totals from "../templates/parts/totals.json";
import under from "../templates/parts/under.json";

/** Layout parts that several cards share. A template names one as `{ "$part": "heading", "$data": "${heading}" }`. */
const PARTS: Readonly<Record<string, object>> = {
  answer,
  button,
  computed,
  factRow,
  field,
  heading,
  leftList,
  line,
  link,
  note,
  openRow,
  progress,
  quote,
  statusLine,
  statusRow,
  table,
  thread,
  totals,
  under,
};

/** The template with each named part inserted. Properties beside `$part` override the part's. */
export function withParts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withParts);
  if (typeof node !== "object" || node === null) return node;
  const { $part, ...own } = node as { $part?: string };
  if ($part === undefined)
    return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, withParts(value)]));
  const part = PARTS[$part];
  if (!part) throw new Error(`no part of a card is called "${$part}"`);
  return withParts({ ...part, ...own });
}
