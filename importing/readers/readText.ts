import type { ZoneReader } from "./zoneReader";

export function readText(zone: ZoneReader): void {
  if (!zone.write(zone.text) && zone.part.field !== undefined) zone.leaveBlank();
}

export function readMeasureName(zone: ZoneReader): void {
  const name = zone
    .prose(zone.text)
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
