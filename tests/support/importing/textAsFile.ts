import { baseParts, packed, run } from "./wordTraits";

/** A text as a Word document: a paragraph for each line, and a table for lines with tabs. */
export function textAsDocx(text: string): Buffer {
  const paragraph = (words: string) => `<w:p>${words === "" ? "" : run(escaped(words))}</w:p>`;
  const row = (line: string) =>
    `<w:tr>${line
      .split("\t")
      .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
      .join("")}</w:tr>`;
  const body = blocksOf(text).map((lines) =>
    lines[0]?.includes("\t") ? `<w:tbl>${lines.map(row).join("")}</w:tbl>` : lines.map(paragraph).join(""),
  );
  const document = String(baseParts.get("word/document.xml")).replace(
    /<w:body>.*<w:sectPr\/>/s,
    () => `<w:body>${body.join("")}<w:sectPr/>`,
  );
  return packed(new Map([...baseParts, ["word/document.xml", document]]));
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Lines with as many cells as the line before them belong together. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [];
  const cells = (line: string) => line.split("\t").length;
  for (const line of text.split("\n")) {
    const last = blocks.at(-1)?.at(-1);
    if (last !== undefined && cells(last) === cells(line)) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

const LEADING = 15;
const [TOP, FOOT] = [800, 40];
/** Where the cells of a row begin, by how many there are. */
const COLUMNS: Readonly<Record<number, readonly number[]>> = {
  1: [50],
  2: [50, 250],
  3: [50, 200, 350],
  4: [50, 270, 370, 480],
  5: [50, 150, 250, 350, 450],
};
const SIZE = 9;

/**
 * A text as a PDF, each cell a piece of its own.
 *
 * Its font is composite, with the letters numbered as they come and named by a table (ISO 32000-1, 9.10.3), so that
 * any sign can stand in it.
 */
export function textAsPdf(text: string): Buffer {
  const letters = [...new Set(text.replace(/[\n\t]/g, ""))];
  const code = new Map(letters.map((letter, index) => [letter, (index + 1).toString(16).padStart(4, "0")]));
  const shown = (words: string) => `<${[...words].map((letter) => code.get(letter)).join("")}>`;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const perPage = Math.floor((TOP - FOOT) / LEADING);
  const pages = Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) =>
    lines.slice(page * perPage, (page + 1) * perPage).flatMap((line, at) => {
      const cells = line.split("\t");
      const narrow = /^\d?$/.test(cells[0] ?? "") && cells.length === 4 && cells[3] !== "Totalt";
      const columns = narrow ? [50, 75, 260, 400] : COLUMNS[cells.length];
      return cells.flatMap((words, cell) =>
        words.trim() === ""
          ? []
          : [`BT /F1 ${SIZE} Tf ${columns?.[cell] ?? 50} ${TOP - at * LEADING} Td ${shown(words)} Tj ET`],
      );
    }),
  );
  const hex = (letter: string) => Buffer.from(letter, "utf16le").swap16().toString("hex");
  const names = [...code].map(([letter, number]) => `<${number}> <${hex(letter)}>`);
  const groups = Array.from({ length: Math.ceil(names.length / 100) }, (_, at) =>
    names.slice(at * 100, at * 100 + 100),
  );
  const map = [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def",
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ...groups.map((group) => `${group.length} beginbfchar\n${group.join("\n")}\nendbfchar`),
    "endcmap end end",
  ].join("\n");
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const first = 7;
  return fileOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 450 >>",
    stream(map),
    "<< /Type /FontDescriptor /FontName /Arial /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ...pages.flatMap((pieces, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      stream(pieces.join("\n")),
    ]),
  ]);
}

function fileOf(objects: readonly string[]): Buffer {
  let body = "%PDF-1.6\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}
