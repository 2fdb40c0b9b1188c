import { parseKroner } from "./kroner";

/** One amount in a running text, with what is written beside it: "201 500,- (LMS)". */
export type Figure = {
  /** As written, without its note. */
  readonly text: string;
  /** Groups of digits that blanks keep apart: more than one figure may hide in them. Empty when the text is closed. */
  readonly groups: readonly string[];
  /** What stands in parentheses after it, or as a name beside it: mostly an institution. */
  readonly note: string | null;
  /** A cell, a line or a wide blank ends after the figure. */
  readonly ends: boolean;
};

export type Lexeme =
  | { readonly kind: "figure"; readonly at: number; readonly end: number; readonly figure: Figure }
  | { readonly kind: "gap"; readonly at: number; readonly end: number }
  | { readonly kind: "cell"; readonly at: number; readonly end: number }
  | { readonly kind: "word"; readonly at: number; readonly end: number; readonly text: string };

/** Stands in a text for a placeholder that nobody has replaced: an empty cell. */
export const EMPTY = "\ue002";

const MINUS = "[-\u2010-\u2015\u2212]";
const KR = String.raw`(?:kroner|kr|nok)(?![\p{L}\d])\.?:?`;
const BLANK = String.raw`[ \u00a0\u2007\u2009\u202f]`;
const ATOM = String.raw`\d+(?:[.,]\d+)*`;
/** `,-` `, -` `.-` ` -` `,--`: what says "and no øre". */
const CLOSED = String.raw`(?:[.,]?${BLANK}?${MINUS}{1,2}(?![\p{L}\d])|[.,](?!\d))`;
const PATTERN = new RegExp(
  [
    "(?<cell>\\t)",
    `(?<gap>${EMPTY})`,
    String.raw`(?<figure>(?:${KR}${BLANK}*)?(?:${MINUS}${BLANK}?)?(?<![\p{L}\d.,])${ATOM}(?:${BLANK}${ATOM})*(?![\p{L}\d])(?<closed>${BLANK}?${CLOSED})?(?<after>${BLANK}*${KR})?)`,
    String.raw`(?<note>\([^()]*\))`,
    String.raw`(?<nothing>${MINUS}(?=\s|$))`,
    String.raw`(?<word>[^\s\t(${EMPTY}]+|\()`,
  ].join("|"),
  "giu",
);

/**
 * The amounts, notes, empty cells and words of a text, in their order.
 *
 * A lone dash is an empty cell. Digits that blanks keep apart stay together as one figure with several groups,
 * because only the sum can tell whether `505 000 794 000` is two figures; see `splitRow`.
 */
export function lexFigures(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const { cell, gap, figure, note, nothing, word, closed, after } = match.groups ?? {};
    const at = match.index;
    const end = at + match[0].length;
    const last = lexemes.at(-1);
    if (cell) lexemes.push({ kind: "cell", at, end });
    else if (gap || nothing) lexemes.push({ kind: "gap", at, end });
    else if (note) {
      if (last?.kind === "figure" && last.figure.note === null)
        lexemes[lexemes.length - 1] = { ...last, end, figure: { ...last.figure, note: note.slice(1, -1).trim() } };
      else lexemes.push({ kind: "word", at, end, text: note });
    } else if (word) lexemes.push({ kind: "word", at, end, text: word });
    else if (figure) lexemes.push(...figuresOf(figure, at, Boolean(closed || after)));
  }
  return lexemes.map((lexeme, index) => {
    if (lexeme.kind !== "figure") return lexeme;
    const next = lexemes[index + 1];
    const between = text.slice(lexeme.end, next?.at ?? text.length);
    const ends = lexeme.figure.ends || next?.kind !== "figure" || /[\n\u2028]|[^\S\n\u2028]{2,}/.test(between);
    return { ...lexeme, figure: { ...lexeme.figure, ends } };
  });
}

/** An atom with points or commas in it is a whole figure; bare groups of digits belong together. */
function figuresOf(text: string, at: number, closed: boolean): Lexeme[] {
  const atoms = [...text.matchAll(new RegExp(ATOM, "g"))];
  const pieces: { from: number; to: number; groups: string[] }[] = [];
  for (const [index, atom] of atoms.entries()) {
    const from = index === 0 ? 0 : atom.index;
    const to = index === atoms.length - 1 ? text.length : atom.index + atom[0].length;
    const open = /^\d+$/.test(atom[0]);
    const last = pieces.at(-1);
    // "200 000,50" and "200 000,00" carry their øre on the last group.
    const carriesOre = !open && /^\d{3},\d{1,2}$/.test(atom[0]);
    if (last && last.groups.length > 0 && (open || carriesOre)) {
      last.to = to;
      if (carriesOre) last.groups = [];
      else last.groups.push(atom[0]);
    } else pieces.push({ from, to, groups: open ? [atom[0]] : [] });
  }
  return pieces.map(({ from, to, groups }, index) => ({
    kind: "figure",
    at: at + from,
    end: at + to,
    figure: {
      text: text.slice(from, to).trim(),
      groups,
      note: null,
      ends: index < pieces.length - 1 || closed,
    },
  }));
}

/** What one figure says, or why it cannot be taken. */
export const kronerOf = (figure: Figure): ReturnType<typeof parseKroner> => parseKroner(figure.text);
