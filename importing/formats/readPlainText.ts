import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { LINE_IN_CELL } from "../model/lineInCell";
import { BOLD, BOLD_END } from "../model/withoutBold";

export type PlainRefusal = { readonly kind: "other-kind" } | { readonly kind: "too-long" };

/** More than any form's text with markup. Larger files are not even decoded. */
const MOST_BYTES = 6_000_000;

/** Reads a text file: UTF-8, UTF-16 by its byte order mark, or otherwise Windows-1252. Markup is removed. */
export function readPlainText(bytes: Buffer): Outcome<string, PlainRefusal> {
  if (bytes.length > MOST_BYTES) return refuse({ kind: "too-long" });
  const text = decoded(bytes);
  if (text === null) return refuse({ kind: "other-kind" });
  return ok(withoutMarkdown(withoutInline(/<(?:html|body|table|p|div)\b/i.test(text) ? withoutHtml(text) : text)));
}

function decoded(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  aring: "å",
  oslash: "ø",
  aelig: "æ",
  Aring: "Å",
  Oslash: "Ø",
  AElig: "Æ",
  ndash: "–",
};

const withoutHtml = (text: string): string =>
  withoutUnread(text)
    .replace(/\s+/g, (blanks) => (blanks.includes("\n") ? " " : blanks))
    .replace(/<\/t[dh]>\s*(?=<t[dh]\b)/gi, "\t")
    .replace(/<\/p>\s*(?=<\/t[dh]>)/gi, "")
    .replace(/<\/?(?:tr|p|div|h\d|li|ul|ol|table)\b[^<>]*>/gi, "\n")
    .replace(/<(?!\/?(?:input|b|strong|s|strike|del|br)\b)[^<>]*>/gi, "");

/** Removes inline markup of HTML, or of text copied from it. Bold words keep their mark. */
const withoutInline = (text: string): string =>
  text
    .replace(/<(s|strike|del)(?: [^<>]*)?>[^<>]*<\/\1>/gi, "")
    .replace(/<(?:b|strong)(?: [^<>]*)?>/gi, BOLD)
    .replace(/<\/(?:b|strong)>/gi, BOLD_END)
    .replace(/<br\b[^<>]*>/gi, LINE_IN_CELL)
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity);

/** Removes the parts of an HTML page that are not shown, from each tag to its end tag. An unclosed tag stays. */
function withoutUnread(text: string): string {
  const tags = [...text.matchAll(/<(\/?)(script|style|head)\b/gi)].map(({ index, 1: slash, 2: name = "" }) => ({
    index,
    closes: slash !== "",
    name: name.toLowerCase(),
  }));
  const lastEnd = new Map(tags.filter(({ closes }) => closes).map(({ name, index }) => [name, index]));
  const kept: string[] = [];
  let open: string | null = null;
  let from = 0;
  for (const { index, closes, name } of tags) {
    if (open === null && !closes && (lastEnd.get(name) ?? -1) > index) {
      kept.push(text.slice(from, index));
      open = name;
    } else if (closes && name === open) {
      from = index + `</${name}>`.length;
      open = null;
    }
  }
  return kept.concat(text.slice(from)).join("");
}

const STRUCK = /~~[^~\n]+~~/g;
const STRONG = /\*\*([^\s*](?:[^*\n]{0,80}[^\s*])?)\*\*|__([^\s_](?:[^_\n]{0,80}[^\s_])?)__/g;
const SLANTED =
  /(?<![\p{L}\p{N}*([])\*([\p{L}\p{N}«"][^*\n]{0,80})\*(?![\p{L}\p{N}*)\]])|(?<![\p{L}\p{N}_])_([\p{L}\p{N}«"][^_\n]{0,80})_(?![\p{L}\p{N}_])/gu;

/**
 * Table rows with bars become rows with tabs, without their ruling. Bold words keep their mark; struck words are
 * removed.
 */
const withoutMarkdown = (text: string): string =>
  text
    .replace(STRUCK, "")
    .replace(STRONG, (_, stars?: string, lines?: string) => `${BOLD}${stars ?? lines}${BOLD_END}`)
    .replace(SLANTED, (_, stars?: string, lines?: string) => stars ?? lines ?? "")
    .split(/\r\n?|\n/)
    .map((line) => {
      const row = line.trim();
      if (!row.includes("|")) return line;
      if (/^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?)?$/.test(row)) return "";
      const cells = row.split("|");
      if (cells.length < 3 || cells[0] !== "" || cells.at(-1) !== "") return line;
      return cells
        .slice(1, -1)
        .map((cell) => cell.trim())
        .join("\t");
    })
    .join("\n");
