import { EMPTY } from "../../domain/amounts/figure";
import { NOTE, NOTE_END } from "../model/footnote";
import { paragraphText, type Segment } from "./paragraphText";
import type { Story } from "./story";
import type { TextStyle } from "./wordStyles";

/** The text of a paragraph, and what follows it: notes, and text boxes anchored in it. */
export type ReadParagraph = { readonly text: string; readonly after: readonly string[] };

const NOTES = new RegExp(`${NOTE}[^${NOTE_END}]*${NOTE_END}`, "g");
const SENTENCE_END = new RegExp(`[.!?…]["”»)]?\\s*(?:${NOTES.source}\\s*)*$`);

/** What has been read of a paragraph: its text in segments, its prompts, and the text boxes anchored in it. */
export class ParagraphContent {
  readonly #segments: Segment[] = [];
  readonly #boxes: string[] = [];
  readonly #prompts: string[] = [];

  constructor(readonly story: Story) {}

  /** The number of segments, to return to this place later. */
  get length(): number {
    return this.#segments.length;
  }

  /** Grows whenever words are read: counts the segments with words, and the boxes. */
  get worded(): number {
    return this.#boxes.length + this.#segments.filter(({ text }) => /\S/.test(text)).length;
  }

  read(): ReadParagraph {
    this.story.fields.nextParagraph();
    const prompts = this.#prompts.length === 0 ? [] : [`${NOTE}Hjelpetekst: ${this.#prompts.join("")}${NOTE_END}`];
    const text = paragraphText(this.#segments);
    if (SENTENCE_END.test(text)) return { text, after: [...prompts, ...this.#boxes] };
    // A heading, a name or a figure keeps its value without its note.
    return { text: text.replace(NOTES, ""), after: [...(text.match(NOTES) ?? []), ...prompts, ...this.#boxes] };
  }

  textFrom(start: number): string {
    return this.#segments
      .slice(start)
      .map(({ text }) => text)
      .join("");
  }

  removeFrom(start: number): void {
    this.#segments.splice(start);
  }

  markPageNumber(start: number): void {
    this.#segments.push(...this.#segments.splice(start).map((each) => ({ ...each, page: true })));
  }

  addBox(lines: readonly string[]): void {
    this.#boxes.push(...lines);
  }

  /** Adds text as a run shows it; in a control, the control's own text takes its place. */
  put(text: string, look: TextStyle): void {
    const { fields, controls } = this.story;
    if (text === "" || look.gone || !fields.shows) return;
    const control = controls.at(-1);
    if (control) {
      if (control.done || !/\S/.test(text)) return;
      control.done = true;
      this.push(control.text);
    } else if (look.prompt && /\p{L}/u.test(text)) {
      this.#prompts.push(text);
      if (this.#segments.at(-1)?.text !== EMPTY) this.push(EMPTY);
    } else this.push(text, look.emphasis);
  }

  push(text: string, emphasis: Segment["emphasis"] = []): void {
    this.#segments.push({ text, emphasis, page: this.story.fields.inPageNumber });
  }
}
