import {
  type ChoiceTokens,
  choicesStart,
  choiceTokens,
  type Labelled,
  type OptionToken,
  optionAt,
} from "../text/choiceTokens";
import { signedOptions } from "../text/signedOptions";
import { type TickSense, USUAL_SENSE } from "../text/tickSense";

export type Chosen = {
  readonly chosen: readonly string[];
  /** The text after the options. */
  readonly rest: string;
  /** The text of the options if it is unclear which of them is chosen. */
  readonly unclear: string | null;
};

type Asked = {
  readonly options: readonly Labelled[];
  readonly between?: readonly string[] | undefined;
  readonly several: boolean;
  readonly sense?: TickSense;
};

/**
 * Which options are ticked, whether the boxes are before or after their options, or in rows of their own.
 *
 * Without boxes, an option counts as chosen if it is in bold type, or if it is the only one left. Otherwise the
 * question is unclear, and nothing is chosen. If some options are missing, the remaining ones may be the chosen ones,
 * or lines may have been lost. A list without a box, in a document that ticks, has lost it.
 */
export function readChoices(text: string, { options, between, several, sense = USUAL_SENSE }: Asked): Chosen {
  const read = choiceTokens(text, options, between);
  const rest = read.end === 0 ? text : withoutClosing(text.slice(read.end));
  const labels = read.tokens.filter((token): token is OptionToken => token.kind === "option");
  const outcome = (chosen: ReadonlySet<string> | null): Chosen => ({
    chosen: options.map(({ id }) => id).filter((id) => chosen?.has(id) ?? false),
    rest,
    unclear: chosen ? null : wordsFrom(text, read),
  });
  const complete = labels.length === options.length;
  if (labels.length === 0) return outcome(new Set());
  if (read.tokens.length > labels.length) {
    const lost = !complete && /^[^\n]*[☒☐]/.test(rest);
    return outcome(lost ? null : ticked(read, options.length, several, sense));
  }
  const bold = labels.filter((label) => label.bold);
  if (bold.length > 0 && bold.length < options.length) return outcome(new Set(bold.map(({ id }) => id)));
  if (labels.length > 1) {
    // "Ja/Nei: Nei": the options are printed, and one of them is written out after them.
    const again = complete ? optionAt(rest, choicesStart(rest), options) : null;
    if (again && /^[ .]*(?:\n|$)/.test(rest.slice(again.end))) return outcome(new Set([again.id]));
    return outcome(complete && !sense.ticks ? new Set() : null);
  }
  return outcome(standsAlone(text.slice(read.end), options) ? new Set(labels.map(({ id }) => id)) : null);
}

/** Reads the one option that a drop-down list shows; the text after it is the rest. A printed list shows none. */
export function readDropdown(text: string, options: readonly Labelled[], sense?: TickSense): Chosen {
  const { tokens } = choiceTokens(text, options);
  if (tokens.length > 1) return readChoices(text, { options, several: false, ...(sense ? { sense } : {}) });
  const first = optionAt(text, choicesStart(text), options);
  return first
    ? { chosen: [first.id], rest: text.slice(first.end), unclear: null }
    : { chosen: [], rest: text, unclear: null };
}

/** The options chosen by their signs; null if the signs leave it open. */
function ticked(
  { tokens }: ChoiceTokens,
  asked: number,
  several: boolean,
  sense: TickSense,
): ReadonlySet<string> | null {
  const signed = signedOptions(tokens, sense.sideOf(several));
  if (!signed) return null;
  const ids = [...signed.keys()];
  const meaning = (id: string) => {
    const sign = signed.get(id) ?? null;
    return sign === null ? "none" : (sense.meaningOf(sign) ?? "unknown");
  };
  const those = (wanted: string) => ids.filter((id) => meaning(id) === wanted);
  const [chosen, unknown, none] = [those("ticked"), those("unknown"), those("none")];
  if (several) return unknown.length > 0 || (none.length > 0 && those("open").length > 0) ? null : new Set(chosen);
  if (unknown.length === 0)
    return chosen.length === 0 && none.length > 0 && those("open").length > 0 ? null : new Set(chosen);
  if (chosen.length === 1) return new Set(chosen);
  // One sign differs from the open boxes of all others. With only two options, either may be the chosen one.
  const [odd] = unknown;
  const byElimination = chosen.length === 0 && unknown.length === 1 && none.length === 0 && asked > 2;
  return odd !== undefined && byElimination && ids.length === asked ? new Set([odd]) : null;
}

/** Whether an option is all that is left: no other is named after it, and it does not begin a sentence. */
const standsAlone = (rest: string, options: readonly Labelled[]): boolean =>
  /^[\ue000\ue001*]*\s*(?:$|[\n\t\u2028.,;:–()-])/.test(rest) && !namesOption(rest, options);

function namesOption(text: string, options: readonly Labelled[]): boolean {
  const line = text.slice(0, 300);
  return [...line.matchAll(/[\p{L}\p{N}]+/gu)].some(({ index }) => {
    const option = optionAt(line, index, options);
    return option !== null && /\p{Lu}/u.test(line[index] ?? "");
  });
}

const withoutClosing = (text: string): string => text.slice(/^[\s)\]:.;,?\ue000\ue001*]*/.exec(text)?.[0].length ?? 0);

function wordsFrom(text: string, { end }: ChoiceTokens): string {
  const line = text.indexOf("\n", end);
  const words = text
    .slice(0, line < 0 ? text.length : line)
    .replace(/[\ue000-\ue00f]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length > 160 ? `${words.slice(0, 160)} …` : words;
}
