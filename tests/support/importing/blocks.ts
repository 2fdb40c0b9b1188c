/** A document before it is laid out: paragraphs, and tables whose cells are known. `[x]` and `[ ]` stand for boxes. */
export type Block =
  | { readonly kind: "line"; readonly text: string; readonly heading?: boolean }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export const line = (text: string): Block => ({ kind: "line", text });
export const heading = (text: string): Block => ({ kind: "line", text, heading: true });
export const table = (...rows: (readonly string[])[]): Block => ({ kind: "table", rows });

/** How a document came to be text. */
export type Layout = {
  /** Cells on one line with a blank, with a tab, or each on a line of its own. */
  readonly cells: "blank" | "tab" | "line";
  /** The width at which lines are broken; 0 for never. */
  readonly width: number;
  /** Every line followed by a blank one, as many programs write a PDF's text. */
  readonly airy: boolean;
  readonly upper: boolean;
  readonly boxes: "sign" | "square" | "input" | "x";
  /** Page marks and the form's own address between lines. */
  readonly marks: boolean;
  readonly nbsp: boolean;
};

/** As a program copies it: a table's cells between tabs, and nothing between the lines. */
export const copied: Layout = {
  cells: "tab",
  width: 0,
  airy: false,
  upper: false,
  boxes: "sign",
  marks: false,
  nbsp: false,
};

const BOXES = {
  sign: ["☒", "☐"],
  square: ["[x]", "[ ]"],
  input: ['<input type="checkbox" checked>', '<input type="checkbox">'],
  x: ["x", ""],
} as const;

/** The document as text. */
export function laidOut(blocks: readonly Block[], layout: Layout): string {
  const [ticked, open] = BOXES[layout.boxes];
  const lines = blocks.flatMap((block): string[] => {
    if (block.kind === "line")
      return broken(layout.upper && block.heading ? block.text.toLocaleUpperCase("nb") : block.text, layout.width);
    const apart = { blank: " ", tab: "\t", line: "\n" }[layout.cells];
    return block.rows.flatMap((row) => row.join(apart).split("\n"));
  });
  const marked = lines.flatMap((text, index) =>
    layout.marks && index % 17 === 11
      ? [text, "", `Side: ${index}/999`, "", "https://eksempel.no/langsiktig-plan/", ""]
      : [text],
  );
  const text = marked
    .join(layout.airy ? " \n\n" : "\n")
    .replaceAll("[x]", ticked)
    .replaceAll("[ ]", open);
  return layout.nbsp ? text.replace(/ (?=[\d☒☐])/g, "\u00a0") : text;
}

export function broken(text: string, width: number): string[] {
  if (width === 0) return text.split("\n");
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let current = "";
    for (const word of paragraph.split(" ")) {
      if (current !== "" && current.length + word.length > width) {
        lines.push(current);
        current = word;
      } else current = current === "" ? word : `${current} ${word}`;
    }
    return [...lines, current];
  });
}
