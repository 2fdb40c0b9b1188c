import type { Side, StatedUnits } from "../../domain/amounts/kronerRow";
import { indexLetters, occurrences } from "../text/letters";

type Labels = Readonly<Record<Side, readonly string[]>>;

const KR = String.raw`(?: ?(?:kroner|kr|nok)\b\.?)?`;
const THOUSAND = String.raw`(?:tusen|1[ .]?000|tkr|t\.? ?kr|kkr|tnok|knok|['’]000|000)`;
const MILLION = "(?:mill(?:ioner|ion)?|mkr|mnok)";
/** "(i 1000 kr)", "tall i tusen", "Eier (tkr)", "beløp i hele tusen kroner", "(NOK 1000)". */
const STATEMENT = new RegExp(
  String.raw`\(? ?(?:(?:alle )?(?:tall|beløp|summer|kostnader)[a-zæøå]{0,4} )?(?:er )?(?:oppgitt |angitt |oppgis )?(?:(?:kroner|kr|nok)\.? )?(?:i )?(?:hele )?(?:(?<thousand>${THOUSAND})|(?<million>${MILLION}))(?![\p{L}\d])\.?${KR} ?\)?`,
  "giu",
);
/** The same in a sentence anywhere in the document. */
const ANYWHERE = new RegExp(
  String.raw`(?:tall|beløp|summer|kostnader)[a-zæøå]{0,4} (?:er )?(?:oppgitt |angitt |oppgis )?i (?:hele )?(?:${THOUSAND}|${MILLION})(?![\p{L}\d])|\((?:i )?(?:hele )?(?:(?:kr|nok) )?(?:tusen|1[ .]?000|tkr|tnok|mnok|mill\.?)${KR}\)`,
  "iu",
);

/** Whether a document states amounts in thousands or millions anywhere. */
export const statesUnit = (text: string): boolean => ANYWHERE.test(text);

type Stated = { readonly at: number; readonly end: number; readonly unit: number };

const statementsIn = (text: string): Stated[] =>
  [...text.matchAll(STATEMENT)]
    .filter(({ index, 0: words }) => isStatement(text, index, words))
    .map(({ index, 0: words, groups }) => ({
      at: index,
      end: index + words.length,
      unit: groups?.thousand ? 1000 : 1_000_000,
    }));

/** Digits state a unit only in parentheses or after "i": "kr 1 000" is an amount. */
const isStatement = (text: string, at: number, words: string): boolean =>
  !/[\p{L}\d.,]/u.test(text[at - 1] ?? " ") && (!/\d/.test(words) || /^\(|\bi (?:hele )?['’]?\d/i.test(words));

/** Replaces statements of a unit with blanks; every letter keeps its index. */
export const withoutUnits = (text: string): string =>
  statementsIn(text).reduce((out, { at, end }) => out.slice(0, at) + " ".repeat(end - at) + out.slice(end), text);

/** A sentence this long beside a statement may be about something else. */
const LONG = 90;

/**
 * The unit of each column of a table, from the words above its rows or the line below them.
 *
 * A unit right after a column's label is that column's. After the last label it may be the whole table's, so it is
 * unclear. `elsewhere`: the document states a unit in another place, so it is unclear whether it applies here.
 */
export function statedUnits(
  head: string,
  foot: string,
  labels: Labels,
  order: readonly Side[],
  elsewhere: boolean,
): StatedUnits {
  const all = (unit: number): StatedUnits => ({ owner: unit, uh: unit, total: unit });
  const inHead = statementsIn(head);
  const inFoot = statementsIn(foot.slice(0, 200));
  const stated = inHead.length > 0 ? inHead : inFoot;
  const [first] = stated;
  if (!first) return all(elsewhere ? Number.NaN : 1);
  const columns = inHead.flatMap((each) => {
    const side = order.find((side) => endsBefore(head, labels[side], each.at));
    return side ? [{ side, unit: each.unit }] : [];
  });
  if (columns.length === 0) {
    const words = withoutUnits(inHead.length > 0 ? head : foot.slice(0, 200))
      .replace(/\s+/g, " ")
      .trim();
    const same = stated.every(({ unit }) => unit === first.unit);
    return all(same && words.length < LONG ? first.unit : Number.NaN);
  }
  const unitOf = (side: Side): number => columns.find((each) => each.side === side)?.unit ?? Number.NaN;
  const lastOnly = columns.length === 1 && columns[0]?.side === order.at(-1);
  return lastOnly ? all(Number.NaN) : { owner: unitOf("owner"), uh: unitOf("uh"), total: unitOf("total") };
}

/** Whether a label is directly before an index, on the same line. */
const endsBefore = (text: string, phrases: readonly string[], at: number): boolean => {
  const before = text.slice(Math.max(0, at - 60), at);
  return phrases.some((phrase) =>
    occurrences(indexLetters(before), phrase).some(({ end }) => /^[ ,:\u2028-]*$/.test(before.slice(end))),
  );
};
