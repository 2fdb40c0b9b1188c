import { type Outcome, ok, refuse } from "../values/outcome";
import { plainDigits, pointedGroups } from "./plainDigits";

export type KronerRefusal = { kind: "not-a-number" } | { kind: "negative" } | { kind: "ore" } | { kind: "too-large" };

/** The largest amount of one ledger line: above any real grant, and safe to add up. */
export const MOST_KRONER = 999_999_999;

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const NOTE = /\([^()]*\)\s*$/;
const CURRENCY = /^(?:kroner|kr|nok)\.?[ :]*| ?(?:kroner|kr|nok)\.?$/gi;
const MINUS = "[-\u2010-\u2015\u2212]";
/** `,-` `, -` `,--` ` -` `,00` and a lone `,` or `.` after the figure all mean "and no øre". */
const NO_ORE = new RegExp(`(?:[.,]? ?${MINUS}{1,2}|,00?|[.,])$`);

/**
 * Reads an amount as people write it: `200 000,-`, `201 500,- (LMS)`, `269.500, -`, `Kr 50 000`, `1 5 44 000`.
 *
 * A note in parentheses after the figure is ignored. Øre are refused, never rounded. A figure with anything else beside
 * it is refused too, because a guess about money is worse than a question.
 */
export function parseKroner(text: string): Outcome<number, KronerRefusal> {
  const body = pointedGroups(plainDigits(text))
    .replace(SPACES, " ")
    .replace(NOTE, "")
    .trim()
    .replace(CURRENCY, "")
    .trim();
  if (new RegExp(`^${MINUS} ?\\d`).test(body)) return refuse({ kind: "negative" });

  const figure = body
    .replace(NO_ORE, "")
    .replace(/(?<=\d,\d{3})\.00$/, "")
    .trim();
  if (/^[\d., ]*\d?[.,] ?\d{1,2}$/.test(figure)) return refuse({ kind: "ore" });
  const digits = figure.replaceAll(" ", "");
  if (/^\d+$/.test(digits) && Number(digits) > MOST_KRONER) return refuse({ kind: "too-large" });
  const grouped = inThousands(figure) || /^\d{1,3}([. ]\d{3})+$/.test(figure) || /^\d{1,3}([, ]\d{3})+$/.test(figure);
  if (!grouped) return refuse({ kind: "not-a-number" });

  const kroner = Number(figure.replace(/\D/g, ""));
  return kroner > MOST_KRONER ? refuse({ kind: "too-large" }) : ok(kroner);
}

/**
 * Whether there is a blank at every thousand, and perhaps elsewhere too. `1 5 44 000` is one figure with a gap in it.
 * `200 000 1` is a figure and something else, so it is not joined.
 */
function inThousands(figure: string): boolean {
  if (!/^\d[\d ]*$/.test(figure)) return false;
  if (!figure.includes(" ")) return true;
  let digits = 0;
  for (let at = figure.length - 1; at > 0; at--) {
    if (figure[at] === " ") continue;
    digits++;
    if (digits % 3 === 0 && figure[at - 1] !== " ") return false;
  }
  return true;
}
