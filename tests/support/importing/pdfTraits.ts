import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { docxText } from "../../../importing/word/docxText";
import { type Annotation, type Placed, type PlacedPdf, stream, string, widthOf } from "./placedPdf";

const PRINTED = ["form", "nb", "nn", "recognition"]
  .map((name) => `behovsmelding-2026/${name}.json`)
  .map((name) => readFileSync(join(projectRoot(), "forms", name), "utf8"))
  .join(" ")
  .replace(/\s+/g, " ");
const isPrinted = (text: string) =>
  /^(?:Navn|Funksjon|Sum|Eier|UH|Totalt|Rolle|Eier\/UH|Kontaktperson|Navn på eier\/UH)$/.test(text) ||
  PRINTED.includes(text.replace(/^\d\. |^[a-e]\) |[:?]$/g, "").replace(/2026|2025/, "{year}")) ||
  PRINTED.includes(text.replace(/[:?]$/, ""));

/** The base form on A4 pages: labels, answers and boxes each as a piece of their own. */
export async function basePages(leading = 16): Promise<PlacedPdf> {
  const text = await docxText(readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx")));
  if (!text.ok) throw new Error("no base form");
  const lines = text.value
    .replace(/[\ue000-\ue002]/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const perPage = Math.floor(740 / leading);
  const pieces = lines.flatMap((line, index): Placed[] => {
    const at = { page: Math.floor(index / perPage), y: 52 + (index % perPage) * leading };
    if (line.includes("\t")) {
      const cells = line.split("\t");
      const columns = { 3: [50, 180, 310], 4: [50, 260, 340, 450], 2: [50, 250], 5: [50, 150, 250, 350, 450] }[
        cells.length
      ];
      const left =
        (/^\d$/.test(cells[0] ?? "") || cells[1] === "Navn på eier/UH") && cells.length === 4
          ? [50, 75, 260, 400]
          : columns;
      return cells.flatMap((text, cell) =>
        text === "" ? [] : [{ ...at, x: left?.[cell] ?? 50, text, kind: isPrinted(text) ? "printed" : "answer" }],
      );
    }
    let x = 50;
    return line.split(/([☒☐]|(?<=^(?:Eier:|Kompetansenettverk|Kompetansemiljø:)) )/).flatMap((part): Placed[] => {
      const shown = part === "☒" ? "[x]" : part === "☐" ? "[ ]" : part.trim();
      if (shown === "") return [];
      const piece: Placed = {
        ...at,
        x,
        text: shown,
        kind: /[☒☐]/.test(part) ? "box" : isPrinted(shown) || /Ja$|Nei$|liste/.test(shown) ? "printed" : "answer",
      };
      x += widthOf(shown) + 3;
      return [piece];
    });
  });
  return { pieces };
}

/** Does something to a document. The same document comes out, however it is written down. */
export type Trait = (pdf: PlacedPdf, seed: number) => PlacedPdf;
const each =
  (change: (piece: Placed, index: number) => readonly Placed[]): Trait =>
  (pdf) => ({
    ...pdf,
    pieces: pdf.pieces.flatMap(change),
  });
const ordered =
  (key: (piece: Placed, index: number, seed: number) => number): Trait =>
  (pdf, seed) => ({
    ...pdf,
    pieces: pdf.pieces
      .map((piece, index) => ({ piece, at: key(piece, index, seed) }))
      .sort((a, b) => a.at - b.at)
      .map(({ piece }) => piece),
  });
const random = (index: number, seed: number) => Math.abs(Math.sin(index * 12.9898 + seed * 78.233) * 43758.5453) % 1;
const isHeading = ({ text, kind, x }: Placed) => kind === "printed" && x < 60 && text.length > 3;
const again = (dx: number, dy: number, which: (piece: Placed, index: number) => boolean): Trait =>
  each((piece, index) => (which(piece, index) ? [piece, { ...piece, x: piece.x + dx, y: piece.y + dy }] : [piece]));
const wordsOf = (piece: Placed): Placed[] => {
  if (piece.turned || piece.shape) return [piece];
  let x = piece.x;
  return piece.text.split(" ").map((text) => {
    const word = { ...piece, x, text };
    x += widthOf(`${text} `, piece.size);
    return word;
  });
};
const lettersOf = (piece: Placed): Placed[] => {
  if (piece.turned || piece.shape) return [piece];
  let x = piece.x;
  return [...piece.text].flatMap((text) => {
    const letter = { ...piece, x, text };
    x += widthOf(text, piece.size);
    return text === " " ? [] : [letter];
  });
};

const rectOf = ({ x, y, text, size = 9 }: Placed, width = widthOf(text, size) + 4) => [
  x - 1,
  842 - y - 3,
  x + width,
  842 - y + 9,
];
type Filling = (
  piece: Placed,
  index: number,
) => { readonly annotation: Annotation; readonly named?: Record<string, string> } | null;
const filled =
  (fill: Filling): Trait =>
  (pdf) => {
    const annotations: Annotation[] = [...(pdf.annotations ?? [])];
    const named: Record<string, string> = { ...pdf.named };
    const pieces = pdf.pieces.filter((piece, index) => {
      const made = piece.layer ? null : fill(piece, index);
      if (!made) return true;
      annotations.push(made.annotation);
      Object.assign(named, made.named);
      return false;
    });
    return { ...pdf, pieces, annotations, named, fields: true };
  };
const APPEARANCE = stream("q Q", "/Type /XObject /Subtype /Form /BBox [0 0 10 10] ");
const boxField =
  (states: boolean, value: (index: number) => string): Filling =>
  (piece, index) => {
    if (piece.kind !== "box") return null;
    const on = value(index);
    const is = piece.text === "[x]" ? on : "Off";
    const shown = states ? `/AS /${is} /AP << /N << /${on} {appearance} /Off {appearance} >> >>` : "";
    return {
      annotation: {
        page: piece.page,
        rect: rectOf(piece, 10),
        dictionary: `/Subtype /Widget /FT /Btn /T (cb${index}) /V /${is} ${shown}`,
      },
      named: { appearance: APPEARANCE },
    };
  };
const textField =
  (more = ""): Filling =>
  (piece, index) =>
    piece.kind !== "answer"
      ? null
      : {
          annotation: {
            page: piece.page,
            rect: rectOf(piece),
            dictionary: `/Subtype /Widget /FT /Tx /T (felt${index}) /V ${string(piece.text)} /DA (/Helv 9 Tf 0 g) ${more}`,
          },
        };
const both =
  (...traits: readonly Trait[]): Trait =>
  (pdf, seed) =>
    traits.reduce((done, trait) => trait(done, seed), pdf);
const added =
  (...pieces: readonly Placed[]): Trait =>
  (pdf) => ({ ...pdf, pieces: [...pdf.pieces, ...pieces] });
const perPage =
  (make: (page: number, pages: number) => Placed[]): Trait =>
  (pdf) => {
    const pages = Math.max(...pdf.pieces.map(({ page }) => page)) + 1;
    return { ...pdf, pieces: [...pdf.pieces, ...Array.from({ length: pages }, (_, page) => make(page, pages)).flat()] };
  };
const radio: Trait = (pdf) => {
  const groups = new Map<string, Placed[]>();
  for (const piece of pdf.pieces)
    if (piece.kind === "box") {
      const key = `${piece.page}_${Math.round(piece.y)}`;
      groups.set(key, [...(groups.get(key) ?? []), piece]);
    }
  const single = [...groups].filter(([, boxes]) => boxes.filter(({ text }) => text === "[x]").length === 1);
  const named: Record<string, string> = { appearance: APPEARANCE, ...pdf.named };
  const annotations = single.flatMap(([key, boxes]) => {
    const value = (index: number) => `${index}`;
    named[`group${key}`] =
      `<< /FT /Btn /Ff 49152 /T (g${key}) /V /${value(boxes.findIndex(({ text }) => text === "[x]"))} /Kids [] >>`;
    return boxes.map(
      (piece, index): Annotation => ({
        page: piece.page,
        rect: rectOf(piece, 10),
        dictionary: `/Subtype /Widget /Parent {group${key}} /AS /${piece.text === "[x]" ? value(index) : "Off"} /AP << /N << /${value(index)} {appearance} /Off {appearance} >> >>`,
      }),
    );
  });
  const gone = new Set(single.flatMap(([, boxes]) => boxes));
  return {
    ...pdf,
    fields: true,
    named,
    pieces: pdf.pieces.filter((piece) => !gone.has(piece)),
    annotations: [...(pdf.annotations ?? []), ...annotations],
  };
};

type Shape = NonNullable<Placed["shape"]>;
/** A form that was filled in and then flattened: its empty boxes are lines, and its ticks are letters or lines in them. */
const flattened = (ticked: "X" | Shape, open: Shape): Trait =>
  each((piece) => {
    if (piece.kind !== "box") return [piece];
    const frame: Placed = { ...piece, text: "", shape: open };
    if (piece.text === "[ ]") return [frame];
    return ticked === "X" ? [frame, { ...piece, x: piece.x + 1.5, text: "X" }] : [{ ...frame, shape: ticked }];
  });

/** What leaves a document as it was; any two of one kind may not go together, so each has its kind. */
export const TRAITS: Readonly<Record<string, { readonly kind: string; readonly trait: Trait }>> = {
  "turned 90°, shown upright": { kind: "turn", trait: (pdf) => ({ ...pdf, rotate: 90, upright: true }) },
  "turned 180°, shown upright": { kind: "turn", trait: (pdf) => ({ ...pdf, rotate: 180, upright: true }) },
  "turned 270°, shown upright": { kind: "turn", trait: (pdf) => ({ ...pdf, rotate: 270, upright: true }) },
  "shown on its side": { kind: "turn", trait: (pdf) => ({ ...pdf, rotate: 90 }) },
  "shown upside down": { kind: "turn", trait: (pdf) => ({ ...pdf, rotate: 180 }) },
  "turned by its matrix": { kind: "turn", trait: (pdf) => ({ ...pdf, matrix: 90 }) },
  "turned back by its matrix": { kind: "turn", trait: (pdf) => ({ ...pdf, matrix: 270 }) },
  "headings printed twice": { kind: "twice", trait: again(0.3, 0, isHeading) },
  "all printed twice": { kind: "twice", trait: again(0.3, 0, () => true) },
  "all printed twice in one place": { kind: "twice", trait: again(0, 0, () => true) },
  "all printed three times": {
    kind: "twice",
    trait: both(
      again(0.25, 0, () => true),
      again(0.25, 0, () => true),
    ),
  },
  "headings with a shadow": { kind: "twice", trait: again(0.9, 0.9, isHeading) },
  "the whole page again after itself": {
    kind: "twice",
    trait: (pdf) => ({
      ...pdf,
      pieces: [...pdf.pieces, ...pdf.pieces.map((piece) => ({ ...piece, x: piece.x + 0.3 }))],
    }),
  },
  "its words over its lines": {
    kind: "twice",
    trait: (pdf) => ({
      ...pdf,
      pieces: [...pdf.pieces, ...pdf.pieces.flatMap(wordsOf).map((piece) => ({ ...piece, mode: 3 }))],
    }),
  },
  "set from the foot up": { kind: "order", trait: ordered(({ y, page }) => page * 1000 - y) },
  "set from the right": { kind: "order", trait: ordered(({ y, page, x }) => page * 1e6 + y * 1000 - x) },
  "set columnwise": { kind: "order", trait: ordered(({ y, page, x }) => page * 1e6 + Math.floor(x / 40) * 1000 + y) },
  "set at random": { kind: "order", trait: ordered((_, index, seed) => random(index, seed)) },
  "answers after all else": {
    kind: "order",
    trait: ordered(({ kind, page }, index) => page * 1e5 + (kind === "answer" ? 1e4 : 0) + index),
  },
  "boxes after all else": {
    kind: "order",
    trait: ordered(({ kind, page }, index) => page * 1e5 + (kind === "box" ? 1e4 : 0) + index),
  },
  "one figure after all else": {
    kind: "order",
    trait: ordered(({ text, page }, index) => page * 1e5 + (text === "500 500,-" ? 1e4 : 0) + index),
  },
  "tables after all else": {
    kind: "order",
    trait: ordered(({ x, page }, index) => page * 1e5 + (x > 170 ? 1e4 : 0) + index),
  },
  "word by word": { kind: "pieces", trait: each(wordsOf) },
  "letter by letter": { kind: "pieces", trait: each(lettersOf) },
  "headings spaced out": {
    kind: "pieces",
    trait: (pdf) => ({
      ...pdf,
      pieces: pdf.pieces.map((piece) =>
        isHeading(piece) &&
        !piece.text.includes("(") &&
        piece.text.length < 50 &&
        !pdf.pieces.some((other) => other !== piece && other.page === piece.page && other.y === piece.y)
          ? { ...piece, spacing: 1.2 }
          : piece,
      ),
    }),
  },
  "text that is not seen, over a picture": {
    kind: "seen",
    trait: (pdf) => ({ ...each((piece) => [{ ...piece, mode: 3 }])(pdf, 0), pictures: [0, 1] }),
  },
  "an old figure outside the page": {
    kind: "beside",
    trait: added(
      { page: 0, x: 700, y: 244, text: "999 999,-", kind: "answer" },
      { page: 0, x: 50, y: 900, text: "Tiltak 9: Gammelt 1 000,- 2 000,- 3 000,-", kind: "answer" },
    ),
  },
  "an old figure in a layer that is off": {
    kind: "beside",
    trait: added({ page: 0, x: 400, y: 244, text: "999 999,-", kind: "answer", layer: true }),
  },
  "a word across the page": {
    kind: "across",
    trait: perPage((page) => [{ page, x: 150, y: 600, text: "UTKAST", size: 90, turned: 45, kind: "printed" }]),
  },
  "a large word over the lines": {
    kind: "across",
    trait: perPage((page) => [{ page, x: 90, y: 480, text: "UTKAST", size: 100, kind: "printed" }]),
  },
  "page numbers": {
    kind: "edges",
    trait: perPage((page, pages) => [{ page, x: 280, y: 825, text: `Side ${page + 1} av ${pages}`, kind: "printed" }]),
  },
  "a note mark at a figure": {
    kind: "marks",
    trait: each((piece) =>
      piece.text === "200 000,-"
        ? [piece, { ...piece, x: piece.x + widthOf(piece.text) + 0.3, y: piece.y - 3.2, size: 5.5, text: "1" }]
        : [piece],
    ),
  },
  "ticks in fields": { kind: "fields", trait: filled(boxField(true, () => "Ja")) },
  "ticks in fields with odd values": { kind: "fields", trait: filled(boxField(true, (index) => `Valg${index}#20x`)) },
  "ticks in fields without pictures": { kind: "fields", trait: filled(boxField(false, () => "Yes")) },
  "boxes drawn with lines, and letters in those that are ticked": { kind: "fields", trait: flattened("X", "frame") },
  "boxes drawn with lines, and crosses in those that are ticked": {
    kind: "fields",
    trait: flattened("crossed", "frame"),
  },
  "boxes drawn with lines, and filled where they are ticked": { kind: "fields", trait: flattened("filled", "frame") },
  "circles drawn with lines, and a dot in those that are chosen": {
    kind: "fields",
    trait: flattened("dotted", "circle"),
  },
  "ticks in groups": { kind: "fields", trait: radio },
  "answers in fields": { kind: "typed", trait: filled(textField()) },
  "answers in fields of many lines": { kind: "typed", trait: filled(textField("/Ff 4096")) },
  "answers in combs": { kind: "typed", trait: filled(textField("/Ff 16777216 /MaxLen 90")) },
  "answers in drop-down lists": {
    kind: "typed",
    trait: filled((piece, index) =>
      piece.kind !== "answer"
        ? null
        : {
            annotation: {
              page: piece.page,
              rect: rectOf(piece),
              dictionary: `/Subtype /Widget /FT /Ch /Ff 131072 /T (valg${index}) /V (v2) /Opt [[(v1) (Noe annet)] [(v2) ${string(piece.text)}]] /DA (/Helv 9 Tf 0 g)`,
            },
          },
    ),
  },
  "answers typed on top": {
    kind: "typed",
    trait: filled((piece) =>
      piece.kind !== "answer"
        ? null
        : {
            annotation: {
              page: piece.page,
              rect: rectOf(piece),
              dictionary: `/Subtype /FreeText /Contents ${string(piece.text)} /DA (/Helv 9 Tf 0 g)`,
            },
          },
    ),
  },
  "answers in fields and printed too": {
    kind: "typed",
    trait: (pdf, seed) => ({ ...filled(textField())(pdf, seed), pieces: pdf.pieces }),
  },
  "hidden fields": {
    kind: "hidden",
    trait: (pdf) => ({
      ...pdf,
      fields: true,
      annotations: [
        ...(pdf.annotations ?? []),
        {
          page: 0,
          rect: [300, 590, 360, 602],
          dictionary: "/Subtype /Widget /FT /Tx /T (skjult) /V (777 777) /F 2 /DA (/Helv 9 Tf 0 g)",
        },
      ],
    }),
  },
  "an empty page after it": {
    kind: "pages",
    trait: (pdf) =>
      added({ page: Math.max(...pdf.pieces.map(({ page }) => page)) + 1, x: 50, y: 50, text: " ", kind: "printed" })(
        pdf,
        0,
      ),
  },
};
