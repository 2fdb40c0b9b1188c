import { UNIT_AFTER, UNIT_BEFORE, unitOf } from "./amountUnit";
import { isDoubtful } from "./bareWords";
import { EMPTY, type Figure, type Lexeme, MINUS } from "./figure";
import { pointedGroups } from "./plainDigits";

const KR = String.raw`(?:kroner|kr|nok)(?![\p{L}\d])\.?:?`;
const BLANK = String.raw`[ \u00a0\u2007\u2009\u202f]`;
const ATOM = String.raw`\d+(?:[.,]\d+)*`;
/** `,-` `, -` `.-` ` -` `,--`: means "and no øre". */
const CLOSED = String.raw`(?:[.,]?${BLANK}?${MINUS}{1,2}(?![\p{L}\d])|[.,](?!\d))`;
const PERCENT = String.raw`\d{1,3}(?:[.,]\d{1,2})?${BLANK}?(?:%|(?:prosent|pst|pct)(?![\p{L}\d])\.?)`;
/** "1)", "*", "²", "[1]": points to a note elsewhere. */
const POINTER = String.raw`(?:\d{1,2}\)|\[\d{1,2}\]|\(\d{1,2}\)|[*†‡#]{1,3}(?![\p{L}\d])|[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?)`;

const PATTERN = new RegExp(
  [
    "(?<cell>\\t)",
    `(?<gap>${EMPTY})`,
    String.raw`(?<percent>(?<![\p{L}\d.,])${PERCENT})`,
    String.raw`(?<figure>(?:(?:(?<before>${UNIT_BEFORE})|(?<kr>${KR}))${BLANK}*)?(?:${MINUS}${BLANK}?)?(?<![\p{L}\d.,])${ATOM}(?:${BLANK}(?!${PERCENT}|\d{1,2}\))${ATOM})*(?:${BLANK}?(?<unit>${UNIT_AFTER})|(?![\p{L}\d])|(?=${KR}))(?<closed>${BLANK}?${CLOSED})?(?<after>${BLANK}*${KR})?(?<pointer>${BLANK}?${POINTER})?)`,
    String.raw`(?<note>\([^()]*\))`,
    String.raw`(?<nothing>${MINUS}(?=\s|$))`,
    String.raw`(?<word>[^\s\t(${EMPTY}:=+]+[:=+]*|[:=+]+|\()`,
  ].join("|"),
  "giu",
);

/**
 * The amounts, notes, empty cells and words of a text, in order.
 *
 * A lone dash is an empty cell. Digits separated by blanks stay together as one figure with several groups. Only the
 * sum can tell whether `505 000 794 000` is two figures; see `splitRow`.
 */
export function lexFigures(raw: string): Lexeme[] {
  const text = pointedGroups(raw);
  const lexemes: Lexeme[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const { cell, gap, percent, figure, note, nothing, word } = match.groups ?? {};
    const at = match.index;
    const end = at + match[0].length;
    const last = lexemes.at(-1);
    if (cell) lexemes.push({ kind: "cell", at, end });
    else if (gap || nothing) lexemes.push({ kind: "gap", at, end });
    else if (percent) lexemes.push({ kind: "percent", at, end });
    else if (note) {
      if (last?.kind === "figure" && last.figure.note === null)
        lexemes[lexemes.length - 1] = { ...last, end, figure: noted(last.figure, note.slice(1, -1).trim()) };
      else lexemes.push({ kind: "word", at, end, text: note });
    } else if (word) lexemes.push({ kind: "word", at, end, text: word });
    else if (figure) lexemes.push(...figuresOf(figure, at, match.groups ?? {}, touches(text, at, end)));
  }
  return lexemes.map((lexeme, index) => {
    if (lexeme.kind !== "figure") return lexeme;
    const next = lexemes[index + 1];
    const between = text.slice(lexeme.end, next?.at ?? text.length);
    const ends = lexeme.figure.ends || next?.kind !== "figure" || /[\n\u2028]|[^\S\n\u2028]{2,}/.test(between);
    return { ...lexeme, figure: { ...lexeme.figure, ends } };
  });
}

/** Adds the text in parentheses to a figure: its unit, a share, a doubt, or a note. */
function noted(figure: Figure, note: string): Figure {
  const unit = unitOf(note);
  if (unit !== null && figure.unit === null) return { ...figure, groups: [], unit };
  if (!/\p{L}/u.test(note) || /^[\d\s.,]*(?:prosent|pst\.?)$/i.test(note)) return figure;
  return {
    ...figure,
    note,
    doubtful: figure.doubtful || (isDoubtful(note) && !/^[\d.,]+ ?[x×] ?[\d., ]+$/i.test(note)),
  };
}

/** Whether a character other than punctuation or space touches the figure on either side. */
function touches(text: string, at: number, end: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[end] ?? " ";
  const closes = after === ")" && text.lastIndexOf("(", at) > text.lastIndexOf(")", at);
  return !/[\s:=+(«\ue000-\ue002|*-]/.test(before) || !(closes || /[\s(;:.,»=+\ue000-\ue002|]/.test(after));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** An atom with points or commas is a whole figure; bare groups of digits belong together. */
function figuresOf(whole: string, at: number, groups: Groups, doubtful: boolean): Lexeme[] {
  const { before, kr, unit, closed, after, pointer } = groups;
  const text = pointer ? whole.slice(0, -pointer.length) : whole;
  const scale = unit ? unitOf(unit) : before ? unitOf(before.replace(/:$/, "")) : null;
  const inKroner = Boolean(kr || (after && !unit) || (closed && /[-\u2010-\u2015\u2212]/.test(closed)));
  const common = { note: null, unit: scale, inKroner, doubtful };
  if (scale !== null)
    return [
      {
        kind: "figure",
        at,
        end: at + whole.length,
        figure: { ...common, text: text.trim(), groups: [], ends: true },
      },
    ];
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
  return pieces.map(({ from, to, groups }, index) => {
    const final = index === pieces.length - 1;
    return {
      kind: "figure",
      at: at + from,
      end: final ? at + whole.length : at + to,
      figure: {
        ...common,
        text: text.slice(from, to).trim(),
        groups,
        ends: !final || Boolean(closed || after || pointer),
      },
    };
  });
}
