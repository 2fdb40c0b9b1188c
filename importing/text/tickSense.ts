import { type ChoiceTokens, choiceTokens, type Labelled } from "./choiceTokens";
import { type BoxSide, nearerSide, type SignedOptions, sidesOf, signedOptions } from "./signedOptions";
import { isCheck, isCross, type TickMeaning, usualMeaning } from "./tickMeaning";

/** A question with options, and the text below it. */
export type Question = {
  readonly text: string;
  readonly options: readonly Labelled[];
  readonly between: readonly string[];
  /** Whether more than one option may be chosen. */
  readonly several: boolean;
};

/**
 * How a document ticks: what its signs mean, and on which side of an option they are.
 *
 * A form may have boxes before the options of a list and after those on one line: each kind of question has its own
 * side.
 */
export type TickSense = {
  readonly meaningOf: (sign: string) => TickMeaning | null;
  readonly sideOf: (several: boolean) => BoxSide | null;
  /** Whether a sign is beside an option anywhere in the document. */
  readonly ticks: boolean;
};

/** The default for a question without others to learn from. */
export const USUAL_SENSE: TickSense = { meaningOf: usualMeaning, sideOf: () => null, ticks: false };

/**
 * How a document ticks, learnt from all its questions together.
 *
 * An unknown sign is explained by elimination, in single-choice questions with at least three options: one sign differs
 * from the others. With two options, either may be the chosen one. A sign that two questions explain differently stays
 * unexplained.
 */
export function tickSense(questions: readonly Question[]): TickSense {
  const read = questions.map(({ text, options, between, several }) => ({
    several,
    ...choiceTokens(text, options, between),
  }));
  const [one, many] = [false, true].map((kind) => sideOf(read.filter(({ several }) => several === kind))) as [
    BoxSide | null,
    BoxSide | null,
  ];
  const groups = read.flatMap(({ several, tokens }) => {
    const signed = signedOptions(tokens, several ? many : one);
    return signed && signed.size > 1 ? [{ several, signs: signsOf(signed) }] : [];
  });
  const mixed = groups.some(
    ({ signs }) =>
      signs.some((sign) => sign !== null && isCheck(sign)) && signs.some((sign) => sign !== null && isCross(sign)),
  );
  const known = (sign: string) => (mixed && isCross(sign) ? null : usualMeaning(sign));
  const votes = new Map<string, Set<TickMeaning>>();
  for (const { several, signs } of groups) {
    if (several || signs.length < 3 || signs.some((sign) => sign === null)) continue;
    for (const [sign, meaning] of eliminated(signs as string[], known))
      votes.set(sign, new Set([...(votes.get(sign) ?? []), meaning]));
  }
  return {
    sideOf: (several) => (several ? many : one),
    ticks: read.some(({ tokens }) => tokens.some(({ kind }) => kind === "mark")),
    meaningOf: (sign) => {
      const sure = known(sign);
      const [vote, other] = [...(votes.get(sign) ?? [])];
      return sure ?? (other === undefined ? (vote ?? null) : null);
    },
  };
}

const signsOf = (signed: SignedOptions): (string | null)[] => [...signed.values()];

/**
 * The side given by the unambiguous questions. Otherwise, the side that signs are nearer to, or where blanks replace
 * empty boxes.
 */
function sideOf(questions: readonly ChoiceTokens[]): BoxSide | null {
  const signed = questions.filter(({ tokens }) => tokens.some(({ kind }) => kind === "mark"));
  const sure = signed.map(({ tokens }) => sidesOf(tokens)).flatMap((ways) => (ways.length === 1 ? ways : []));
  const near = signed.flatMap(({ tokens }) => nearerSide(tokens) ?? []);
  const blank = signed.flatMap(({ trailing }): BoxSide[] => (trailing ? ["after"] : []));
  const [side, other] = new Set([sure, near, blank].find(({ length }) => length > 0) ?? []);
  return other === undefined ? (side ?? null) : null;
}

/** The only assignment of meanings to a group's unknown signs in which exactly one option is chosen. */
function eliminated(
  signs: readonly string[],
  known: (sign: string) => TickMeaning | null,
): readonly (readonly [string, TickMeaning])[] {
  const unknown = [...new Set(signs.filter((sign) => known(sign) === null))];
  if (unknown.length === 0) return [];
  const ticked = signs.filter((sign) => known(sign) === "ticked").length;
  if (ticked > 1) return [];
  const candidates =
    ticked === 1 ? [null] : unknown.filter((sign) => signs.filter((each) => each === sign).length === 1);
  const [chosen, other] = candidates;
  if (chosen === undefined || other !== undefined) return [];
  return unknown.map((sign) => [sign, sign === chosen ? "ticked" : "open"] as const);
}
