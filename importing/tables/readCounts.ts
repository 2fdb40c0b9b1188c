import { EMPTY } from "../../domain/amounts/figure";
import { withoutBold } from "../model/withoutBold";
import { indexLetters, occurrences } from "../text/letters";

export type Counted = {
  readonly id: string;
  readonly label: string;
  /** A count, the text in place of one, or null. */
  readonly value: number | string | null;
};

/**
 * Reads a table of counts: labels in one row and figures in the next, or each figure beside its label.
 *
 * Figures are matched to labels only if there are as many as labels, cell for cell; otherwise `rest` keeps them.
 */
export function readCounts(
  text: string,
  fields: readonly { readonly id: string; readonly label: string; readonly also: readonly string[] }[],
): { counts: Counted[]; rest: string } {
  const plain = withoutBold(text);
  const letters = indexLetters(plain);
  const spans = fields
    .flatMap((field) =>
      [field.label, ...field.also]
        .flatMap((label) => occurrences(letters, label))
        .sort((a, b) => b.end - b.start - (a.end - a.start))
        .slice(0, 1)
        .map((span) => ({ field: { id: field.id, label: field.label }, ...span })),
    )
    .sort((a, b) => a.start - b.start);
  const valueIn = (cell: string): number | string | null => {
    const words = cell
      .replaceAll(EMPTY, " ")
      .replace(/^[\s:]+/, "")
      .trimEnd()
      .replace(/\s+/g, " ");
    return words === "" || /^[-–—]$/.test(words) ? null : /^\d{1,5}$/.test(words) ? Number(words) : words;
  };
  const slots = spans.map(({ end }, index) => plain.slice(end, spans[index + 1]?.start ?? plain.length));
  const head = plain.slice(0, spans[0]?.start ?? 0);
  const beside = slots.slice(0, -1).some((slot) => /[\d\ue002]/.test(slot));
  if (beside || spans.length === 1) {
    return {
      counts: spans.map(({ field }, index) => ({ ...field, value: valueIn(slots[index] ?? "") })),
      rest: head.trim(),
    };
  }
  const after = plain.slice(spans.at(-1)?.end ?? 0).replace(/^[)\].:?]+/, "");
  const row = after.split("\n").find((line) => line.trim() !== "") ?? "";
  const tabbed = row.split("\t");
  const loose = after
    .split(new RegExp(`(?<=${EMPTY})|[\\s\\u2028]+`))
    .filter((cell) => cell !== "" && !/^[^\S]*$/.test(cell));
  const cells = tabbed.length === spans.length ? tabbed : loose.length === spans.length ? loose : null;
  if (!cells) return { counts: [], rest: [head, after].join(" ").replaceAll(EMPTY, " ").replace(/\s+/g, " ").trim() };
  const rest = tabbed.length === spans.length ? after.slice(after.indexOf(row) + row.length) : "";
  return {
    counts: spans.map(({ field }, index) => ({ ...field, value: valueIn(cells[index] ?? "") })),
    rest: `${head} ${rest}`.replaceAll(EMPTY, " ").trim(),
  };
}
