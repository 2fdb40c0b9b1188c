import { boxAt } from "./directionsOf";
import { type Matrix, times } from "./matrix";
import { type Operators, operatorsOf } from "./operators";
import type { PdfPage } from "./pdfPage";
import { type Box, boxOf, edgesOf, overlap, overlaps, type Piece } from "./piece";

/**
 * A checkbox drawn with lines, and whether something is drawn in it. Its tick may instead be a letter elsewhere in the
 * file.
 */
export type DrawnBox = { readonly box: Box; readonly marked: boolean };

type Shape = { readonly box: Box; readonly stroked: boolean; readonly dark: boolean; readonly diagonal: boolean };
type State = { readonly matrix: Matrix; readonly dark: boolean };

/** In points: checkboxes and radio buttons are about as large as letters. */
const [SMALLEST, LARGEST] = [5, 18];
/** A shape at least this large, relative to the box, is its frame or background. Smaller shapes were put into it. */
const AS_LARGE = 0.8;
/** A page that draws more is a map or a pattern. */
const [MOST_SHAPES, MOST_FRAMES] = [20_000, 500];

/** The boxes and circles of a page that are next to words and contain no letter. */
export async function drawnBoxes(page: PdfPage, pieces: readonly Piece[], angle: number): Promise<DrawnBox[]> {
  const shapes = shapesOf(await operatorsOf(page), page, angle);
  const frames = shapes.filter((shape) => shape.stroked && !shape.diagonal && isSquare(shape.box));
  if (shapes.length > MOST_SHAPES || frames.length > MOST_FRAMES) return [];
  return frames.flatMap(({ box }, index): DrawnBox[] => {
    const again = frames.some((other, at) => isWithin(box, other.box) && (at < index || !isWithin(other.box, box)));
    if (again || isCell(box, shapes) || !isBesideWords(box, pieces)) return [];
    if (pieces.some((piece) => holdsLetter(box, piece))) return [];
    const inside = shapes.filter((shape) => isWithin(shape.box, box));
    const marked = inside.some((shape) => shape.diagonal || (isAsLarge(shape.box, box) ? shape.dark : true));
    return [{ box, marked }];
  });
}

const widthOf = ({ left, right }: Box): number => right - left;
const heightOf = ({ top, bottom }: Box): number => bottom - top;

function isSquare(box: Box): boolean {
  const [short = 0, long = 0] = [widthOf(box), heightOf(box)].sort((a, b) => a - b);
  return short >= SMALLEST && long <= LARGEST && short > long * 0.75;
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

const isAsLarge = (shape: Box, box: Box): boolean =>
  widthOf(shape) >= widthOf(box) * AS_LARGE && heightOf(shape) >= heightOf(box) * AS_LARGE;

/** Whether a square shares an edge with another shape, as table cells and places for single digits do. */
const isCell = (box: Box, shapes: readonly Shape[]): boolean =>
  shapes.some(({ box: other }) => {
    const apart =
      other.left > box.right + 1 ||
      other.right < box.left - 1 ||
      other.top > box.bottom + 1 ||
      other.bottom < box.top - 1;
    return !apart && !isWithin(other, box) && !isWithin(box, other);
  });

function holdsLetter(box: Box, piece: Piece): boolean {
  if (overlaps(boxOf(piece), box) < 0.4) return false;
  const edges = edgesOf(piece);
  return [...piece.text].some((letter, index) => {
    const middle = ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
    return letter.trim() !== "" && middle > box.left && middle < box.right;
  });
}

const isBesideWords = (box: Box, pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => {
    const own = boxOf(piece);
    const gap = Math.max(own.left - box.right, box.left - own.right);
    return /\p{L}/u.test(piece.text) && overlap(own.top, own.bottom, box.top, box.bottom) > 0.5 && gap < piece.size * 4;
  });

/** Everything that a page draws, with its position. */
function shapesOf({ steps, codes }: Operators, page: PdfPage, angle: number): Shape[] {
  const is = (operation: number, ...names: string[]) => names.some((name) => codes[name] === operation);
  const shapes: Shape[] = [];
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], dark: true };
  for (const { operation, args } of steps) {
    if (is(operation, "save", "paintFormXObjectBegin")) saved.push(state);
    if (is(operation, "restore", "paintFormXObjectEnd")) state = saved.pop() ?? state;
    else if (is(operation, "transform")) state = { ...state, matrix: times(state.matrix, args as Matrix) };
    else if (is(operation, "paintFormXObjectBegin") && args[0])
      state = { ...state, matrix: times(state.matrix, Array.from(args[0] as ArrayLike<number>)) };
    else if (is(operation, "setFillRGBColor")) state = { ...state, dark: isDark(String(args[0])) };
    else if (is(operation, "constructPath")) {
      const [painted, [path], bounds] = args as [number, [ArrayLike<number> | null], ArrayLike<number> | null];
      const stroked = is(painted, "stroke", "closeStroke");
      const both = is(painted, "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke");
      if (!bounds || (!stroked && !both && !is(painted, "fill", "eoFill"))) continue;
      const corners = rectangle(state.matrix, Array.from(bounds));
      const box = boxAt(page, corners, angle);
      const diagonal = hasDiagonal(Array.from(path ?? []), Array.from(bounds));
      shapes.push({ box, stroked: stroked || both, dark: !stroked && state.dark, diagonal });
    }
  }
  return shapes;
}

/** Whether a path has a diagonal: frames have none, crosses and ticks do. Path codes are those of pdf.js. */
function hasDiagonal(path: readonly number[], [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean {
  const LENGTHS = [2, 2, 6, 4, 0];
  let [x, y] = [0, 0];
  for (let at = 0; at < path.length; ) {
    const code = path[at] ?? 4;
    const length = LENGTHS[code] ?? 0;
    const [toX = x, toY = y] = length === 0 ? [] : path.slice(at + length - 1, at + length + 1);
    if (
      code === 1 &&
      Math.abs(toX - x) > (right - left) * 0.4 &&
      Math.abs(toY - y) > (top - bottom) * 0.4 &&
      right > left &&
      top > bottom
    )
      return true;
    [x, y] = [toX, toY];
    at += length + 1;
  }
  return false;
}

/** True if a colour component is below the middle; backgrounds are white or pale. */
const isDark = (colour: string): boolean =>
  (/^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? ["00"]).some((part) => Number.parseInt(part, 16) < 128);

function rectangle(matrix: Matrix, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): number[] {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => times(matrix, [1, 0, 0, 1, x, y]).slice(4));
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
