import { SaxesParser } from "saxes";
import { type Outcome, ok, refuse } from "../domain/outcome";
import { withoutEnding } from "../domain/values/withoutEnding";
import { BOLD, BOLD_END, LINE_IN_CELL, TICKED, UNTICKED } from "./marks";
import { type UnzipRefusal, unzip } from "./unzip";

const WANTED = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
/** Each table within a table has its text gone through once more. */
const MOST_LEVELS = 30;
/** What one table cell or nested table is taken out to, and put back from. */
type Level = { readonly rows: string[]; cells: string[]; readonly saved: string };

/**
 * The text of a Word document: a line for each paragraph, a line for each row of a table with tabs between its cells.
 *
 * Boxes that one clicks become ☒ and ☐, words in bold type are marked, and text that was deleted with changes
 * tracked is left out. Headers and footers come last, each text once.
 */
export async function docxText(bytes: Buffer): Promise<Outcome<string, UnzipRefusal>> {
  const files = await unzip(bytes, (name) => WANTED.test(name) || name === "[Content_Types].xml");
  if (!files.ok) return files;
  const names = [...files.value.keys()].filter((name) => WANTED.test(name));
  const main = names.find((name) => /document\d*\.xml$/.test(name));
  if (!main) return refuse({ kind: "not-docx" });
  try {
    const body = textOf(files.value.get(main) ?? "");
    const others = names
      .filter((name) => name !== main)
      .sort()
      .map((name) => textOf(files.value.get(name) ?? "").trim());
    const edges = [...new Set(others)].filter((text) => /\p{L}/u.test(text));
    return ok([body, ...edges].join("\n"));
  } catch {
    return refuse({ kind: "not-docx" });
  }
}

/** A sign of a symbol font stands among the private letters, whether or not the file says so. */
const symbol = (code: number): string => (code > 0 ? String.fromCharCode(code < 0x100 ? code | 0xf000 : code) : "");

function textOf(xml: string): string {
  const parser = new SaxesParser();
  const levels: Level[] = [];
  let out = "";
  let inText = false;
  let skipping = 0;
  let bold = false;
  let inRunProperties = false;
  let box: { checked: boolean } | null = null;
  let boxDepth = 0;
  const put = (text: string) => {
    out += text;
  };
  const isOn = (value: string | undefined) => !["0", "false", "off"].includes(value ?? "1");

  parser.on("opentag", ({ name: qualified, attributes }) => {
    const value = (key: string) => attributes[`w:${key}`] ?? (attributes[`w14:${key}`] as string | undefined);
    if (
      qualified === "mc:Fallback" ||
      qualified === "w:del" ||
      qualified === "w:moveFrom" ||
      qualified === "w:instrText" ||
      qualified === "w:delText"
    )
      skipping++;
    if (skipping > 0) return;
    switch (qualified) {
      case "w:t":
        inText = true;
        return;
      case "w:tab":
        if (!inRunProperties) put("  ");
        return;
      case "w:br":
      case "w:cr":
        return put(value("type") === "page" ? "\n" : LINE_IN_CELL);
      case "w:noBreakHyphen":
        return put("-");
      case "w:sym":
        if (boxDepth === 0) put(symbol(Number.parseInt(value("char") ?? "", 16)));
        return;
      case "w:r":
        bold = false;
        return;
      case "w:rPr":
        inRunProperties = true;
        return;
      case "w:b":
        if (inRunProperties) bold = isOn(value("val"));
        return;
      case "w:checkBox":
      case "w14:checkbox":
        box = { checked: false };
        return;
      case "w14:checked":
      case "w:checked":
      case "w:default":
        if (box && qualified !== "w:default") box.checked = isOn(value("val"));
        else if (box && !box.checked) box.checked = isOn(value("val"));
        return;
      case "w:sdtContent":
        // A box that one clicks shows the sign of its own font; its state says more.
        if (box) {
          put(box.checked ? TICKED : UNTICKED);
          box = null;
          boxDepth = 1;
        } else if (boxDepth > 0) boxDepth++;
        return;
      case "w:tbl":
        if (levels.length === MOST_LEVELS) throw new Error("more tables within tables than a form has");
        levels.push({ rows: [], cells: [], saved: out });
        out = "";
        return;
      case "w:tc":
        out = "";
        return;
    }
  });
  parser.on("text", (text) => {
    if (!inText || skipping > 0 || boxDepth > 0) return;
    put(bold && /\S/.test(text) ? `${BOLD}${text}${BOLD_END}` : text);
  });
  parser.on("closetag", ({ name: qualified }) => {
    if (["mc:Fallback", "w:del", "w:moveFrom", "w:instrText", "w:delText"].includes(qualified)) {
      skipping--;
      return;
    }
    if (skipping > 0) return;
    const level = levels.at(-1);
    switch (qualified) {
      case "w:t":
        inText = false;
        return;
      case "w:rPr":
        inRunProperties = false;
        return;
      case "w:ffData":
        if (box) put(box.checked ? TICKED : UNTICKED);
        box = null;
        return;
      case "w:sdtContent":
        if (boxDepth > 0) boxDepth--;
        return;
      case "w:p":
        return put("\n");
      case "w:tc":
        level?.cells.push(withoutEnding(out, /\n/));
        out = "";
        return;
      case "w:tr": {
        if (!level) return;
        const [first = ""] = level.cells;
        // A row of one cell is a frame around text, not a table.
        level.rows.push(
          level.cells.length === 1
            ? first
            : level.cells.map((cell) => cell.replace(/[\n\t]+/g, LINE_IN_CELL)).join("\t"),
        );
        level.cells = [];
        return;
      }
      case "w:tbl":
        if (!level) return;
        levels.pop();
        out = `${level.saved}${level.rows.join("\n")}\n`;
        return;
    }
  });
  parser.write(xml).close();
  return out;
}
