import { attributeOf, childOf, type Element } from "./parsedXml";

const USUAL = "dd.MM.yyyy";
/** Longer patterns are no patterns of a day. */
const LONGEST = 60;

/** A day as a date control says that it is shown: its `w:dateFormat`, in its language (ECMA-376 part 1, 17.5.2.7). */
export function dayAsShown(control: Element, day: string): string {
  const date = childOf(childOf(control, "w:sdtPr"), "w:date");
  const pattern = (attributeOf(childOf(date, "w:dateFormat")) || USUAL).slice(0, LONGEST);
  const language = attributeOf(childOf(date, "w:lid")) || "nb-NO";
  const instant = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return day;
  const said = (parts: Intl.DateTimeFormatOptions): string => {
    const options = { ...parts, timeZone: "UTC" } as const;
    try {
      return new Intl.DateTimeFormat(language, options).format(instant);
    } catch {
      return new Intl.DateTimeFormat("nb-NO", options).format(instant);
    }
  };
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const parts: Readonly<Record<string, () => string>> = {
    d: () => String(instant.getUTCDate()),
    dd: () => two(instant.getUTCDate()),
    ddd: () => said({ weekday: "short" }),
    dddd: () => said({ weekday: "long" }),
    M: () => String(instant.getUTCMonth() + 1),
    MM: () => two(instant.getUTCMonth() + 1),
    MMM: () => said({ month: "short" }),
    MMMM: () => said({ month: "long" }),
    yy: () => two(instant.getUTCFullYear() % 100),
    yyyy: () => String(instant.getUTCFullYear()),
  };
  return pattern
    .split(/('[^']*'|d+|M+|y+)/)
    .map((piece) => parts[piece]?.() ?? piece.replace(/^'(.*)'$/, "$1"))
    .join("");
}
