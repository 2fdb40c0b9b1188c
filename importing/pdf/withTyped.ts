import { TICKED_SIGNS, UNTICKED_SIGNS } from "../model/ticked";
import { BOLD, BOLD_END } from "../model/withoutBold";
import { type Box, boxOf, edgesOf, overlap, type Piece, part, usualSize, widthAt } from "./piece";
import { signOf, TYPED, type Typed } from "./typed";

const PRINTED_BOX = new RegExp(`[${TICKED_SIGNS}${UNTICKED_SIGNS}]|\\[[ xX]?\\]|\\( \\)`, "gu");
/** What a form prints where people write: dotted lines, and empty boxes. */
const TO_FILL = new RegExp(`^[\\s_.…·()\\[\\]${UNTICKED_SIGNS}]*$`, "u");

/** The pieces of a page with the text typed on it, each in its line. */
export function withTyped(printed: readonly Piece[], typed: readonly Typed[]): Piece[] {
  const usual = usualSize(printed);
  let pieces = [...printed];
  for (const each of typed)
    if (each.kind === "struck") pieces = pieces.flatMap((piece) => without(piece, each.box));
    else if (each.kind === "marked") pieces = pieces.flatMap((piece) => bold(piece, each.box));
  const added: Piece[] = [];
  for (const each of typed) {
    const text = textOf(each);
    if (text === null) continue;
    const { box } = each;
    pieces = pieces.flatMap((piece) => around(piece, box, each.kind === "box" ? null : text));
    const size = Math.min("size" in each ? (each.size ?? usual) : usual, Math.max(box.bottom - box.top, 4));
    const y = lineFor(box, pieces, size, text.includes("\n") || box.bottom - box.top > size * 2.5);
    added.push({ text, font: TYPED, x: box.left, y, width: Math.min(box.right - box.left, widthAt(text, size)), size });
  }
  return [...pieces, ...added];
}

/** The text put on the page. If a field shows another value than it holds, the shown one. */
const textOf = (typed: Typed): string | null =>
  typed.kind === "box"
    ? signOf(typed.ticked)
    : typed.kind === "text"
      ? typed.text
      : typed.kind === "two"
        ? typed.shown
        : null;

/** The line that a box belongs to: that of the text beside it, or its own. */
function lineFor(box: Box, pieces: readonly Piece[], size: number, high: boolean): number {
  const middle = (box.top + box.bottom) / 2;
  const beside = pieces.filter((piece) => {
    const { top, bottom } = boxOf(piece);
    return overlap(top, bottom, box.top, box.bottom) > 0.5;
  });
  if (high) {
    const labels = beside.filter(({ x, width }) => x + width <= box.left + 2);
    return labels.length > 0 ? Math.min(...labels.map(({ y }) => y)) : box.top + size;
  }
  const off = (piece: Piece) => Math.abs((boxOf(piece).top + boxOf(piece).bottom) / 2 - middle);
  const nearest = beside.sort((a, b) => off(a) - off(b))[0];
  return nearest?.y ?? middle + size * 0.28;
}

/** The first and last index of a piece's letters within a box. */
function within(piece: Piece, box: Box): [number, number] | null {
  const own = boxOf(piece);
  if (overlap(own.top, own.bottom, box.top, box.bottom) < 0.4 || own.left >= box.right || own.right <= box.left)
    return null;
  const edges = edgesOf(piece);
  const middles = edges.slice(1).map((edge, index) => (edge + (edges[index] ?? edge)) / 2);
  const from = middles.findIndex((middle) => middle > box.left);
  const to = middles.findLastIndex((middle) => middle < box.right) + 1;
  return from >= 0 ? [from, Math.max(from, to)] : [middles.length, middles.length];
}

/** Splits a piece where something was typed over it, and removes the printed dots or empty box there. */
function around(piece: Piece, box: Box, typed: string | null): Piece[] {
  const span = within(piece, box);
  if (!span) return [piece];
  const letters = [...piece.text];
  const [from, to] = typed === null ? boxSpan(piece, box) : (sameAs(piece, box, typed) ?? dotted(letters, span));
  const covered = letters.slice(from, to).join("");
  const says = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
  const again = typed !== null && says(covered) !== "" && says(typed).includes(says(covered));
  if (TO_FILL.test(covered) || again || typed === null)
    return [part(piece, 0, from), part(piece, to, letters.length)].filter(({ text }) => text.trim() !== "");
  // If real words are below the typed text, both are kept, side by side.
  return [part(piece, 0, from), part(piece, from, letters.length)].filter(({ text }) => text.trim() !== "");
}

/**
 * Where a piece already contains the typed text: some forms are printed with their answers and have them in fields too.
 */
function sameAs(piece: Piece, box: Box, typed: string): [number, number] | null {
  const at = piece.text.indexOf(typed);
  const from = [...piece.text.slice(0, Math.max(at, 0))].length;
  if (at < 0 || Math.abs((edgesOf(piece)[from] ?? 0) - box.left) > piece.size * 2) return null;
  return [from, from + [...typed].length];
}

/** The whole stretch of dots or underscores that begins or ends in a box. */
function dotted(letters: readonly string[], [from, to]: [number, number]): [number, number] {
  const fills = (at: number) => /[_.…·]/.test(letters[at] ?? "");
  let [first, last] = [from, to];
  while (first > 0 && fills(first - 1) && fills(first)) first--;
  while (last < letters.length && fills(last) && fills(last - 1)) last++;
  return [first, last];
}

/** The printed box nearest to a ticked one, or the gap between words. */
function boxSpan(piece: Piece, box: Box): [number, number] {
  const edges = edgesOf(piece);
  const middle = (box.left + box.right) / 2;
  const off = (from: number, to: number) => Math.abs(((edges[from] ?? 0) + (edges[to] ?? 0)) / 2 - middle);
  const letter = (at: number) => [...piece.text.slice(0, at)].length;
  const signs = [...piece.text.matchAll(PRINTED_BOX)].map(
    (match) => [letter(match.index), letter(match.index + match[0].length)] as [number, number],
  );
  const sign = signs.sort((a, b) => off(...a) - off(...b))[0];
  if (sign && off(...sign) < piece.size * 1.5) return sign;
  const gaps = [...piece.text].flatMap((sign, index) =>
    /\s/.test(sign) ? [[index, index + 1] as [number, number]] : [],
  );
  const last = [...piece.text].length;
  return (
    [[0, 0] as [number, number], [last, last] as [number, number], ...gaps].sort(
      (a, b) => off(...a) - off(...b),
    )[0] ?? [0, 0]
  );
}

/** A piece without its struck-out words. */
function without(piece: Piece, box: Box): Piece[] {
  const [from, to] = words(piece, box);
  if (from === to) return [piece];
  return [part(piece, 0, from), part(piece, to, [...piece.text].length)].filter(({ text }) => text.trim() !== "");
}

function bold(piece: Piece, box: Box): Piece[] {
  const [from, to] = words(piece, box);
  if (from === to) return [piece];
  const middle = part(piece, from, to);
  return [
    part(piece, 0, from),
    { ...middle, text: `${BOLD}${middle.text}${BOLD_END}` },
    part(piece, to, [...piece.text].length),
  ].filter(({ text }) => text.trim() !== "");
}

/** The words with more than half of their letters within a box. */
function words(piece: Piece, box: Box): [number, number] {
  const span = within(piece, box);
  if (!span || box.bottom - box.top > piece.size * 3) return [0, 0];
  const all = [...piece.text.matchAll(/\S+/g)].map((match) => {
    const from = [...piece.text.slice(0, match.index)].length;
    return [from, from + [...match[0]].length] as const;
  });
  const [first] = all.filter(([from, to]) => Math.min(to, span[1]) - Math.max(from, span[0]) > (to - from) / 2);
  const last = all.findLast(([from, to]) => Math.min(to, span[1]) - Math.max(from, span[0]) > (to - from) / 2);
  return first && last ? [first[0], last[1]] : [0, 0];
}
