import { type Entry, entriesOf } from "./controlKind";
import { dayAsShown } from "./dayAsShown";
import { fillBox, fillControl, fillDate, fillList } from "./fillControl";
import { fillLegacyBox, fillLegacyList, fillLegacyText } from "./fillLegacyText";
import { childOf, type Element } from "./parsedXml";
import { lettersOf } from "./placeOfWords";
import type { Spot } from "./readingOrder";
import type { Target } from "./target";
import type { Value } from "./value";
import { firstLook, inOneLine, withoutPlaceholderLook, writeParagraphs } from "./writeParagraphs";

/** What the mapping adds to a place: the option of a box, and other words for the entries of a list. */
export type Choosing = {
  readonly option?: string | undefined;
  readonly words?: Readonly<Record<string, string>> | undefined;
};

/** Writes a value into a place of the form. A list that has no such entry is left as it is. */
export function fillTarget(target: Target, value: Value, choosing: Choosing): void {
  if (target.kind === "cell") fillCell(target.cell, textOf(value));
  else fillSpot(target.spot, value, choosing);
}

function fillSpot(spot: Spot, value: Value, choosing: Choosing): void {
  const { element, legacy } = spot;
  const text = textOf(value);
  switch (spot.kind) {
    case "box": {
      const ids: readonly string[] = value.kind === "chosen" ? value.ids : [];
      const on = choosing.option === undefined ? ids.length > 0 : ids.includes(choosing.option);
      if (legacy) fillLegacyBox(legacy, on);
      else fillBox(element, on);
      break;
    }
    case "list":
      fillEntry(spot, value, choosing);
      break;
    case "date":
      if (value.kind === "day") fillDate(element, value.day, dayAsShown(element, value.day));
      else fillControl(element, inOneLine(text));
      break;
    case "text":
      if (legacy) fillLegacyText(legacy, text);
      else fillControl(element, text);
  }
}

function fillEntry(spot: Spot, value: Value, choosing: Choosing): void {
  const { element, legacy } = spot;
  const entries = entriesIn(spot);
  const index = entryFor(entries, value, choosing);
  const entry = entries[index];
  if (entry && legacy) fillLegacyList(legacy, index);
  else if (entry) fillList(element, entry);
  // A combo box takes any text.
  else if (childOf(childOf(element, "w:sdtPr"), "w:comboBox")) fillControl(element, inOneLine(textOf(value)));
}

function fillCell(cell: Element, text: string): void {
  const look = firstLook(cell) ?? childOf(childOf(childOf(cell, "w:p"), "w:pPr"), "w:rPr");
  writeParagraphs(cell, withoutPlaceholderLook(look), text, "paragraphs");
}

/** The value as people read it: a day as 15.03.2027, and each chosen option on a line. */
function textOf(value: Value): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "day":
      return value.day.split("-").reverse().join(".");
    case "chosen":
      return value.ids.map((id) => value.labels.get(id) ?? id).join("\n");
  }
}

/** The entries of a list, as the file has them. */
export const entriesIn = ({ element, legacy }: Spot): readonly Entry[] =>
  legacy ? legacy.entries.map((text) => ({ text, value: text })) : entriesOf(element);

/** The place of the entry that says the same as the value; -1 if none does. */
export function entryFor(entries: readonly Entry[], value: Value, { words }: Choosing): number {
  if (value.kind === "chosen" && value.ids.length !== 1) return -1;
  const [id] = value.kind === "chosen" ? value.ids : [];
  const wanted = [id === undefined ? undefined : words?.[id], textOf(value)].flatMap((each) =>
    each ? lettersOf(each) : [],
  );
  for (const each of wanted) {
    const at = entries.findIndex(({ text, value: stored }) => lettersOf(text) === each || lettersOf(stored) === each);
    if (at >= 0) return at;
  }
  return -1;
}
