import { inSymbols, isSymbolFont } from "../formats/isSymbolFont";
import { attributeOf, childOf, childrenOf, type XmlElement } from "./xmlTree";

/** The sign before a list item, e.g. "•", "3." or "b)". */
export type ListSign = { readonly text: string; readonly bullet: boolean };
type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly font: string | undefined;
};
type List = { readonly key: string; readonly levels: ReadonlyMap<number, Level> };

/** Signs that show whether an item is ticked. Discs and circles are bullets of the first and second level. */
const BOX = /[☐☑☒✓✔✗✘❏❐❑❒□▢✅❌]/u;

/** Counts the items of a document's lists, in document order. */
export class WordNumbering {
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlElement | undefined) {
    const abstracts = childrenOf(numbering).filter(({ name }) => name === "w:abstractNum");
    const own = (id: string | undefined) => abstracts.find((each) => attributeOf(each, "abstractNumId") === id);
    for (const list of childrenOf(numbering).filter(({ name }) => name === "w:num")) {
      const id = attributeOf(list, "numId") ?? "";
      const named = own(attributeOf(childOf(list, "w:abstractNumId")));
      const link = attributeOf(childOf(named, "w:numStyleLink"));
      const abstract =
        (link !== undefined && abstracts.find((each) => attributeOf(childOf(each, "w:styleLink")) === link)) || named;
      const levels = levelsIn(abstract);
      const overrides = childrenOf(list).filter(({ name }) => name === "w:lvlOverride");
      for (const override of overrides) {
        const at = Number(attributeOf(override, "ilvl") ?? 0);
        for (const [, level] of levelsIn(override)) levels.set(at, level);
        const start = attributeOf(childOf(override, "w:startOverride"));
        const level = levels.get(at);
        if (start !== undefined && level) levels.set(at, { ...level, start: Number(start) });
      }
      const key = overrides.length > 0 ? `own ${id}` : (attributeOf(abstract, "abstractNumId") ?? `own ${id}`);
      this.#lists.set(id, { key, levels });
    }
  }

  /** The sign of the next item; a list that the file does not describe has bullets. */
  next(id: string, at: number): ListSign | null {
    const list = this.#lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level || level.format === "bullet") return bullet(level);
    if (level.format === "none") return null;
    const counts = this.#counts.get(list.key) ?? [];
    this.#counts.set(list.key, counts);
    counts.length = Math.min(counts.length, at + 1);
    for (let above = 0; above <= at; above++) {
      const first = list.levels.get(above)?.start ?? 1;
      const before = counts[above];
      counts[above] = before === undefined ? first : above < at ? before : before + 1;
    }
    const text = level.text.replace(/%([1-9])/g, (_, place) => {
      const index = Number(place) - 1;
      return numeral(counts[index] ?? 1, list.levels.get(index)?.format ?? "decimal");
    });
    return text.trim() === "" ? null : { text: text.trim(), bullet: false };
  }
}

function levelsIn(parent: XmlElement | undefined): Map<number, Level> {
  return new Map(
    childrenOf(parent)
      .filter(({ name }) => name === "w:lvl")
      .map((level) => {
        const fonts = childOf(childOf(level, "w:rPr"), "w:rFonts");
        const read: Level = {
          format: attributeOf(childOf(level, "w:numFmt")) ?? "decimal",
          text: attributeOf(childOf(level, "w:lvlText")) ?? "",
          start: Number(attributeOf(childOf(level, "w:start")) ?? 1),
          font: attributeOf(fonts, "hAnsi") ?? attributeOf(fonts, "ascii"),
        };
        return [Number(attributeOf(level, "ilvl") ?? 0), read];
      }),
  );
}

/** Dashes and letters used as bullets become one sign: a dash before a figure would look like a minus. */
function bullet(level: Level | undefined): ListSign {
  const sign = level && isSymbolFont(level.font) ? inSymbols(level.text, level.font) : (level?.text ?? "");
  return { text: BOX.test(sign) || /^\[.?\]$/.test(sign) ? sign : "•", bullet: true };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function numeral(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
    case "upperLetter": {
      // Word doubles the letter after z: aa, bb.
      const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 9));
      return format === "lowerLetter" ? letter : letter.toUpperCase();
    }
    case "lowerRoman":
    case "upperRoman": {
      let left = Math.min(count, 400);
      let roman = "";
      for (const [value, letters] of ROMAN) for (; left >= value; left -= value) roman += letters;
      return format === "lowerRoman" ? roman : roman.toUpperCase();
    }
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(count);
  }
}
