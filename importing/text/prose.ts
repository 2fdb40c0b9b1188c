import { EMPTY } from "../../domain/amounts/figure";
import { LINE_IN_CELL } from "../model/lineInCell";
import { withoutBold } from "../model/withoutBold";

const BULLET = /^(?:[•▪‣·●○☐☒*–—-]|o(?= )|\d{1,2}[.)](?= )|[a-h]\)(?= ))/;
const SENTENCE_END = /[.!?:;]["”»)]?$/;
/** Words that end a line only if it continues. */
const UNFINISHED = /(?:,|(?:^|\s)(?:og|eller|i|for|på|av|til|med|samt|som|å|en|et|den|det|fra|ved|om|hos|mellom))$/i;
/** A line this long was broken by the page, not by the writer. */
const FULL_LINE = 55;

/** How a document was written: its words, and whether its line breaks are the writer's own. */
export type Writing = { readonly vocabulary: ReadonlySet<string>; readonly ownLines: boolean };

/**
 * An answer as it was written, before the page broke it into lines.
 *
 * Lines that are the writer's own, as in a Word document, are kept.
 *
 * A line continues in the next if that begins with a small letter, or if it is full and does not end a sentence. A
 * hyphenated word is joined if the document has it unbroken elsewhere; otherwise it keeps its hyphen, as in
 * "SFO-ansatte". Placeholders are removed.
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
  // If a blank line follows every line, blank lines do not separate paragraphs.
  const airy = breaks >= 0.7 * (lines.length - 1);
  const written = new Lines(vocabulary);
  let blank = false;
  for (const line of raw) {
    if (line === "") blank = !airy;
    else {
      written.add(line, blank);
      blank = false;
    }
  }
  return written.text();
}

/** How many letters at the end of a line are examined: more than any word has. */
const LOOKED_AT = 120;

/** Joins lines; only the end of the last one is examined again. */
class Lines {
  private readonly pieces: string[] = [];
  private end = "";
  private lineLength = 0;

  constructor(private readonly vocabulary: ReadonlySet<string>) {}

  add(line: string, blank: boolean): void {
    const glue = this.pieces.length === 0 ? "" : this.glueBefore(line, blank);
    const anew = glue === "\n" || this.pieces.length === 0;
    this.pieces.push(glue, line);
    this.end = (anew ? line : `${this.end}${glue}${line}`).slice(-LOOKED_AT);
    this.lineLength = line.length + (anew ? 0 : this.lineLength + glue.length);
  }

  text(): string {
    return this.pieces.join("");
  }

  private dropHyphen(): void {
    this.pieces.push((this.pieces.pop() as string).slice(0, -1));
    this.end = this.end.slice(0, -1);
    this.lineLength -= 1;
  }

  private glueBefore(line: string, blank: boolean): "" | " " | "\n" {
    const { end } = this;
    const divided = /(?<!\p{L})(\p{L}+)-$/u.exec(end);
    const rest = /^\p{Ll}+/u.exec(line);
    if (divided && rest) {
      const whole = `${divided[1]}${rest[0]}`.toLowerCase();
      if (this.vocabulary.has(whole)) this.dropHyphen();
      return "";
    }
    if (BULLET.test(line)) return "\n";
    const goesOn =
      /^[\p{Ll}(]/u.test(line) || UNFINISHED.test(end) || (this.lineLength >= FULL_LINE && !SENTENCE_END.test(end));
    return goesOn && !(blank && SENTENCE_END.test(end)) ? " " : "\n";
  }
}
