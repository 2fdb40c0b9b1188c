import { type Outcome, ok, refuse } from "../values/outcome";
import { withoutEnding } from "../values/withoutEnding";
import { type AmountUnit, UNIT_AFTER, UNIT_BEFORE, unitOf } from "./amountUnit";
import { isDoubtful } from "./bareWords";
import { type KronerRefusal, MOST_KRONER, parseKroner } from "./parseKroner";
import { pointedGroups } from "./plainDigits";

/** One amount in running text, with what is written beside it: "201 500,- (LMS)". */
export type Figure = {
  /** As written, without its note. */
  readonly text: string;
  /** Groups of digits separated by blanks, which may hide more than one figure. Empty if the text can only be one. */
  readonly groups: readonly string[];
  /** Text in parentheses after it, or a name beside it: usually an institution. */
  readonly note: string | null;
  /** Whether something ends the figure: a cell, a line or a wide blank. */
  readonly ends: boolean;
  /** The unit written with it: 1000 for "200 tkr". */
  readonly unit: AmountUnit | null;
  /** Whether it is marked as kroner: "kr 200", "200,-". */
  readonly inKroner: boolean;
  /** Whether a character touching it, or its note, may change the amount. */
  readonly doubtful: boolean;
};

export type Lexeme =
  | { readonly kind: "figure"; readonly at: number; readonly end: number; readonly figure: Figure }
  | { readonly kind: "gap"; readonly at: number; readonly end: number }
  | { readonly kind: "cell"; readonly at: number; readonly end: number }
  /** "40 %": a share, not an amount. */
  | { readonly kind: "percent"; readonly at: number; readonly end: number }
  | { readonly kind: "word"; readonly at: number; readonly end: number; readonly text: string };

/** Marks an unfilled placeholder in a text: an empty cell. */
export const EMPTY = "\ue002";

const MINUS = "[-\u2010-\u2015\u2212]";
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

/** Largest plausible grant, in each unit. Above it, the figure is already in kroner, or the reader is asked. */
const MOST_OF: Readonly<Record<number, number>> = { 1000: 20_000, 1000000: 100 };
/** From this value on, a figure without a unit is in kroner, even if the document uses thousands somewhere. */
const SURELY_KRONER = 10_000;

/**
 * The kroner that one figure means, or why it cannot be read.
 *
 * `stated` is the unit that its table gives. It is NaN if the document states a unit that may not apply here.
 */
export function kronerOf(figure: Figure, stated = 1): Outcome<number, KronerRefusal> {
  if (figure.doubtful) return refuse({ kind: "not-a-number" });
  const unit = figure.unit ?? stated;
  const plain = unit === 1 || Number.isNaN(unit) ? parseKroner(figure.text) : null;
  if (plain) {
    const small = plain.ok && plain.value > 0 && plain.value < SURELY_KRONER && !figure.inKroner;
    return Number.isNaN(unit) && (small || (!plain.ok && plain.refusal.kind === "ore"))
      ? refuse({ kind: "not-a-number" })
      : plain;
  }
  if (figure.unit === null && figure.inKroner && !/^0\D*$/.test(figure.text)) return refuse({ kind: "not-a-number" });
  return inUnits(figure.text, unit);
}

/** Reads "2,5 mill." or "1 500 tkr", provided that only one reading of the digits is a valid amount. */
function inUnits(text: string, unit: number): Outcome<number, KronerRefusal> {
  if (new RegExp(`${MINUS} ?\\d`).test(text)) return refuse({ kind: "negative" });
  const [digits = ""] = /\d[\d., \u00a0\u2007\u2009\u202f]*/.exec(text) ?? [];
  const figure = withoutEnding(digits.replace(/[^\d.,]+/g, " "), /[., ]/);
  const most = MOST_OF[unit] ?? MOST_KRONER;
  const readings = [...wholeOf(figure), ...decimalOf(figure)]
    .map(([whole, decimals]) => Number(whole) * unit + Number(decimals.padEnd(6, "0")) * (unit / 1_000_000))
    .filter((kroner) => kroner <= most * unit);
  const [kroner, other] = [...new Set(readings)];
  if (kroner === undefined)
    return refuse({ kind: readings.length === 0 && /^[\d ]+$/.test(figure) ? "too-large" : "not-a-number" });
  if (other !== undefined) return refuse({ kind: "not-a-number" });
  return Number.isInteger(kroner) ? ok(kroner) : refuse({ kind: "ore" });
}

type Digits = readonly [whole: string, decimals: string];
const wholeOf = (figure: string): Digits[] =>
  /^(?:\d+|\d{1,3}(?:[ .]\d{3})+|\d{1,3}(?:,\d{3})+)$/.test(figure) ? [[figure.replace(/\D/g, ""), ""]] : [];
const decimalOf = (figure: string): Digits[] => {
  const match = /^(\d+|\d{1,3}(?: \d{3})+)[.,](\d{1,6})$/.exec(figure);
  return match ? [[(match[1] ?? "").replace(/\D/g, ""), match[2] ?? ""]] : [];
};
