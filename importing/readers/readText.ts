import type { ZoneReader } from "../place/zoneReader";

export function readText(zone: ZoneReader): void {
  if (!zone.write(zone.text) && zone.part.field !== undefined) zone.leaveBlank();
}

/** The measure's scheme on the line after its name, as the bot's own documents have it. */
const SCHEME_LINE = /\n(?=(?:Ordning|Scheme): )/;

export function readMeasureName(zone: ZoneReader): void {
  const [text = "", ...rest] = zone.prose(zone.text).split(SCHEME_LINE);
  if (rest.length > 0) zone.setAside(rest.join("\n"));
  const name = text
    .replace(/\*\*|__/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s:]+/, "")
    .trim();
  if (zone.measure !== null && name !== "") zone.reading.names.set(zone.measure, name);
}

export function readNumber(zone: ZoneReader): void {
  const match = /^\s*(\d{1,4})\b/.exec(zone.prose(zone.text));
  if (match?.[1]) zone.put(Number(match[1]), match[1]);
  zone.setAside(match ? zone.prose(zone.text).slice(match[0].length) : zone.text);
}
