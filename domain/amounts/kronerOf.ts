import { type Outcome, ok, refuse } from "../values/outcome";
import { withoutEnding } from "../values/withoutEnding";
import { type Figure, MINUS } from "./figure";
import { type KronerRefusal, MOST_KRONER, parseKroner } from "./parseKroner";

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
