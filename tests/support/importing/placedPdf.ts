/** A piece of text on a page, in points from its upper left corner; `y` is the line that the letters stand on. */
export type Placed = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** What a person fills in, or a box that is ticked. */
  readonly kind: "printed" | "answer" | "box";
  /** In degrees, counter-clockwise. */
  readonly turned?: number;
  /** Between all letters, in points. */
  readonly spacing?: number;
  /** 3 is text that is not seen. */
  readonly mode?: number;
  readonly layer?: boolean;
  /** Drawn with lines, in the place of letters: a frame, one with a cross in it, one that is filled, a circle. */
  readonly shape?: "frame" | "crossed" | "filled" | "circle" | "dotted";
};

/** An annotation: its dictionary but for /Type, /Rect and /P, and objects that it needs. */
export type Annotation = { readonly page: number; readonly rect: readonly number[]; readonly dictionary: string };

export type PlacedPdf = {
  readonly pieces: readonly Placed[];
  readonly annotations?: readonly Annotation[];
  /** Objects that an annotation names as `{name}`. */
  readonly named?: Readonly<Record<string, string>>;
  readonly fields?: boolean;
  /** Whether fields are shown as they were drawn, and not drawn anew. */
  readonly drawn?: boolean;
  /** As the page says; `upright` turns what is on it back, so that it is shown as before. */
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly upright?: boolean;
  /** The page's own matrix, without /Rotate. */
  readonly matrix?: 90 | 180 | 270;
  readonly crop?: readonly [number, number, number, number];
  readonly pictures?: readonly number[];
  readonly attachment?: string;
  /** Its attachments are what it is for: a portfolio (ISO 32000-2, 12.3.5). */
  readonly portfolio?: boolean;
  /** The form itself is XML that only Adobe's programs show (ISO 32000-1, 12.7.8). */
  readonly xfa?: boolean;
  readonly width?: number;
};

const [WIDTH, HEIGHT] = [595, 842];

/** Writes a PDF from pieces, in the order in which they are given. */
export function placedPdf(pdf: PlacedPdf): Buffer {
  const { pieces, annotations = [], named = {}, rotate = 0, matrix, crop, pictures = [] } = pdf;
  const width = pdf.width ?? WIDTH;
  const turn = matrix ?? (pdf.upright ? rotate : 0);
  const wide = turn % 180 === 90;
  const last = Math.max(...pieces.map(({ page }) => page), ...pictures);
  const objects: string[] = [];
  const add = (object: string) => objects.push(object);
  const pagesAt = 2;
  add("<< >>");
  add("<< >>");
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const layer = add("<< /Type /OCG /Name (Gammelt) >>");
  const image = add(
    stream("\u0080", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "),
  );
  const names = new Map(Object.entries(named).map(([name, object]) => [name, add(object)]));
  const withNames = (text: string) => text.replace(/\{(\w+)\}/g, (_, name) => `${names.get(name)} 0 R`);
  for (const at of names.values()) objects[at - 1] = withNames(objects[at - 1] as string);
  const fields: number[] = [];
  const kids = Array.from({ length: last + 1 }, (_, page) => {
    const shown = pieces.filter((piece) => piece.page === page).map(show);
    const picture = pictures.includes(page) ? [`q 500 0 0 700 40 60 cm /Im1 Do Q`] : [];
    const turned = turn === 0 ? [] : [MATRICES[turn as 180](width)];
    const content = add(stream(["q", ...turned, ...shown, ...picture, "Q"].join("\n")));
    const on = annotations
      .filter((each) => each.page === page)
      .map(({ rect, dictionary }) => {
        const at = add(
          `<< /Type /Annot /Rect [${turnedRect(rect, turn, width).join(" ")}] ${/\/F \d/.test(dictionary) ? "" : "/F 4 "}${withNames(dictionary)} >>`,
        );
        if (/\/Widget/.test(dictionary) && !/\/Parent/.test(dictionary)) fields.push(at);
        return `${at} 0 R`;
      });
    const box = wide ? [0, 0, HEIGHT, width] : [0, 0, width, HEIGHT];
    return add(
      `<< /Type /Page /Parent ${pagesAt} 0 R /MediaBox [${box.join(" ")}] ${crop ? `/CropBox [${crop.join(" ")}]` : ""} /Rotate ${rotate} ` +
        `/Resources << /Font << /F1 ${font} 0 R >> /XObject << /Im1 ${image} 0 R >> /Properties << /L1 ${layer} 0 R >> >> ` +
        `/Contents ${content} 0 R /Annots [${on.join(" ")}] >>`,
    );
  });
  for (const [name, at] of names) if (name.startsWith("group")) fields.push(at);
  const file = pdf.attachment ? add(stream("x", "/Type /EmbeddedFile ")) : null;
  const spec = file
    ? add(`<< /Type /Filespec /F (${pdf.attachment}) /UF (${pdf.attachment}) /EF << /F ${file} 0 R >> >>`)
    : null;
  const xfa = pdf.xfa ? add(stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>')) : null;
  objects[0] =
    `<< /Type /Catalog /Pages ${pagesAt} 0 R ` +
    `${pdf.fields ? `/AcroForm << /Fields [${fields.map((at) => `${at} 0 R`).join(" ")}] /NeedAppearances ${!pdf.drawn} /DR << /Font << /Helv ${font} 0 R >> >> >> ` : ""}` +
    `${xfa ? `/NeedsRendering true /AcroForm << /Fields [] /XFA ${xfa} 0 R >> ` : ""}` +
    `${pdf.portfolio ? "/Collection << /Type /Collection /View /T >> " : ""}` +
    `/OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] >> >> ` +
    `${spec ? `/Names << /EmbeddedFiles << /Names [(a) ${spec} 0 R] >> >> ` : ""}>>`;
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((at) => `${at} 0 R`).join(" ")}] >>`;
  return written(objects);
}

const MATRICES = {
  90: () => `0 1 -1 0 ${HEIGHT} 0 cm`,
  180: (width: number) => `-1 0 0 -1 ${width} ${HEIGHT} cm`,
  270: (width: number) => `0 -1 1 0 0 ${width} cm`,
} as const;

/** Where a rectangle lies after the page's matrix. */
function turnedRect(
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  turn: number,
  width: number,
): number[] {
  const corner = (x: number, y: number) =>
    turn === 90 ? [HEIGHT - y, x] : turn === 180 ? [width - x, HEIGHT - y] : turn === 270 ? [y, width - x] : [x, y];
  const [[a = 0, b = 0], [c = 0, d = 0]] = [corner(left, bottom), corner(right, top)] as [number[], number[]];
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

const ROUND = "9 4.5 m 9 7 7 9 4.5 9 c 2 9 0 7 0 4.5 c 0 2 2 0 4.5 0 c 7 0 9 2 9 4.5 c s";
const SHAPES = {
  frame: "0 0 9 9 re S",
  crossed: "0 0 9 9 re S 1 1 m 8 8 l S 1 8 m 8 1 l S",
  filled: "1 1 1 rg 0 0 9 9 re B 0 0 0 rg 2 2 5 5 re f",
  circle: ROUND,
  dotted: `${ROUND} q 0.5 0 0 0.5 2.25 2.25 cm ${ROUND.replace(/s$/, "f")} Q`,
} as const;

function show(piece: Placed): string {
  if (!piece.shape) return showText(piece);
  return `q 1 0 0 1 ${piece.x.toFixed(2)} ${(HEIGHT - piece.y - 1).toFixed(2)} cm ${SHAPES[piece.shape]} Q`;
}

function showText({ x, y, text, size = 9, turned = 0, spacing = 0, mode = 0, layer = false }: Placed): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)].map((each) =>
    each.toFixed(4),
  );
  const at = `${cos} ${sin} ${-Number(sin)} ${cos} ${x.toFixed(2)} ${(HEIGHT - y).toFixed(2)}`;
  const shown = `BT /F1 ${size} Tf ${spacing} Tc ${mode} Tr ${at} Tm ${string(text)} Tj ET`;
  return layer ? `/OC /L1 BDC ${shown} EMC` : shown;
}

/** A string of a PDF, in WinAnsi. */
export const string = (text: string): string =>
  `(${text
    .replaceAll("–", "\u0096")
    .replace(/[\\()]/g, "\\$&")
    .replaceAll("\n", "\\n")})`;

export const stream = (content: string, keys = ""): string =>
  `<< ${keys}/Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`;

function written(objects: readonly string[]): Buffer {
  let body = "%PDF-1.6\n";
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(body, "latin1");
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = Buffer.byteLength(body, "latin1");
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(
    `${body}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    "latin1",
  );
}

/** How wide Helvetica sets a text, in points (the widths of its AFM file, by classes of letters that are alike). */
export const widthOf = (text: string, size = 9): number =>
  [...text].reduce((sum, letter) => sum + (CLASSES.find(([letters]) => letters.includes(letter))?.[1] ?? 556), 0) *
  (size / 1000);
const CLASSES: readonly (readonly [string, number])[] = [
  ["ijl'", 222],
  [" ftI.,:;/![]\\", 278],
  ["r()-", 333],
  ["kcsvxyzJ", 500],
  ["FTZ", 611],
  ["ABEKPSVXYÅ", 667],
  ["CDHNRUw", 722],
  ["GOQØ", 778],
  ["mM", 833],
  ["æ", 889],
  ["W", 944],
  ["ÆM", 1000],
];
