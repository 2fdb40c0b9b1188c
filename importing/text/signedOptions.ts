import type { ChoiceToken, Mark, OptionToken } from "./choiceTokens";

/** The side of the options on which a document's boxes are. */
export type BoxSide = "before" | "after";
/** The sign of each option, by its id; null if an option has none. */
export type SignedOptions = ReadonlyMap<string, string | null>;

const isMark = (token: ChoiceToken | undefined): token is Mark => token?.kind === "mark";
const isOption = (token: ChoiceToken | undefined): token is OptionToken => token?.kind === "option";

/**
 * Matches signs to options: boxes before or after their options, in rows of their own, or in the cell below. Null if
 * the number of signs is ambiguous, and the document's other questions (`side`) do not decide it.
 */
export function signedOptions(all: readonly ChoiceToken[], side: BoxSide | null): SignedOptions | null {
  const tokens = withoutBullets(all);
  const options = tokens.filter(isOption);
  const marks = tokens.filter(isMark);
  if (marks.length === 0) return new Map(options.map(({ id }) => [id, null]));
  if (inBlocks(tokens)) {
    // A line may have been broken before its last sign.
    const broken = side !== null && adjacent(tokens).includes(side) && !tokens.some(({ column }) => column > 0);
    return inRows(options, marks) ?? (broken ? beside(tokens, side) : null);
  }
  const [way, other] = adjacent(tokens);
  if (way && !other) return beside(tokens, way);
  const lines = byLine(tokens);
  const learnt = other && side ? beside(tokens, side) : null;
  // If the first option is on its question's line, a line may have been broken between a sign and its option.
  const ownLines = lines !== null && tokens.every(({ line }) => line > 0);
  return ownLines && learnt && !isSame(lines, learnt) ? null : (learnt ?? lines);
}

const isSame = (one: SignedOptions, another: SignedOptions): boolean =>
  [...one].every(([id, sign]) => another.get(id) === sign);

/** The possible sides of the options for the signs. */
export function sidesOf(all: readonly ChoiceToken[]): BoxSide[] {
  const tokens = withoutBullets(all);
  return tokens.some(isMark) && !inBlocks(tokens) ? adjacent(tokens) : [];
}

/** The sides on which every sign has an option beside it. */
const adjacent = (tokens: readonly ChoiceToken[]): BoxSide[] =>
  (["before", "after"] as const).filter((side) =>
    tokens.every((token, index) => !isMark(token) || isOption(tokens[side === "before" ? index + 1 : index - 1])),
  );

/** The side that every sign is nearer to, for a question that is otherwise ambiguous. */
export function nearerSide(tokens: readonly ChoiceToken[]): BoxSide | null {
  const sides = new Set(
    tokens.flatMap((token, index): (BoxSide | null)[] => {
      const [before, after] = [tokens[index - 1], tokens[index + 1]];
      if (!isMark(token) || !isOption(before) || !isOption(after)) return [];
      const gaps = [token.start - before.end, after.start - token.end] as const;
      return [gaps[0] === gaps[1] ? null : gaps[0] < gaps[1] ? "after" : "before"];
    }),
  );
  const [side, other] = [...sides].filter((each) => each !== null);
  return other === undefined ? (side ?? null) : null;
}

const beside = (tokens: readonly ChoiceToken[], side: BoxSide): SignedOptions =>
  new Map(
    tokens.flatMap((token, index): [string, string | null][] => {
      if (!isOption(token)) return [];
      const mark = tokens[side === "before" ? index - 1 : index + 1];
      return [[token.id, isMark(mark) ? mark.sign : null]];
    }),
  );

/** One option and at most one sign on each line. */
function byLine(tokens: readonly ChoiceToken[]): SignedOptions | null {
  const options = tokens.filter(isOption);
  const signs = new Map<string, string | null>();
  for (const { id, line } of options) {
    const here = tokens.filter((token) => token.line === line);
    const marks = here.filter(isMark);
    if (here.filter(isOption).length > 1 || marks.length > 1) return null;
    signs.set(id, marks[0]?.sign ?? null);
  }
  const alone = tokens.some((token) => isMark(token) && !options.some(({ line }) => line === token.line));
  return alone ? null : signs;
}

/** All options first and then all signs, or the reverse: as many of each, or signs in a row of their own. */
const inBlocks = (tokens: readonly ChoiceToken[]): boolean =>
  tokens.length > 2 &&
  (tokens.filter(isMark).length * 2 === tokens.length ||
    tokens.filter(isMark)[0]?.line !== tokens.find(isOption)?.line) &&
  tokens.filter(isOption).length > 1 &&
  tokens.slice(1).filter(({ kind }, index) => kind !== tokens[index]?.kind).length === 1;

/** Signs in a row of their own: as many as options, or each in the cell of its option's column. */
function inRows(options: readonly OptionToken[], marks: readonly Mark[]): SignedOptions | null {
  if (marks.length === options.length) return new Map(options.map(({ id }, index) => [id, marks[index]?.sign ?? null]));
  const [option, mark] = [options[0], marks[0]];
  const inCells =
    option?.line !== mark?.line &&
    new Set(options.map(({ line, column }) => `${line} ${column}`)).size === options.length &&
    options.every(({ line }) => line === option?.line) &&
    marks.every(({ line, column }) => line === mark?.line && options.some((each) => each.column === column));
  if (!inCells) return options.length === 1 ? null : byLine([...options, ...marks]);
  return new Map(options.map(({ id, column }) => [id, marks.find((each) => each.column === column)?.sign ?? null]));
}

/** If each option has a sign on both sides, the signs that are all equal are bullets. */
function withoutBullets(tokens: readonly ChoiceToken[]): readonly ChoiceToken[] {
  const options = tokens.filter(isOption).length;
  const framed = tokens.length === options * 3 && tokens.every((token, index) => isOption(token) === (index % 3 === 1));
  if (!framed || options < 2) return tokens;
  const before = tokens.filter((_, index) => index % 3 === 0).filter(isMark);
  const same = new Set(before.map(({ sign }) => sign)).size === 1;
  return same ? tokens.filter((_, index) => index % 3 !== 0) : tokens;
}
