import type { LegacyField } from "./legacyField";
import { childOf, childrenOf, type Element, insertAfter, made, removed, setValue } from "./parsedXml";
import { inOneLine, runOf, withoutPlaceholderLook } from "./writeParagraphs";

/** Writes a text into a FORMTEXT field: the runs of its result are replaced by one that looks like the first. */
export function fillLegacyText({ begin, separator, end, result }: LegacyField, text: string): void {
  if (!end) return;
  const look = withoutPlaceholderLook(childOf(result[0] ?? begin, "w:rPr"));
  for (const run of result) removed(run);
  let after = separator;
  if (!after) {
    after = made(begin, "r", signOf(begin, "separate"));
    end.parentNode?.insertBefore(after, end);
  }
  insertAfter(runOf(begin, look, text), after);
}

const signOf = (like: Element, kind: string): Element => {
  const sign = made(like, "fldChar");
  setValue(sign, "fldCharType", kind);
  return sign;
};

/** Ticks a FORMCHECKBOX field, or clears it. Word draws it by its data alone. */
export function fillLegacyBox({ data }: LegacyField, on: boolean): void {
  const box = childOf(data, "w:checkBox");
  if (!box) return;
  let checked = childOf(box, "w:checked");
  if (!checked) {
    checked = made(box, "checked");
    box.appendChild(checked);
  }
  setValue(checked, "val", on ? "1" : "0");
}

/** Chooses an entry of a FORMDROPDOWN field by its place in the list. Other programs show the result's text. */
export function fillLegacyList(field: LegacyField, index: number): void {
  const list = childOf(field.data, "w:ddList");
  if (!list) return;
  for (const old of childrenOf(list, "w:result")) removed(old);
  const chosen = made(list, "result");
  setValue(chosen, "val", String(index));
  list.insertBefore(chosen, list.firstChild);
  if (field.result.length > 0) fillLegacyText(field, inOneLine(field.entries[index] ?? ""));
}
