import { currentLanguage, INTL_LOCALE, LANGUAGES, type Language } from "./language";

/**
 * Formats a local day, or the day of a local date and time, in the current language. A calendar day has no zone, so UTC
 * keeps it.
 */
function inWords(parts: Intl.DateTimeFormatOptions): (day: string, language?: Language) => string {
  const formats = new Map(
    LANGUAGES.map((each) => [each, new Intl.DateTimeFormat(INTL_LOCALE[each], { ...parts, timeZone: "UTC" })]),
  );
  return (day, language = currentLanguage()) => formats.get(language)?.format(Date.parse(day.slice(0, 10))) ?? day;
}

/** 1. februar */
export const dayAndMonth = inWords({ day: "numeric", month: "long" });

/** 1. februar 2027 */
export const longDay = inWords({ day: "numeric", month: "long", year: "numeric" });

/** mandag */
export const weekdayOf = inWords({ weekday: "long" });

const monthOf = inWords({ month: "long" });

/** Names of the months in a language, starting with januar. */
export const monthsIn = (language: Language): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => monthOf(`2027-${String(month + 1).padStart(2, "0")}`, language));

/** The time of a local date and time: 09.00, in English 09:00. */
export function clockOf(local: string): string {
  const clock = local.slice(11, 16);
  return currentLanguage() === "en" ? clock : clock.replace(":", ".");
}
