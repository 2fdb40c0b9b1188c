import { type Matrix, times } from "./matrix";
import { operatorsOf } from "./operators";
import type { Pdf, PdfPage } from "./pdfPage";
import type { Box, Piece } from "./piece";

/** The text of a page that runs in one direction. */
export type Direction = {
  /** In degrees clockwise from left-to-right text, as the page is shown. */
  readonly angle: number;
  readonly pieces: Piece[];
};

/** Angles within this many degrees of a right angle count as right angles. */
const SKEW = 4;

/**
 * Groups the pieces of a page by their direction, the one with most letters first. Pieces outside the page are left
 * out.
 */
export async function directionsOf(pdf: Pdf, page: PdfPage): Promise<Direction[]> {
  const view = page.getViewport({ scale: 1 });
  const directions = new Map<number, Piece[]>();
  for (const item of await shownItems(pdf, page)) {
    const text = unspaced(withoutMarks(item.str));
    if (text.trim() === "") continue;
    const [a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = times(view.transform, item.transform);
    const angle = straight((Math.atan2(b, a) * 180) / Math.PI);
    const size = Math.hypot(c, d) || item.height || 10;
    const { x, y } = turned(e, f, angle);
    if (!isOnPage(page, { left: x, right: x + item.width, top: y - size * 0.7, bottom: y }, angle)) continue;
    const pieces = directions.get(angle) ?? [];
    pieces.push({ text, font: item.fontName, x, y, width: item.width, size });
    directions.set(angle, pieces);
  }
  return [...directions]
    .map(([angle, pieces]) => ({ angle, pieces }))
    .sort((a, b) => lettersIn(b.pieces) - lettersIn(a.pieces));
}

/** Whether the centre of a box is on the visible page. The box is in the coordinates of pieces at this angle. */
export function isOnPage(page: PdfPage, { left, right, top, bottom }: Box, angle: number): boolean {
  const { width, height } = page.getViewport({ scale: 1 });
  const { x, y } = turned((left + right) / 2, (top + bottom) / 2, -angle);
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Converts a rectangle of the file to the coordinates of pieces at this angle. */
export function boxAt(
  page: PdfPage,
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  angle: number,
): Box {
  const { transform } = page.getViewport({ scale: 1 });
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ].map(([x = 0, y = 0]) => {
    const [, , , , e = 0, f = 0] = times(transform, [1, 0, 0, 1, x, y]);
    return turned(e, f, angle);
  });
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

type Item = {
  readonly str: string;
  readonly transform: Matrix;
  readonly fontName: string;
  readonly width: number;
  readonly height: number;
};

/** The items of a page, without those on hidden layers. */
async function shownItems(pdf: Pdf, page: PdfPage): Promise<Item[]> {
  const hidden = await hiddenStretches(pdf, page);
  const { items } = await page.getTextContent({ includeMarkedContent: hidden !== null });
  if (!hidden) return items as Item[];
  const open: boolean[] = [];
  let layer = 0;
  return (items as (Item | { readonly type: string; readonly tag?: string })[]).flatMap((item) => {
    if ("str" in item) return open.includes(true) ? [] : [item];
    if (item.type === "endMarkedContent") open.pop();
    else open.push(item.type === "beginMarkedContentProps" && item.tag === "OC" ? hidden[layer++] === true : false);
    return [];
  });
}

/** For each stretch of optional content, in drawing order: whether its layer is hidden. */
async function hiddenStretches(pdf: Pdf, page: PdfPage): Promise<boolean[] | null> {
  const layers = await pdf.getOptionalContentConfig();
  const groups = [...layers].map(([, group]) => group as { readonly visible: boolean });
  if (groups.every(({ visible }) => visible)) return null;
  const { steps, codes } = await operatorsOf(page);
  return steps.flatMap(({ operation, args: [tag, properties] }) =>
    operation === codes.beginMarkedContentProps && tag === "OC" ? [!layers.isVisible(properties as object)] : [],
  );
}

const straight = (degrees: number): number => {
  const right = Math.round(degrees / 90) * 90;
  return (Math.abs(degrees - right) < SKEW ? right + 360 : Math.round(degrees) + 360) % 360;
};

const turned = (x: number, y: number, angle: number) => {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return { x: x * cos + y * sin, y: y * cos - x * sin };
};

const lettersIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

/** Removes the characters that a file reader uses as marks; they are not letters of a document. */
const withoutMarks = (text: string): string => text.replace(/[\ue000-\ue00f\u2028\u2029\t\n\r]/g, " ");

/** Turns "S u m" into «Sum»: letterspaced words. A row of single digits stays as it is. */
function unspaced(text: string): string {
  const signs = text.trim().split(/ +/);
  const letters = signs.filter((sign) => /^\p{L}$/u.test(sign)).length;
  return signs.length >= 3 && signs.every((sign) => [...sign].length === 1) && letters >= signs.length * 0.6
    ? signs.join("").replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ")
    : text;
}
