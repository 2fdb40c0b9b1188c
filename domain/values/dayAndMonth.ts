/**
 * Formats a local day, or the day of a local date and time, in Norwegian. A calendar day has no zone, so UTC keeps it.
 */
function inNorwegian(parts: Intl.DateTimeFormatOptions): (day: string) => string {
  const format = new Intl.DateTimeFormat("nb", { ...parts, timeZone: "UTC" });
  return (day) => format.format(Date.parse(day.slice(0, 10)));
}

/** 1. februar */
export const dayAndMonth = inNorwegian({ day: "numeric", month: "long" });

/** 1. februar 2027 */
export const longDay = inNorwegian({ day: "numeric", month: "long", year: "numeric" });

/** mandag */
export const weekdayOf = inNorwegian({ weekday: "long" });

const monthOf = inNorwegian({ month: "long" });

/** Names of the months, starting with januar. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  monthOf(`2027-${String(month + 1).padStart(2, "0")}`),
);
