import { type Matrix, times } from "./matrix";
import { operatorsOf } from "./operators";
import type { Pdf, PdfPage } from "./pdfPage";
import type { Box, Piece } from "./piece";

/** The text of a page that runs in one direction. */
export type Direction = {
  /** In degrees, clockwise from left to right as the page is shown. */
  readonly angle: number;
  readonly pieces: Piece[];
};

/** Whatever is set closer than this to a right angle was meant to be. */
const SKEW = 4;

/** The pieces of a page by the direction in which they run, the one with most letters first. What lies outside the page is left out. */
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

/** Whether most of a box, beside the pieces that run at an angle, lies on the page as it is shown. */
export function isOnPage(page: PdfPage, { left, right, top, bottom }: Box, angle: number): boolean {
  const { width, height } = page.getViewport({ scale: 1 });
  const { x, y } = turned((left + right) / 2, (top + bottom) / 2, -angle);
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** A rectangle of the file as it lies beside the pieces that run at an angle. */
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

/** The items of a page, without those of a layer that is switched off. */
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

/** Which stretches of optional content, in the order in which they are set, belong to a layer that is not shown. */
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

/** The letters that a reader of files marks its text with are no letters of a document. */
const withoutMarks = (text: string): string => text.replace(/[\ue000-\ue00f\u2028\u2029\t\n\r]/g, " ");

/** "S u m" is «Sum»: letters that were set apart. A row of single figures stays as it is. */
function unspaced(text: string): string {
  const signs = text.trim().split(/ +/);
  const letters = signs.filter((sign) => /^\p{L}$/u.test(sign)).length;
  return signs.length >= 3 && signs.every((sign) => [...sign].length === 1) && letters >= signs.length * 0.6
    ? signs.join("").replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ")
    : text;
}
