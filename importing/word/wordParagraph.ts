import { EMPTY } from "../../domain/amounts/figure";
import { symbolSign } from "../formats/isSymbolFont";
import { FOOTNOTE, NOTE, NOTE_END, REMARK } from "../model/footnote";
import { alternatives } from "./alternatives";
import { controlOf } from "./control";
import { paragraphText, type Segment } from "./paragraphText";
import { runLetters } from "./runLetters";
import type { OpenControl, Story } from "./story";
import { isPageNumber, replacedResult } from "./wordFields";
import type { TextStyle } from "./wordStyles";
import { attributeOf, childOf, childrenOf, everyOf, textWithin, type XmlElement } from "./xmlTree";

/** The text of a paragraph, and what follows it: notes, and text boxes anchored in it. */
export type ReadParagraph = { readonly text: string; readonly after: readonly string[] };

const BREAK = "\n";
const NOTES = new RegExp(`${NOTE}[^${NOTE_END}]*${NOTE_END}`, "g");
const SENTENCE_END = new RegExp(`[.!?…]["”»)]?\\s*(?:${NOTES.source}\\s*)*$`);

/**
 * Reads one paragraph (`w:p`): its runs, fields and controls.
 *
 * Hidden, struck-out or deleted (tracked) text is left out. This also reads choices that were made by striking out the
 * other options.
 */
export class WordParagraph {
  readonly #segments: Segment[] = [];
  readonly #boxes: string[] = [];
  readonly #prompts: string[] = [];
  readonly #style: string | undefined;

  constructor(
    paragraph: XmlElement,
    readonly story: Story,
  ) {
    this.#style = attributeOf(childOf(childOf(paragraph, "w:pPr"), "w:pStyle"));
    this.#inline(paragraph);
  }

  read(): ReadParagraph {
    this.story.fields.nextParagraph();
    const prompts = this.#prompts.length === 0 ? [] : [`${NOTE}Hjelpetekst: ${this.#prompts.join("")}${NOTE_END}`];
    const text = paragraphText(this.#segments);
    if (SENTENCE_END.test(text)) return { text, after: [...prompts, ...this.#boxes] };
    // A heading, a name or a figure keeps its value without its note.
    return { text: text.replace(NOTES, ""), after: [...(text.match(NOTES) ?? []), ...prompts, ...this.#boxes] };
  }

  #inline(parent: XmlElement): void {
    for (const child of childrenOf(parent))
      switch (child.name) {
        case "w:pPr":
        case "w:rPr":
        case "w:sdtPr":
        case "w:del":
        case "w:moveFrom":
          break;
        case "w:r":
        case "m:r":
          this.#run(child);
          break;
        case "w:fldSimple":
          this.#simpleField(child);
          break;
        case "w:sdt":
          this.#control(child);
          break;
        case "mc:AlternateContent":
          this.#alternative(child, (content) => this.#inline(content));
          break;
        default:
          this.#inline(child);
      }
  }

  #run(run: XmlElement): void {
    const look = this.story.styles.lookOf(childOf(run, "w:rPr"), this.#style);
    for (const child of childrenOf(run)) this.#inRun(child, look);
  }

  #inRun(child: XmlElement, look: TextStyle): void {
    const { fields } = this.story;
    switch (child.name) {
      case "w:t":
      case "m:t":
        this.#put(runLetters(child, look), look);
        break;
      case "w:tab":
      case "w:ptab":
        this.#put("  ", look);
        break;
      case "w:br":
      case "w:cr":
        this.#put(BREAK, look);
        break;
      case "w:noBreakHyphen":
        this.#put("-", look);
        break;
      case "w:sym":
        this.#put(symbolSign(Number.parseInt(attributeOf(child, "char") ?? "", 16), attributeOf(child, "font")), look);
        break;
      case "w:fldChar":
        this.#fieldSign(child, look);
        break;
      case "w:instrText":
        fields.instruct(child.children.filter((each) => typeof each === "string").join(""));
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.#note(FOOTNOTE, child, look);
        break;
      case "w:commentReference":
        this.#note(REMARK, child, look);
        break;
      case "w:ruby":
        for (const base of childrenOf(childOf(child, "w:rubyBase"))) if (base.name === "w:r") this.#run(base);
        break;
      case "mc:AlternateContent":
        this.#alternative(child, (content) => {
          for (const each of childrenOf(content)) {
            if (each.name === "w:r") this.#run(each);
            else this.#inRun(each, look);
          }
        });
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.#drawing(child, look);
    }
  }

  /**
   * Text boxes follow the paragraph that they are anchored in. A program's own control (`w:control`) reads as empty.
   */
  #drawing(drawing: XmlElement, look: TextStyle): void {
    if (look.gone || !this.story.fields.shows) return;
    for (const child of childrenOf(drawing)) {
      if (child.name === "w:txbxContent") this.#boxes.push(...this.story.linesIn(child));
      else if (child.name === "w:control") this.#put(EMPTY, look);
      else if (child.name === "mc:AlternateContent")
        this.#alternative(child, (content) => this.#drawing(content, look));
      else this.#drawing(child, look);
    }
  }

  #simpleField(field: XmlElement): void {
    const instruction = attributeOf(field, "instr") ?? "";
    const shown = replacedResult(instruction);
    if (shown !== undefined) {
      this.#push(shown, []);
      return;
    }
    const from = this.#segments.length;
    this.#inline(field);
    if (isPageNumber(instruction))
      this.#segments.splice(
        from,
        this.#segments.length,
        ...this.#segments.slice(from).map((each) => ({ ...each, page: true })),
      );
  }

  #fieldSign(sign: XmlElement, look: TextStyle): void {
    const { fields } = this.story;
    const kind = attributeOf(sign, "fldCharType");
    if (kind === "begin") fields.begin(childOf(sign, "w:ffData"));
    else if (kind === "separate") fields.separate(this.#segments.length);
    else if (kind === "end") {
      const { text, from } = fields.end((start) =>
        this.#segments
          .slice(start)
          .map((segment) => segment.text)
          .join(""),
      );
      if (from !== null) this.#segments.splice(from);
      this.#put(text, look);
    }
  }

  #note(kind: typeof FOOTNOTE | typeof REMARK, reference: XmlElement, look: TextStyle): void {
    if (look.gone) return;
    const text = this.story.noteOf(reference.name, attributeOf(reference, "id") ?? "");
    if (text !== "") this.#push(`${NOTE}${kind}${text}${NOTE_END}`, []);
  }

  #control(control: XmlElement): void {
    const read = controlOf(control);
    const content = childOf(control, "w:sdtContent");
    const { controls } = this.story;
    if (read.kind === "nothing" || !content) return;
    if (read.kind === "content") {
      this.#inline(content);
      return;
    }
    const state: OpenControl = { kind: read.kind, text: read.kind === "shown" ? read.text : EMPTY, done: false };
    controls.push(state);
    this.#inline(content);
    controls.pop();
    const drawn = textWithin(content) !== "" || everyOf(content, "w:sym").length > 0;
    if (read.kind === "shown" && !state.done && !drawn) this.#push(read.text, []);
  }

  /** Word shows the first choice that it understands. If that has no text, the fallback for older programs is read. */
  #alternative(alternative: XmlElement, read: (content: XmlElement) => void): void {
    const wordless = () => this.#boxes.length + this.#segments.filter(({ text }) => /\S/.test(text)).length;
    const before = wordless();
    for (const content of alternatives(alternative)) {
      read(content);
      if (wordless() > before) return;
    }
  }

  #put(text: string, look: TextStyle): void {
    const { fields, controls } = this.story;
    if (text === "" || look.gone || !fields.shows) return;
    const control = controls.at(-1);
    if (control) {
      if (control.done || !/\S/.test(text)) return;
      control.done = true;
      this.#push(control.text, []);
    } else if (look.prompt && /\p{L}/u.test(text)) {
      this.#prompts.push(text);
      if (this.#segments.at(-1)?.text !== EMPTY) this.#push(EMPTY, []);
    } else this.#push(text, look.emphasis);
  }

  #push(text: string, emphasis: Segment["emphasis"]): void {
    this.#segments.push({ text, emphasis, page: this.story.fields.inPageNumber });
  }
}
