import { isSymbolFont } from "../formats/isSymbolFont";
import { attributeOf, childOf, childrenOf, everyOf, isOn, type XmlElement } from "./xmlTree";

/** Ways in which words stand out from those around them. */
export type Emphasis = "bold" | "underline" | "highlight" | "colour";

/** The look of a run of text, as far as it affects the meaning. */
export type TextStyle = {
  /** Hidden or struck out: no reader takes it for an answer. */
  readonly gone: boolean;
  /** In the style of a form's own prompts. */
  readonly prompt: boolean;
  /** The symbol fonts of plain letters and of all others; undefined for an ordinary font. */
  readonly symbols: { readonly plain: string | undefined; readonly others: string | undefined };
  readonly emphasis: readonly Emphasis[];
};

type Style = {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly run: XmlElement | undefined;
  readonly paragraph: XmlElement | undefined;
};

/** Word localises this style's id; the name is stable. */
const PROMPT = /^(?:placeholder ?text|plassholdertekst|pl[ae]sshaldartekst)$/i;
const HEADING = /^(?:heading|overskrift|title|tittel)\b/i;

/** The styles of a document, combined with each run's own formatting. */
export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults: { paragraph: string | undefined; run: XmlElement | undefined };

  constructor(styles: XmlElement | undefined) {
    let usual: string | undefined;
    for (const style of childrenOf(styles).filter(({ name }) => name === "w:style")) {
      const id = attributeOf(style, "styleId") ?? "";
      const name = attributeOf(childOf(style, "w:name")) ?? id;
      this.#styles.set(id, {
        name,
        basedOn: attributeOf(childOf(style, "w:basedOn")),
        run: childOf(style, "w:rPr"),
        paragraph: childOf(style, "w:pPr"),
      });
      const isDefault = ["1", "true", "on"].includes(attributeOf(style, "default") ?? "");
      if (attributeOf(style, "type") === "paragraph" && isDefault) usual = id;
    }
    const run = everyOf(childOf(styles, "w:docDefaults"), "w:rPr")[0];
    this.#defaults = { paragraph: usual, run };
  }

  lookOf(properties: XmlElement | undefined, paragraphStyle: string | undefined): TextStyle {
    const own = attributeOf(childOf(properties, "w:rStyle"));
    const character = this.#chain(own);
    const before = [...character, ...this.#chain(paragraphStyle ?? this.#defaults.paragraph)].map(({ run }) => run);
    const all = [properties, ...before, this.#defaults.run];
    const says = (name: string) => all.map((each) => isOn(childOf(each, name))).find((on) => on !== undefined) === true;
    const fonts = all.map((each) => childOf(each, "w:rFonts"));
    const font = (key: string) => fonts.map((each) => attributeOf(each, key)).find((name) => name !== undefined);
    const symbol = (name: string | undefined) => (isSymbolFont(name) ? name : undefined);
    const plain = font("ascii");
    return {
      gone: ["w:vanish", "w:webHidden", "w:strike", "w:dstrike"].some(says),
      prompt: own !== undefined && [own, ...character.map(({ name }) => name)].some((name) => PROMPT.test(name)),
      symbols: { plain: symbol(plain), others: symbol(font("hAnsi") ?? plain) },
      emphasis: emphasisOf([properties, ...character.map(({ run }) => run)]),
    };
  }

  /** A paragraph's list and level, from the paragraph itself or from its style. */
  numberingOf(properties: XmlElement | undefined): { id: string; level: number } | null {
    const style = attributeOf(childOf(properties, "w:pStyle")) ?? this.#defaults.paragraph;
    const all = [properties, ...this.#chain(style).map(({ paragraph }) => paragraph)].map((each) =>
      childOf(each, "w:numPr"),
    );
    const id = all.map((each) => attributeOf(childOf(each, "w:numId"))).find((each) => each !== undefined);
    if (id === undefined || id === "0") return null;
    const level = all.map((each) => attributeOf(childOf(each, "w:ilvl"))).find((each) => each !== undefined);
    return { id, level: Math.min(Math.max(Number(level ?? 0) || 0, 0), 8) };
  }

  isHeading(properties: XmlElement | undefined): boolean {
    const style = attributeOf(childOf(properties, "w:pStyle"));
    return (
      childOf(properties, "w:outlineLvl") !== undefined ||
      this.#chain(style).some(({ name, paragraph }) => HEADING.test(name) || childOf(paragraph, "w:outlineLvl")) ||
      (style !== undefined && HEADING.test(style))
    );
  }

  /** A style and those that it is based on, the nearest first. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let style = this.#styles.get(id ?? ""); style && !chain.includes(style); ) {
      chain.push(style);
      style = this.#styles.get(style.basedOn ?? "");
    }
    return chain;
  }
}

function emphasisOf(all: readonly (XmlElement | undefined)[]): Emphasis[] {
  const first = (name: string) => all.map((each) => childOf(each, name)).find((each) => each !== undefined);
  const found: Emphasis[] = [];
  if (isOn(first("w:b"))) found.push("bold");
  if (isOn(first("w:u"))) found.push("underline");
  if (isOn(first("w:highlight")) || isShaded(first("w:shd")) || isOn(first("w:bdr"))) found.push("highlight");
  if (isColoured(attributeOf(first("w:color")))) found.push("colour");
  return found;
}

/** Whether a shading is something other than white or the page's own colour. */
export function isShaded(shading: XmlElement | undefined): boolean {
  if (!shading) return false;
  const pattern = attributeOf(shading) ?? "clear";
  if (pattern !== "clear" && pattern !== "nil" && pattern !== "none") return true;
  const fill = attributeOf(shading, "fill") ?? "auto";
  return /^[\da-f]{6}$/i.test(fill) && !/^ffffff$/i.test(fill);
}

/** The least difference between a colour's strongest and weakest component that makes it more than a grey. */
const LEAST_COLOUR = 64;

/** Grey marks unchosen options as often as chosen ones, so only real colours count. */
function isColoured(colour: string | undefined): boolean {
  const parts = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i
    .exec(colour ?? "")
    ?.slice(1)
    .map((part) => Number.parseInt(part, 16));
  return parts !== undefined && Math.max(...parts) - Math.min(...parts) >= LEAST_COLOUR;
}
