import { attributeOf, childOf, childrenOf, type Element, everyOf, isOn } from "./parsedXml";

/** What can be filled in: running text, a day, one entry of a list, or a box to tick. */
export type SpotKind = "text" | "date" | "list" | "box";

/** Controls that hold other things than one answer. */
const NO_ANSWER = [
  ...["w:group", "w:docPartObj", "w:docPartList", "w:picture", "w:bibliography", "w:citation", "w:equation"],
  ...["w15:repeatingSection", "w15:repeatingSectionItem"],
];

export const propertiesOf = (control: Element): Element | undefined => childOf(control, "w:sdtPr");
export const contentOf = (control: Element): Element | undefined => childOf(control, "w:sdtContent");

/** What kind of answer a content control takes; null if it holds other controls, rows, or something to look at. */
export function controlKind(control: Element): SpotKind | null {
  const properties = propertiesOf(control);
  const content = contentOf(control);
  if (!content || childrenOf(properties, ...NO_ANSWER).length > 0) return null;
  if (childOf(properties, "w14:checkbox")) return "box";
  if (childrenOf(properties, "w:dropDownList", "w:comboBox").length > 0) return "list";
  const holds = everyOf(content, "w:sdt", "w:tr", "w:ffData", "w:drawing", "w:pict").length > 0;
  if (holds || childrenOf(content, "w:tc").length > 1) return null;
  return childOf(properties, "w:date") ? "date" : "text";
}

/** Its tag and its title. */
export const controlNames = (control: Element): string[] =>
  childrenOf(propertiesOf(control), "w:tag", "w:alias").flatMap((name) => attributeOf(name) || []);

export const showsPlaceholder = (control: Element): boolean => isOn(childOf(propertiesOf(control), "w:showingPlcHdr"));

/** An entry of a list: what it shows, and the value that Word stores. */
export type Entry = { readonly text: string; readonly value: string };

/** The entries that can be chosen. Word writes the prompt as one that has no text to show, or no value. */
export function entriesOf(control: Element): Entry[] {
  const [list] = childrenOf(propertiesOf(control), "w:dropDownList", "w:comboBox");
  const items = childrenOf(list, "w:listItem");
  const haveTexts = items.some((item) => attributeOf(item, "displayText"));
  return items.flatMap((item) => {
    const value = attributeOf(item, "value") ?? "";
    const text = attributeOf(item, "displayText") ?? (haveTexts ? "" : value);
    return value === "" || text === "" ? [] : [{ text, value }];
  });
}

/** Whether Word lets its user break lines in it. A control without `w:text` takes whole paragraphs. */
export function linesAllowed(control: Element): "none" | "breaks" | "paragraphs" {
  const plain = childOf(propertiesOf(control), "w:text");
  if (!plain) return "paragraphs";
  const multiLine = attributeOf(plain, "multiLine");
  return multiLine !== null && ["1", "true", "on"].includes(multiLine) ? "breaks" : "none";
}
