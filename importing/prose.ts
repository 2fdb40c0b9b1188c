import { EMPTY, LINE_IN_CELL, withoutBold } from "./marks";

const BULLET = /^(?:[•▪‣·●○☐☒*–—-]|o(?= )|\d{1,2}[.)](?= )|[a-h]\)(?= ))/;
const SENTENCE_END = /[.!?:;]["”»)]?$/;
/** Words that no line ends with unless it goes on. */
const UNFINISHED = /(?:,|(?:^|\s)(?:og|eller|i|for|på|av|til|med|samt|som|å|en|et|den|det|fra|ved|om|hos|mellom))$/i;
/** A line this long was broken by the page, not by the writer. */
const FULL_LINE = 55;

/** How a document was written: the words in it, and whether its lines are its writer's own. */
export type Writing = { readonly vocabulary: ReadonlySet<string>; readonly ownLines: boolean };

/**
 * An answer as it was written, before a page broke it into lines.
 *
 * Lines that are the writer's own, as in a Word document, stay as they are.
 *
 * A line goes on in the next where that begins with a small letter, or where it is full and ends no sentence. A word
 * that is divided is made whole where the document has it whole elsewhere; otherwise its hyphen stays, as in
 * "SFO-ansatte". Placeholders are nothing.
 */
export function prose(text: string, { vocabulary, ownLines }: Writing): string {
  const raw = withoutBold(text)
    .replaceAll(EMPTY, " ")
    .replaceAll(LINE_IN_CELL, "\n")
    .replace(/[ \t]+/g, " ")
    .split("\n")
    .map((line) => line.trim());
  const breaks = raw.filter((line, index) => line === "" && raw[index - 1] !== "").length;
  const lines = raw.filter((line) => line !== "");
  if (ownLines) return lines.join("\n");
  // Where every line is followed by a blank one, blank lines say nothing about paragraphs.
  const airy = breaks >= 0.7 * (lines.length - 1);
  let out = "";
  let blank = false;
  for (const line of raw) {
    if (line === "") {
      blank = !airy;
      continue;
    }
    out = out === "" ? line : joined(out, line, blank, vocabulary);
    blank = false;
  }
  return out;
}

function joined(before: string, line: string, blank: boolean, vocabulary: ReadonlySet<string>): string {
  const divided = /(\p{L}+)-$/u.exec(before);
  const rest = /^\p{Ll}+/u.exec(line);
  if (divided && rest) {
    const whole = `${divided[1]}${rest[0]}`.toLocaleLowerCase("nb");
    return vocabulary.has(whole) ? before.slice(0, -1) + line : before + line;
  }
  const last = before.slice(before.lastIndexOf("\n") + 1);
  const lastLine = last.length;
  if (BULLET.test(line)) return `${before}\n${line}`;
  const goesOn =
    /^[\p{Ll}(]/u.test(line) || UNFINISHED.test(before) || (lastLine >= FULL_LINE && !SENTENCE_END.test(before));
  return goesOn && !(blank && SENTENCE_END.test(before)) ? `${before} ${line}` : `${before}\n${line}`;
}
