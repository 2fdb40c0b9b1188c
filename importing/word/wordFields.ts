import { EMPTY } from "../../domain/amounts/figure";
import { symbolSign } from "../formats/isSymbolFont";
import { TICKED, UNTICKED } from "../model/ticked";
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from "./xmlTree";

/** A field being read: its instruction, and then the result that Word last computed. */
type Field = {
  instruction: string;
  inResult: boolean;
  readonly form: XmlElement | undefined;
  /** The length of the paragraph's content when the result began. */
  from: number;
};

/** Lists that Word generates from text elsewhere; reading them would read that text twice. */
const MADE = /^\s*(?:TOC|TOA|INDEX|BIBLIOGRAPHY)\b/i;
const PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const MACRO_BUTTON = /^\s*(?:MACROBUTTON|GOTOBUTTON)\b/i;
const SYMBOL = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)/i;
const SYMBOL_FONT = /\\f\s+"?([^"\\]+)"?/i;

/** The text that replaces a field's result; undefined if the result is shown. */
export function replacedResult(instruction: string): string | undefined {
  if (MADE.test(instruction)) return "";
  // A button that says "Klikk her og skriv": a prompt of older templates.
  if (MACRO_BUTTON.test(instruction)) return EMPTY;
  const code = SYMBOL.exec(instruction)?.[1];
  return code === undefined ? undefined : symbolSign(Number(code), SYMBOL_FONT.exec(instruction)?.[1]?.trim());
}

export const isPageNumber = (instruction: string): boolean => PAGE.test(instruction);

/** The fields that are open at the current position; one may span several paragraphs. */
export class WordFields {
  readonly #open: Field[] = [];

  begin(form: XmlElement | undefined): void {
    this.#open.push({ instruction: "", inResult: false, form, from: 0 });
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.instruction += text;
  }

  separate(from: number): void {
    const field = this.#open.at(-1);
    if (field) Object.assign(field, { inResult: true, from });
  }

  /** Called when a paragraph ends: the part of a result that it holds can no longer be removed. */
  nextParagraph(): void {
    for (const field of this.#open) field.from = Number.POSITIVE_INFINITY;
  }

  /** Ends the innermost field. `resultFrom` returns the paragraph's content since the result began. */
  end(resultFrom: (from: number) => string): { readonly text: string; readonly from: number | null } {
    const field = this.#open.pop();
    if (!field) return { text: "", from: null };
    const result = field.inResult ? resultFrom(field.from).trim() : "";
    const shown = replacedResult(field.instruction);
    if (shown !== undefined) return { text: shown, from: null };
    const box = childOf(field.form, "w:checkBox");
    if (box) return { text: isTicked(box) ? TICKED : UNTICKED, from: null };
    const list = childOf(field.form, "w:ddList");
    if (list && result === "") return { text: chosenOf(list), from: null };
    const usual = attributeOf(childOf(childOf(field.form, "w:textInput"), "w:default"))?.trim();
    const unchanged = result !== "" && (result === usual || /^«[^»]*»$/.test(result));
    return unchanged ? { text: EMPTY, from: field.from } : { text: "", from: null };
  }

  /** Whether text at this position is shown: not an instruction, and not a replaced result. */
  get shows(): boolean {
    return this.#open.every(
      ({ inResult, instruction, form }) =>
        inResult && replacedResult(instruction) === undefined && childOf(form, "w:checkBox") === undefined,
    );
  }

  get inPageNumber(): boolean {
    return this.#open.some(({ instruction }) => isPageNumber(instruction));
  }
}

const isTicked = (box: XmlElement): boolean =>
  isOn(childOf(box, "w:checked")) ?? isOn(childOf(box, "w:default")) ?? false;

/**
 * The entry that a legacy drop-down list shows (ECMA-376 part 1, 17.16.28).
 *
 * Without a result, the first entry is shown even if nobody touched the list, so it is not an answer.
 */
function chosenOf(list: XmlElement): string {
  const entries = childrenOf(list).filter(({ name }) => name === "w:listEntry");
  const result = attributeOf(childOf(list, "w:result"));
  const entry = result === undefined ? undefined : entries[Number(result)];
  return entry ? (attributeOf(entry) ?? "") : EMPTY;
}
