import { type Outcome, ok, refuse } from "../values/outcome";
import { plainDigits, pointedGroups } from "./plainDigits";

/** What a number may be. `unit` is a word that may stand behind it. */
export type NumberLimits = {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly decimals: number;
  readonly unit?: string | undefined;
};

export type NumberRefusal =
  | { readonly kind: "not-a-figure" }
  /** 1.234 is 1234 to a Norwegian, and less than two to an English program. `figures` are both. */
  | { readonly kind: "two-figures"; readonly figures: readonly [number, number] }
  | { readonly kind: "too-many-decimals"; readonly decimals: number }
  | { readonly kind: "below-least"; readonly least: number }
  | { readonly kind: "above-most"; readonly most: number };

/** The largest number, either way. With four decimals it still is the same number after it was stored. */
export const LARGEST_NUMBER = 99_999_999_999;

const SIGN = /^([-+\u2010-\u2015\u2212]) ?(?=\d)/;
/** Thousands apart by blanks, by points, or by commas; decimals after a comma, or a point where it can be no other. */
const NORWEGIAN = /^(\d+|\d{1,3}(?: \d{3})+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
const POINTED = /^(\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:,\d{3})+)\.(\d+)$/;
const COMMAS = /^(\d{1,3}(?:,\d{3}){2,})$/;
const ONE_POINT = /^[1-9]\d{0,2}\.\d{3}$/;

/**
 * Reads a number as people write it: `1 234,5`, `1.234,5`, `1234.5`, `12 timer`. A figure with anything else beside it,
 * such as `ca. 12`, is refused: a guess is worse than a question.
 */
export function readNumber(text: string, { min, max, decimals, unit }: NumberLimits): Outcome<number, NumberRefusal> {
  const blanks = pointedGroups(plainDigits(text)).replace(/\s+/g, " ").trim();
  const body = withoutUnit(blanks, unit);
  const figure = body.replace(SIGN, "");
  if (decimals > 2 && ONE_POINT.test(figure))
    return refuse({ kind: "two-figures", figures: [Number(figure.replace(".", "")), Number(figure)] });
  const [, whole = "", fraction = ""] = NORWEGIAN.exec(figure) ?? POINTED.exec(figure) ?? COMMAS.exec(figure) ?? [];
  if (whole === "") return refuse({ kind: "not-a-figure" });
  const digits = withoutZeros(fraction);
  if (digits.length > decimals) return refuse({ kind: "too-many-decimals", decimals });

  const size = Number(`${whole.replace(/\D/g, "")}.${digits}`);
  const isNegative = /^[^+\d]/.test(body) && size > 0;
  const number = isNegative ? -size : size;
  const least = Math.max(min ?? -LARGEST_NUMBER, -LARGEST_NUMBER);
  const most = Math.min(max ?? LARGEST_NUMBER, LARGEST_NUMBER);
  if (number < least) return refuse({ kind: "below-least", least });
  return number > most ? refuse({ kind: "above-most", most }) : ok(number);
}

function withoutZeros(fraction: string): string {
  let end = fraction.length;
  while (fraction[end - 1] === "0") end -= 1;
  return fraction.slice(0, end);
}

const withoutUnit = (text: string, unit: string | undefined): string =>
  unit !== undefined && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text;
