import type { Block } from "./blocks";

const LINES = 44;
const WIDTH = 88;

type Options = {
  readonly encrypted?: boolean;
  /** What each page is, deflated, instead of the blocks. */
  readonly deflated?: Buffer;
  /** How that is packed, and what stands between `stream` and its line end. */
  readonly filter?: string;
  readonly blanks?: string;
};

/** The document as a PDF of plain text: a line a paragraph, cells in columns, and a page number under each page. */
export function asPdf(
  blocks: readonly Block[],
  { encrypted = false, deflated, filter = "/FlateDecode", blanks = "" }: Options = {},
): Buffer {
  const lines = blocks.flatMap((block): { x: number; text: string }[][] =>
    block.kind === "line"
      ? wrapped(block.text).map((text) => [{ x: 60, text }])
      : block.rows.map((row) => row.map((text, index) => ({ x: 60 + Math.round((index * 480) / row.length), text }))),
  );
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES),
  );
  const contents = pages.map((page, number) =>
    [
      ...page.map((cells, row) => cells.map(({ x, text }) => show(x, 790 - row * 16, text)).join("\n")),
      show(290, 30, `Side ${number + 1} av ${pages.length}`),
    ].join("\n"),
  );
  const font = 3;
  const first = 4;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      deflated
        ? `<< /Length ${deflated.length} /Filter ${filter} >>\nstream${blanks}\n${deflated.toString("latin1")}\nendstream`
        : `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(body, "latin1");
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = Buffer.byteLength(body, "latin1");
  const secret = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> >> /ID [<00> <00>] `;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypted ? secret : ""}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(body, "latin1");
}

const show = (x: number, y: number, text: string): string =>
  `BT /F1 9 Tf ${x} ${y} Td (${latin(text).replace(/[\\()]/g, "\\$&")}) Tj ET`;

/** The letters of WinAnsi: what it has no sign for is left out. */
const latin = (text: string): string =>
  text
    .replaceAll("–", "\u0096")
    .replaceAll("\u00a0", " ")
    .replace(/[\u0100-\uffff]/g, "");

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
