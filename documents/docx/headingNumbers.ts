import { AlignmentType, type INumberingOptions, type IParagraphOptions, LevelFormat, LevelSuffix } from "docx";

/** "4. Vurdering av måloppnåelse" */
const NUMBER = /^(\d{1,3})\. (?=\S)/;
/** "a) Tiltakene er gjennomført" */
const LETTER = /^([a-z])\) (?=\S)/;

type Found = { readonly format: "number" | "letter"; readonly value: number; readonly length: number };

/**
 * The numbers of a document's headings, as Word's own numbering and not as typed text: a cross-reference, the
 * navigation pane and a screen reader know them.
 *
 * The numbers are the form's. Each heading is therefore a list of its own that starts at its number: it stays
 * "4." when somebody moves or deletes a section, in each measure anew, and where the form leaves a number out.
 */
export class HeadingNumbers {
  readonly #lists = new Map<string, Found>();
  readonly #printed = new Map<string, string>();
  #used = 0;

  /** The heading without its number, and the numbering that prints it. A heading without one is returned as it is. */
  of(heading: string): { readonly text: string; readonly style: Pick<IParagraphOptions, "numbering"> } {
    const found = numberIn(heading);
    if (found === null) return { text: heading, style: {} };
    const reference = `${found.format}-${found.value}`;
    this.#lists.set(reference, found);
    this.#used += 1;
    this.#printed.set(`{${reference}-${this.#used}}`, heading.slice(0, found.length - 1));
    return { text: heading.slice(found.length), style: { numbering: { reference, level: 0, instance: this.#used } } };
  }

  /** What Word prints before a heading, "4." or "a)", by its list as the library names it; undefined for another list. */
  printed(list: string): string | undefined {
    return this.#printed.get(list);
  }

  /** The lists of every heading so far. */
  options(): INumberingOptions {
    return {
      config: [...this.#lists].map(([reference, { format, value }]) => ({
        reference,
        levels: [
          {
            level: 0,
            format: format === "number" ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
            text: format === "number" ? "%1." : "%1)",
            start: value,
            alignment: AlignmentType.LEFT,
            suffix: LevelSuffix.SPACE,
            style: { paragraph: { indent: { left: 0, hanging: 0 } } },
          },
        ],
      })),
    };
  }
}

function numberIn(heading: string): Found | null {
  const number = NUMBER.exec(heading);
  if (number) return { format: "number", value: Number(number[1]), length: number[0].length };
  const letter = LETTER.exec(heading);
  if (letter?.[1])
    return { format: "letter", value: letter[1].charCodeAt(0) - "a".charCodeAt(0) + 1, length: letter[0].length };
  return null;
}
