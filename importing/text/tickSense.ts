import { type ChoiceTokens, choiceTokens, type Labelled } from "./choiceTokens";
import { type BoxSide, nearerSide, type SignedOptions, sidesOf, signedOptions } from "./signedOptions";
import { isCheck, isCross, type TickMeaning, usualMeaning } from "./tickMeaning";

/** A question with options, and the text that stands under it. */
export type Question = {
  readonly text: string;
  readonly options: readonly Labelled[];
  readonly between: readonly string[];
  /** More than one option may be chosen. */
  readonly several: boolean;
};

/**
 * How a document ticks: what its signs mean, and on which side of an option they stand.
 *
 * A form may have its boxes before the options of a list and after those of a line: each kind of question has its side.
 */
export type TickSense = {
  readonly meaningOf: (sign: string) => TickMeaning | null;
  readonly sideOf: (several: boolean) => BoxSide | null;
  /** A sign stands beside an option somewhere. */
  readonly ticks: boolean;
};

/** A sign alone, in a document without other questions. */
export const USUAL_SENSE: TickSense = { meaningOf: usualMeaning, sideOf: () => null, ticks: false };

/**
 * How a document ticks, learnt from all its questions together.
 *
 * A sign that means nothing by itself is explained by elimination, in questions with three options or more of which
 * one is to be chosen: one sign differs from the others. Between two options, either may be the chosen one. A sign
 * that two questions explain in two ways stays unexplained.
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

/** What the questions that are certain say; else on which side the signs are nearer, or blanks stand for empty boxes. */
function sideOf(questions: readonly ChoiceTokens[]): BoxSide | null {
  const signed = questions.filter(({ tokens }) => tokens.some(({ kind }) => kind === "mark"));
  const sure = signed.map(({ tokens }) => sidesOf(tokens)).flatMap((ways) => (ways.length === 1 ? ways : []));
  const near = signed.flatMap(({ tokens }) => nearerSide(tokens) ?? []);
  const blank = signed.flatMap(({ trailing }): BoxSide[] => (trailing ? ["after"] : []));
  const [side, other] = new Set([sure, near, blank].find(({ length }) => length > 0) ?? []);
  return other === undefined ? (side ?? null) : null;
}

/** The one way of giving the unknown signs of a group a meaning in which exactly one option is chosen. */
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
