import { BOLD, BOLD_END, EMPTY, TICKED, UNTICKED } from "./marks";
import { lettersOf } from "./phrases";

export type Labelled = { readonly id: string; readonly labels: readonly string[] };
export type Chosen = {
  readonly chosen: readonly string[];
  /** What stands after the options. */
  readonly rest: string;
  /** How many of the options were found. */
  readonly found: number;
};

type Token =
  | { readonly kind: "mark"; readonly ticked: boolean }
  | { readonly kind: "option"; readonly id: string; readonly bold: boolean };

/**
 * Which options are ticked, wherever the boxes stand: before their options or after them, or in rows of their own.
 *
 * A box is ☒ or ☐, or a lone x. Where there are none, what is in bold type counts as chosen, and so does an option
 * that stands alone because the others were struck out.
 */
export function readChoices(text: string, options: readonly Labelled[], between: readonly string[] = []): Chosen {
  const { tokens, end } = tokensOf(text, options, between);
  const rest = text.slice(end);
  const labels = tokens.filter((token) => token.kind === "option");
  const marks = tokens.filter((token) => token.kind === "mark");
  const chosen = new Set<string>();
  if (marks.length > 0 && labels.length > 0) {
    const before = tokens[0]?.kind === "mark";
    const apart = inBlocks(tokens) && marks.length === labels.length;
    if (apart) labels.forEach(({ id }, index) => void (marks[index]?.ticked && chosen.add(id)));
    else
      tokens.forEach((token, index) => {
        if (token.kind !== "option") return;
        const mark = tokens[before ? index - 1 : index + 1];
        if (mark?.kind === "mark" && mark.ticked) chosen.add(token.id);
      });
  } else if (labels.length > 0) {
    const bold = labels.filter((label) => label.bold);
    if (bold.length > 0 && bold.length < labels.length) for (const { id } of bold) chosen.add(id);
    else if (labels.length === 1) chosen.add(labels[0]?.id as string);
  }
  return {
    chosen: options.map(({ id }) => id).filter((id) => chosen.has(id)),
    rest,
    found: new Set(labels.map(({ id }) => id)).size,
  };
}

/** Reads the one option that a drop-down list shows; the text after it is the rest. */
export function readDropdown(text: string, options: readonly Labelled[]): Chosen {
  const first = optionAt(text, skipped(text, 0, []), options);
  return first ? { chosen: [first.id], rest: text.slice(first.end), found: 1 } : { chosen: [], rest: text, found: 0 };
}

/** All labels first and then all boxes, or the other way round. */
const inBlocks = (tokens: readonly Token[]): boolean =>
  tokens.length > 2 && tokens.slice(1).filter(({ kind }, index) => kind !== tokens[index]?.kind).length === 1;

function tokensOf(
  text: string,
  options: readonly Labelled[],
  between: readonly string[],
): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let at = skipped(text, 0, between);
  let end = 0;
  let bold = false;
  const seen = new Set<string>();
  while (at < text.length) {
    const sign = text[at] as string;
    if (sign === BOLD || sign === BOLD_END || text.startsWith("**", at)) {
      bold = sign === BOLD ? true : sign === BOLD_END ? false : !bold;
      at += text.startsWith("**", at) ? 2 : 1;
    } else if (sign === TICKED || sign === UNTICKED) {
      tokens.push({ kind: "mark", ticked: sign === TICKED });
      at += 1;
      end = at;
    } else if (/^x(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 2))) {
      tokens.push({ kind: "mark", ticked: true });
      at += 1;
      end = at;
    } else {
      const option = optionAt(text, at, options);
      if (!option || seen.has(option.id)) break;
      seen.add(option.id);
      tokens.push({ kind: "option", id: option.id, bold });
      at = option.end;
      end = at;
    }
    at = skipped(text, at, between);
  }
  if (tokens.length === 0) return { tokens, end: 0 };
  const closing = /^[\s)\]:.;,?\ue000\ue001*]*/.exec(text.slice(end))?.[0] ?? "";
  return { tokens, end: end + closing.length };
}

/** Over blanks, punctuation and words that are printed between the options. */
function skipped(text: string, from: number, between: readonly string[]): number {
  let at = from;
  for (;;) {
    while (at < text.length && /[\s()[\]:.;,/?|_–-]/.test(text[at] as string) && !text.startsWith("**", at)) at++;
    const phrase = between.map((words) => labelEnd(text, at, words)).find((end) => end !== null);
    if (phrase === undefined || phrase === null) return at;
    at = phrase;
  }
}

function optionAt(text: string, from: number, options: readonly Labelled[]): { id: string; end: number } | null {
  let at = from;
  while (text[at] === EMPTY) return null;
  while (text[at] === BOLD || text[at] === BOLD_END) at++;
  const found = options
    .flatMap(({ id, labels }) => labels.map((label) => ({ id, end: labelEnd(text, at, label) })))
    .filter((option): option is { id: string; end: number } => option.end !== null)
    .sort((a, b) => b.end - a.end);
  return found[0] ?? null;
}

/** Where a label ends that begins here, whatever its case, its line breaks and its punctuation. */
function labelEnd(text: string, from: number, label: string): number | null {
  const wanted = lettersOf(label).squeezed;
  let matched = 0;
  let at = from;
  for (; at < text.length && matched < wanted.length; at++) {
    const sign = text[at] as string;
    if (sign === TICKED || sign === UNTICKED || sign === EMPTY) return null;
    if (!/[\p{L}\p{N}]/u.test(sign)) {
      if (matched === 0) return null;
      continue;
    }
    if (sign.toLocaleLowerCase("nb") !== wanted[matched]) return null;
    matched++;
  }
  return matched === wanted.length && !/[\p{L}\p{N}]/u.test(text[at] ?? " ") ? at : null;
}
