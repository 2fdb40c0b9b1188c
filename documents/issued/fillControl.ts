import { contentOf, type Entry, linesAllowed, propertiesOf, showsPlaceholder } from "./controlKind";
import {
  attributeOf,
  childOf,
  childrenOf,
  copyOf,
  type Element,
  everyOf,
  made,
  nameOf,
  removed,
  setValue,
} from "./parsedXml";
import {
  firstLook,
  inOneLine,
  linesOf,
  type RunLook,
  runOf,
  withoutPlaceholderLook,
  writeParagraphs,
  writeRuns,
} from "./writeParagraphs";

/**
 * Writes a text into a content control, as if somebody had typed it in Word: the prompt and its look go, the look that
 * the control states for its content comes. A binding to data elsewhere in the file goes too, since Word would show that
 * data instead when it opens the file.
 *
 * A plain control for several lines becomes a rich one if it gets several: LibreOffice 7 shows the lines of a plain one
 * without breaks between them.
 */
export function fillControl(control: Element, text: string): void {
  const content = contentOf(control);
  if (!content) return;
  const look = lookOf(control, content);
  noLongerEmpty(control);
  const allowed = linesAllowed(control);
  const words = allowed === "none" ? inOneLine(text) : text;
  if (allowed === "breaks" && linesOf(words).length > 1) removed(childOf(propertiesOf(control), "w:text"));
  const lines = allowed === "none" ? "breaks" : "paragraphs";
  const [cell] = childrenOf(content, "w:tc");
  if (cell) writeParagraphs(cell, look, words, lines);
  else if (childOf(content, "w:p") || isAmongParagraphs(control)) writeParagraphs(content, look, words, lines);
  else writeRuns(content, look, words);
}

/** Empties every control within a part of the document that shows its prompt. */
export function blankPrompts(holder: Element): void {
  for (const control of [...selfIfControl(holder), ...everyOf(holder, "w:sdt")])
    if (showsPlaceholder(control)) fillControl(control, "");
}

const selfIfControl = (holder: Element): Element[] => (nameOf(holder) === "w:sdt" ? [holder] : []);

/** Writes a day into a date control: as people read it, and as Word counts it. */
export function fillDate(control: Element, day: string, text: string): void {
  const date = childOf(propertiesOf(control), "w:date");
  if (date) setValue(date, "fullDate", `${day}T00:00:00Z`);
  fillControl(control, text);
}

/** Chooses an entry of a list. */
export function fillList(control: Element, { text, value }: Entry): void {
  const [list] = childrenOf(propertiesOf(control), "w:dropDownList", "w:comboBox");
  if (list && attributeOf(list, "lastValue") !== null) setValue(list, "lastValue", value);
  fillControl(control, text);
}

/** A control between paragraphs, whose content is empty. */
const isAmongParagraphs = (control: Element): boolean =>
  childrenOf(control.parentNode, "w:p", "w:tbl", "w:sectPr").length > 0;

/** The look of what is typed: the control's own, or that of its words without the look of a prompt. */
function lookOf(control: Element, content: Element): RunLook {
  const own = childOf(propertiesOf(control), "w:rPr");
  if (own) return copyOf(own);
  const shown = firstLook(content);
  return showsPlaceholder(control) ? withoutPlaceholderLook(shown) : (shown ?? null) && copyOf(shown as Element);
}

function noLongerEmpty(control: Element): void {
  const properties = propertiesOf(control);
  for (const mark of childrenOf(properties, "w:showingPlcHdr", "w:dataBinding", "w15:dataBinding")) removed(mark);
}

/** The signs of a box that says nothing of its own (MS-DOCX 2.6.3.28). */
const SIGNS = { checked: { val: "2612", font: "MS Gothic" }, unchecked: { val: "2610", font: "MS Gothic" } } as const;

/** Ticks a `w14:checkbox`, or clears it: its state, and the sign that shows it. */
export function fillBox(control: Element, on: boolean): void {
  const box = childOf(propertiesOf(control), "w14:checkbox");
  const content = contentOf(control);
  if (!box || !content) return;
  let state = childOf(box, "w14:checked");
  if (!state) {
    state = made(box, "checked");
    box.insertBefore(state, box.firstChild);
  }
  setValue(state, "val", on ? "1" : "0");
  noLongerEmpty(control);
  const declared = childOf(box, on ? "w14:checkedState" : "w14:uncheckedState");
  const usual = SIGNS[on ? "checked" : "unchecked"];
  const code = attributeOf(declared) ?? usual.val;
  const font = attributeOf(declared, "font") ?? usual.font;
  writeSign(content, withoutPlaceholderLook(firstLook(content)), Number.parseInt(code, 16), font);
}

/** Fonts of signs have them at F000 to F0FF, where only `w:sym` reaches them. */
function writeSign(content: Element, look: RunLook, code: number, font: string): void {
  const holder = childOf(content, "w:p") ?? childOf(childOf(content, "w:tc"), "w:p") ?? content;
  const isSymbol = /wingdings|webdings|symbol/i.test(font);
  const run = runOf(holder, look, isSymbol ? "" : String.fromCodePoint(code));
  if (isSymbol) {
    const sign = made(holder, "sym");
    setValue(sign, "font", font);
    setValue(sign, "char", (code < 0x100 ? code + 0xf000 : code).toString(16).toUpperCase().padStart(4, "0"));
    run.appendChild(sign);
  } else inFont(run, font);
  for (const child of childrenOf(holder, "w:r")) removed(child);
  holder.appendChild(run);
}

function inFont(run: Element, font: string): void {
  let look = childOf(run, "w:rPr");
  if (!look) {
    look = made(run, "rPr");
    run.insertBefore(look, run.firstChild);
  }
  let fonts = childOf(look, "w:rFonts");
  if (!fonts) {
    fonts = made(run, "rFonts");
    look.insertBefore(fonts, look.firstChild);
  }
  for (const script of ["ascii", "eastAsia", "hAnsi"]) setValue(fonts, script, font);
}
