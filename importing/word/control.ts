import { EMPTY } from "../../domain/amounts/figure";
import { inSymbols, isSymbolFont, symbolSign } from "../formats/isSymbolFont";
import { TICKED, UNTICKED } from "../model/ticked";
import { attributeOf, childOf, childrenOf, everyOf, isOn, textWithin, type XmlElement } from "./xmlTree";

/** What a content control shows instead of its content. */
export type Control =
  | { readonly kind: "shown"; readonly text: string }
  /** The control shows its own prompt, which is not an answer. */
  | { readonly kind: "prompt" }
  /** A list that Word generates from headings elsewhere. */
  | { readonly kind: "nothing" }
  | { readonly kind: "content" };

/** Reads `w:sdtPr` with the content beside it (ECMA-376 part 1, 17.5.2). */
export function controlOf(control: XmlElement): Control {
  const properties = childOf(control, "w:sdtPr");
  const content = childOf(control, "w:sdtContent");
  const box = childOf(properties, "w14:checkbox");
  if (box) return { kind: "shown", text: boxSign(box, content) };
  const gallery = attributeOf(childOf(childOf(properties, "w:docPartObj"), "w:docPartGallery"));
  if (gallery === "Table of Contents") return { kind: "nothing" };
  if (isOn(childOf(properties, "w:showingPlcHdr"))) return { kind: "prompt" };
  const list = childOf(properties, "w:dropDownList") ?? childOf(properties, "w:comboBox");
  return list ? chosenOf(list, content ? textWithin(content).trim() : "") : { kind: "content" };
}

/** An entry without a value is the list's prompt. A program may have written the value without its text. */
function chosenOf(list: XmlElement, shown: string): Control {
  const entries = childrenOf(list).filter(({ name }) => name === "w:listItem");
  const labelOf = (entry: XmlElement) => attributeOf(entry, "displayText") ?? attributeOf(entry, "value") ?? "";
  if (shown !== "") {
    const prompts = entries.filter((entry) => attributeOf(entry, "value") === "");
    return prompts.some((entry) => labelOf(entry).trim() === shown) ? { kind: "prompt" } : { kind: "content" };
  }
  const last = attributeOf(list, "lastValue");
  const entry = last ? entries.find((each) => attributeOf(each, "value") === last) : undefined;
  return entry ? { kind: "shown", text: labelOf(entry) } : { kind: "content" };
}

/**
 * The state of a clickable box, and the sign that it shows.
 *
 * The form's author may have chosen any sign. If a known sign contradicts the state, a program has changed only one of
 * them, and it is unclear which one is meant.
 */
function boxSign(box: XmlElement, content: XmlElement | undefined): string {
  const state = isOn(childOf(box, "w14:checked")) === true;
  const drawn = content ? drawnIn(content) : "";
  const declared = (name: string) => {
    const symbol = childOf(box, name);
    return symbol && symbolSign(Number.parseInt(attributeOf(symbol) ?? "", 16), attributeOf(symbol, "font"));
  };
  const [checked, unchecked] = [declared("w14:checkedState"), declared("w14:uncheckedState")];
  const known =
    checked !== unchecked && drawn === checked
      ? true
      : checked !== unchecked && drawn === unchecked
        ? false
        : stateOf(drawn);
  if (known !== null && known !== state) return EMPTY;
  return state ? TICKED : UNTICKED;
}

/** Signs that look ticked, and signs that look open, to a reader of the document. */
const LOOKS_TICKED = /^[☒☑✓✔✗✘🗷🗹⊠✅❎]\ufe0f?$/u;
const LOOKS_OPEN = /^[☐□▢❏❑❐❒⬜◻]\ufe0f?$/u;
const stateOf = (drawn: string): boolean | null =>
  LOOKS_TICKED.test(drawn) ? true : LOOKS_OPEN.test(drawn) ? false : null;

function drawnIn(content: XmlElement): string {
  const [symbol] = everyOf(content, "w:sym");
  if (symbol) return symbolSign(Number.parseInt(attributeOf(symbol, "char") ?? "", 16), attributeOf(symbol, "font"));
  const text = textWithin(content).trim();
  const fonts = everyOf(content, "w:rFonts")[0];
  const font = attributeOf(fonts, "hAnsi") ?? attributeOf(fonts, "ascii");
  return isSymbolFont(font) ? inSymbols(text, font) : text;
}
