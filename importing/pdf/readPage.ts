import { catalogueOf, type KeyOf } from "../../domain/values/catalogueOf";
import type { ReaderNote } from "../formats/readerNote";
import { UNTICKED, UNTICKED_SIGNS } from "../model/ticked";
import { directionsOf } from "./directionsOf";
import { drawnBoxes } from "./drawnBoxes";
import { hasPicture, illegible } from "./illegible";
import en from "./pageNotes.en.json";
import nb from "./pageNotes.nb.json";
import nn from "./pageNotes.nn.json";
import type { Pdf, PdfPage } from "./pdfPage";
import { type Box, boxOf, overlaps, type Piece, usualSize } from "./piece";
import { sheetsOf } from "./sheetsOf";
import { type Typed, typedOn } from "./typed";
import { withoutDoubled } from "./withoutDoubled";
import { withTyped } from "./withTyped";

/** The content of a page: its text by direction, the main one first, and notes on what could not be read. */
export type ReadPage = {
  /** Each part is read on its own: two pages on one sheet, or rotated text. */
  readonly parts: readonly (readonly Piece[])[];
  /** A word across the page, such as «UTKAST». */
  readonly across: readonly string[];
  readonly notes: readonly ReaderNote[];
  readonly letters: number;
  readonly illegible: number;
};

const said = catalogueOf<KeyOf<typeof nb>>({ nb, nn, en }).spoken;

/** A page with a picture and fewer letters than this is a scanned page. */
const FEW_LETTERS = 60;
/** Letters this many times larger than the others, and across them, are a watermark. */
const LARGE = 2.5;

export async function readPage(pdf: Pdf, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const directions = await directionsOf(pdf, page);
  const straight = directions.filter(({ angle }) => angle % 90 === 0);
  const main = straight[0] ?? { angle: 0, pieces: [] };
  const typed = await typedOn(page, main.angle);
  const marks = watermarks(main.pieces);
  const { pieces, over } = withoutDoubled(main.pieces.filter((piece) => !marks.includes(piece)));
  const own = withTyped(pieces, [...typed, ...(await drawnOn(page, pieces, typed, main.angle))]);
  const unread = illegible(own);
  const letters = lettersIn([...own, ...straight.slice(1).flatMap((each) => each.pieces)]);
  const where = said("page", { number });
  const at = (box: Box) => {
    const near = nearest(own, box);
    return near === "" ? where : said("near", { where, near });
  };
  const notes: ReaderNote[] = [];
  if (letters < FEW_LETTERS && (await hasPicture(page)))
    notes.push({ code: "page-without-text", where, message: said("picture") });
  if (unread.length > 0)
    notes.push({
      code: "text-unreadable",
      where,
      message: said("letters"),
    });
  for (const [one, other] of over) notes.push({ code: "two-texts", where, message: said("over", { one, other }) });
  for (const each of typed)
    if (each.kind === "two")
      notes.push({
        code: "two-texts",
        where: at(each.box),
        message: said("twoValues", { shown: each.shown, held: each.held }),
      });
    else if (each.kind === "drawn")
      notes.push({
        code: "drawn-mark",
        where: at(each.box),
        message: said("drawn"),
      });
    else if (each.kind === "remark")
      notes.push({ code: "remark", where: at(each.box), message: said("remark", { text: each.text }) });
  page.cleanup();
  return {
    parts: [...sheetsOf(own), ...straight.slice(1).map((each) => withoutDoubled(each.pieces).pieces)],
    across: [...directions.filter(({ angle }) => angle % 90 !== 0).map(({ pieces }) => pieces), marks]
      .map((set) => set.map(({ text }) => text.trim()).join(" "))
      .filter((text) => text !== ""),
    notes,
    letters,
    illegible: lettersIn(unread),
  };
}

const OPEN = new RegExp(`[${UNTICKED_SIGNS}☐□○◯❏❑❒◻◽]|\\[ ?\\]`, "u");

/** Marks a drawn box with something drawn in it; the document's other boxes show what that means. */
const MARKED = "\ufffd";

/** The boxes that a page draws, unless it has empty ones among its letters or fields, which are then enough. */
async function drawnOn(
  page: PdfPage,
  pieces: readonly Piece[],
  typed: readonly Typed[],
  angle: number,
): Promise<Typed[]> {
  if (typed.some(({ kind }) => kind === "box") || pieces.some(({ text }) => OPEN.test(text))) return [];
  const drawn = await drawnBoxes(page, pieces, angle);
  return drawn.map(({ box, marked }) => ({ kind: "text", text: marked ? MARKED : UNTICKED, size: null, box }));
}

const lettersIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.replace(/\s+/g, "").length, 0);

/** Letters this large are in no form. */
const HUGE = 5;

/** Large words that lie over several lines. */
function watermarks(pieces: readonly Piece[]): Piece[] {
  const usual = usualSize(pieces);
  return pieces.filter(
    (piece) =>
      piece.size > usual * HUGE ||
      (piece.size > usual * LARGE &&
        pieces.filter((other) => other.size < piece.size / 2 && overlaps(boxOf(piece), boxOf(other)) > 0.2).length >=
          2),
  );
}

const NEAR_LETTERS = 60;

/** The text nearest to a place, to help a person find it. */
function nearest(pieces: readonly Piece[], box: Box): string {
  const away = (piece: Piece) => {
    const own = boxOf(piece);
    const [across, down] = [
      Math.max(own.left - box.right, box.left - own.right, 0),
      Math.max(own.top - box.bottom, box.top - own.bottom, 0),
    ];
    return across + down * 3;
  };
  const words = pieces.filter(({ text }) => /[\p{L}\p{N}]{2}/u.test(text));
  return (
    words
      .sort((a, b) => away(a) - away(b))[0]
      ?.text.trim()
      .slice(0, NEAR_LETTERS) ?? ""
  );
}
