import { EMPTY } from "../../domain/amounts/figure";
import { symbolSign } from "../formats/isSymbolFont";
import { FOOTNOTE, NOTE, NOTE_END, REMARK } from "../model/footnote";
import { alternatives } from "./alternatives";
import { controlOf } from "./control";
import { ParagraphContent, type ReadParagraph } from "./paragraphContent";
import { runLetters } from "./runLetters";
import type { OpenControl, Story } from "./story";
import { isPageNumber, replacedResult } from "./wordFields";
import type { TextStyle } from "./wordStyles";
import { attributeOf, childOf, childrenOf, everyOf, textWithin, type XmlElement } from "./xmlTree";

const BREAK = "\n";

/**
 * Reads one paragraph (`w:p`): its runs, fields and controls.
 *
 * Hidden, struck-out or deleted (tracked) text is left out. This also reads choices that were made by striking out the
 * other options.
 */
export class WordParagraph {
  readonly #content: ParagraphContent;
  readonly #style: string | undefined;

  constructor(
    paragraph: XmlElement,
    readonly story: Story,
  ) {
    this.#content = new ParagraphContent(story);
    this.#style = attributeOf(childOf(childOf(paragraph, "w:pPr"), "w:pStyle"));
    this.#inline(paragraph);
  }

  read(): ReadParagraph {
    return this.#content.read();
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
        this.#content.put(runLetters(child, look), look);
        break;
      case "w:tab":
      case "w:ptab":
        this.#content.put("  ", look);
        break;
      case "w:br":
      case "w:cr":
        this.#content.put(BREAK, look);
        break;
      case "w:noBreakHyphen":
        this.#content.put("-", look);
        break;
      case "w:sym":
        this.#content.put(
          symbolSign(Number.parseInt(attributeOf(child, "char") ?? "", 16), attributeOf(child, "font")),
          look,
        );
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
      if (child.name === "w:txbxContent") this.#content.addBox(this.story.linesIn(child));
      else if (child.name === "w:control") this.#content.put(EMPTY, look);
      else if (child.name === "mc:AlternateContent")
        this.#alternative(child, (content) => this.#drawing(content, look));
      else this.#drawing(child, look);
    }
  }

  #simpleField(field: XmlElement): void {
    const instruction = attributeOf(field, "instr") ?? "";
    const shown = replacedResult(instruction);
    if (shown !== undefined) {
      this.#content.push(shown);
      return;
    }
    const from = this.#content.length;
    this.#inline(field);
    if (isPageNumber(instruction)) this.#content.markPageNumber(from);
  }

  #fieldSign(sign: XmlElement, look: TextStyle): void {
    const { fields } = this.story;
    const kind = attributeOf(sign, "fldCharType");
    if (kind === "begin") fields.begin(childOf(sign, "w:ffData"));
    else if (kind === "separate") fields.separate(this.#content.length);
    else if (kind === "end") {
      const { text, from } = fields.end((start) => this.#content.textFrom(start));
      if (from !== null) this.#content.removeFrom(from);
      this.#content.put(text, look);
    }
  }

  #note(kind: typeof FOOTNOTE | typeof REMARK, reference: XmlElement, look: TextStyle): void {
    if (look.gone) return;
    const text = this.story.noteOf(reference.name, attributeOf(reference, "id") ?? "");
    if (text !== "") this.#content.push(`${NOTE}${kind}${text}${NOTE_END}`);
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
    if (read.kind === "shown" && !state.done && !drawn) this.#content.push(read.text);
  }

  /** Word shows the first choice that it understands. If that has no text, the fallback for older programs is read. */
  #alternative(alternative: XmlElement, read: (content: XmlElement) => void): void {
    const before = this.#content.worded;
    for (const content of alternatives(alternative)) {
      read(content);
      if (this.#content.worded > before) return;
    }
  }
}
