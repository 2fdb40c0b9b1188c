import { type Outcome, ok, refuse } from "../domain/outcome";
import { BOLD, BOLD_END, LINE_IN_CELL } from "./marks";

export type PlainRefusal = { readonly kind: "other-kind" };

/** A text file: UTF-8 or UTF-16 by its mark, Windows' own letters where it is neither. Marked-up text is made plain. */
export function plainText(bytes: Buffer): Outcome<string, PlainRefusal> {
  const text = decoded(bytes);
  if (text === null) return refuse({ kind: "other-kind" });
  return ok(withoutMarkdown(/<(?:html|body|table|p|div)\b/i.test(text) ? withoutHtml(text) : text));
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
  text
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/<(?:b|strong)\b[^>]*>/gi, BOLD)
    .replace(/<\/(?:b|strong)>/gi, BOLD_END)
    .replace(/<\/t[dh]>\s*(?=<t[dh]\b)/gi, "\t")
    .replace(/<br\b[^>]*>/gi, LINE_IN_CELL)
    .replace(/<\/p>\s*(?=<\/t[dh]>)/gi, "")
    .replace(/<\/?(?:tr|p|div|h\d|li|ul|ol|table)\b[^>]*>/gi, "\n")
    .replace(/<(?!input\b)[^>]*>/gi, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(\w+);/g, (entity, name) => ENTITIES[name] ?? entity);

/** Rows between bars become rows with tabs; their ruling goes. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?)?[ \t]*$/gm, "")
    .replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, (_, row: string) =>
      row
        .split("|")
        .map((cell) => cell.trim())
        .join("\t"),
    );
