import { EMPTY } from "../../domain/amounts/figure";
import { isUnchangedNote, PARTY_LINE, PARTY_STYLE, REMARK_STYLE } from "../model/partyTexts";
import { TICKED, UNTICKED } from "../model/ticked";
import { alternatives } from "./alternatives";
import { controlOf } from "./control";
import type { OpenControl, Story, WordSurroundings } from "./story";
import { tableLines } from "./tableLines";
import { WordFields } from "./wordFields";
import type { ListSign } from "./wordNumbering";
import { WordParagraph } from "./wordParagraph";
import type { WordStyles } from "./wordStyles";
import { attributeOf, childOf, childrenOf, TooLarge, type XmlElement } from "./xmlTree";

type Line = {
  readonly text: string;
  readonly list: { readonly id: string; readonly sign: ListSign | null } | null;
  readonly heading: boolean;
  /** The paragraph mark was deleted with tracked changes: the next paragraph continues this one. */
  readonly goesOn: boolean;
  readonly ofTable: boolean;
};
const BOXES = new RegExp(`[${TICKED}${UNTICKED}]`);
/** Nobody nests this many tables; programs that corrupt files do. */
const MOST_TABLES = 100;

/** One flow of text in a document (a story in ECMA-376): the body, a header, a note. */
export class WordStory implements Story {
  readonly fields = new WordFields();
  /** The content controls around the current position whose content is not the answer. */
  readonly controls: OpenControl[] = [];
  #tables = 0;

  constructor(readonly surroundings: WordSurroundings) {}

  get styles(): WordStyles {
    return this.surroundings.styles;
  }

  noteOf(reference: string, id: string): string {
    return this.surroundings.noteOf(reference, id);
  }

  /** One line for each paragraph and each table row. */
  linesIn(container: XmlElement): string[] {
    return this.#signed(this.#lines(container), false);
  }

  /** The lines of one cell, and whether it contains a table. */
  #cell(cell: XmlElement): { lines: string[]; holdsTable: boolean } {
    const lines = this.#lines(cell);
    return { lines: this.#signed(lines, true), holdsTable: lines.some(({ ofTable }) => ofTable) };
  }

  #lines(container: XmlElement): Line[] {
    return childrenOf(container).flatMap((child): Line[] => {
      switch (child.name) {
        case "w:p":
          return this.#paragraph(child);
        case "w:tbl":
          return this.#table(child);
        case "w:altChunk":
          return this.surroundings.inserted(child).map(plain);
        case "w:sdt":
          return this.#control(child);
        case "mc:AlternateContent": {
          for (const content of alternatives(child)) {
            const lines = this.#lines(content);
            if (lines.some(({ text }) => text.trim() !== "")) return lines;
          }
          return [];
        }
        case "w:del":
        case "w:moveFrom":
        case "w:tcPr":
        case "w:sdtPr":
          return [];
        default:
          return this.#lines(child);
      }
    });
  }

  #control(control: XmlElement): Line[] {
    const read = controlOf(control);
    const content = childOf(control, "w:sdtContent");
    if (read.kind === "nothing" || !content) return [];
    if (read.kind === "content") return this.#lines(content);
    this.controls.push({ kind: read.kind, text: read.kind === "shown" ? read.text : EMPTY, done: false });
    const lines = this.#lines(content);
    this.controls.pop();
    return lines;
  }

  #table(table: XmlElement): Line[] {
    if (++this.#tables > MOST_TABLES) throw new TooLarge();
    const lines = tableLines(table, (cell) => this.#cell(cell));
    this.#tables--;
    return lines.map((text) => ({ ...plain(text), ofTable: true }));
  }

  #paragraph(paragraph: XmlElement): Line[] {
    const properties = childOf(paragraph, "w:pPr");
    const mark = childOf(properties, "w:rPr");
    const { text, after } = new WordParagraph(paragraph, this).read();
    const place = this.styles.numberingOf(properties);
    const goesOn = childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
    const list =
      place && !goesOn ? { id: place.id, sign: this.surroundings.numbering.next(place.id, place.level) } : null;
    const style = attributeOf(childOf(properties, "w:pStyle"));
    const isParty = style === PARTY_STYLE && text.trim() !== "";
    const isNote = style === REMARK_STYLE && isUnchangedNote(text.trim());
    return [
      {
        text: isParty ? `${PARTY_LINE}${text}` : isNote ? "" : text,
        list,
        heading: this.styles.isHeading(properties),
        goesOn,
        ofTable: false,
      },
      ...after.map(plain),
    ];
  }

  /**
   * Lines with the signs of their lists.
   *
   * A number is written only if its list has a second item next to it. A single item numbers a heading, and continues
   * counting if a document holds the form twice. In an otherwise empty cell, the number is the row's own.
   */
  #signed(all: readonly Line[], inCell: boolean): string[] {
    const lines = joined(all);
    return lines.flatMap(({ text, list, heading }, index) => {
      const own = text.split("\n");
      const sign = list?.sign;
      if (!sign || heading) return own;
      if (text.trim() === "") return inCell && lines.length === 1 && !sign.bullet ? [sign.text] : own;
      const beside = [lines[index - 1], lines[index + 1]];
      const among = beside.some((line) => line?.list?.id === list.id && line.text.trim() !== "");
      const alone = inCell && (lines.length === 1 || /\d/.test(text));
      // A box is sign enough.
      if (alone || BOXES.test(text) || !(sign.bullet || among)) return own;
      return [`${sign.text} ${own[0]}`, ...own.slice(1)];
    });
  }
}

const plain = (text: string): Line => ({ text, list: null, heading: false, goesOn: false, ofTable: false });

/** Joins paragraphs whose paragraph mark was deleted. */
function joined(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let before = "";
  for (const line of lines) {
    if (line.goesOn && !line.ofTable) before += line.text;
    else {
      out.push(before === "" ? line : { ...line, text: before + line.text });
      before = "";
    }
  }
  return before === "" ? out : [...out, plain(before)];
}
