import { Temporal } from "temporal-polyfill";
import { monthsIn } from "./dayAndMonth";
import { LANGUAGES } from "./language";
import { type Outcome, ok, refuse } from "./outcome";

export type DayRefusal =
  | { readonly kind: "no-date" }
  /** 2/1/2027 is 1 February to an American client and 2 January to a British one. */
  | { readonly kind: "two-dates"; readonly days: readonly [string, string] };

/** A phone writes the month in its own language, whatever the bot speaks: mai and may, okt and oct. */
const SHORT_MONTHS = new Map(
  LANGUAGES.flatMap((language) => monthsIn(language).map((name, month) => [name.slice(0, 3).toLowerCase(), month + 1])),
);
/** Longer than any date in words; a client may add the time of day to a date in figures. */
const LONGEST = 40;

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/;
const YEAR_LAST = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4})$/;
const IN_WORDS = /^(\d{1,2})\.? ([a-z]{3})[a-z]*\.? (\d{4})$/;

/** A day such as 2027-02-01; null if it does not exist. */
function dayOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}

/**
 * Reads a day from a card's input. Teams documents `Input.Date` as 2027-02-01, but some clients send the format of the
 * phone's language. Dots put the day first, as in Norwegian. Slashes and dashes can put either first. If both could be
 * the month, the refusal names both days for the reader to choose.
 */
export function readDay(typed: string): Outcome<string, DayRefusal> {
  const text = typed.slice(0, LONGEST).trim().toLowerCase();
  const only = (day: string | null) => (day === null ? refuse({ kind: "no-date" as const }) : ok(day));
  const iso = YEAR_FIRST.exec(text.toUpperCase());
  if (iso) return only(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const words = IN_WORDS.exec(text);
  if (words) return only(dayOf(Number(words[3]), SHORT_MONTHS.get(words[2] as string) ?? 0, Number(words[1])));
  const local = YEAR_LAST.exec(text);
  if (!local) return refuse({ kind: "no-date" });
  const [first, second, year] = [Number(local[1]), Number(local[3]), Number(local[4])];
  const dayFirst = dayOf(year, second, first);
  const monthFirst = local[2] === "." ? null : dayOf(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    return refuse({ kind: "two-dates", days: [dayFirst, monthFirst] });
  return only(dayFirst ?? monthFirst);
}
