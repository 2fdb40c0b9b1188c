import { labelledShares } from "../tables/labelledShares";
import { type Chosen, readChoices, readDropdown } from "../tables/readChoices";
import type { ZoneReader } from "./zoneReader";

export function readText(zone: ZoneReader): void {
  if (!zone.write(zone.text) && zone.part.field !== undefined) zone.leaveBlank();
}

/** Reads text that names shares: it is an answer, and its figures are compared with the table of sums. */
export function readShareText(zone: ZoneReader): void {
  readShares(zone, zone.text);
  zone.write(zone.text);
}

export const readChoice = (zone: ZoneReader): void => choose(zone, chosenIn(zone, false), false);

export const readSeveral = (zone: ZoneReader): void => choose(zone, chosenIn(zone, true), true);

export const readOneOfList = (zone: ZoneReader): void =>
  choose(zone, readDropdown(zone.text, zone.options, zone.surroundings.sense), false);

const chosenIn = (
  { text, options, part: { between }, surroundings: { sense } }: ZoneReader,
  several: boolean,
): Chosen => readChoices(text, { options, between, several, sense });

function choose(zone: ZoneReader, { chosen, rest, unclear }: Chosen, several: boolean): void {
  const labels = chosen.map((id) => zone.options.find((option) => option.id === id)?.labels[0] ?? id).join(", ");
  const [only] = chosen;
  // Two ticks for a single choice are kept as they are: a finding asks which one is meant.
  if (only !== undefined) zone.put(several || chosen.length > 1 ? chosen : only, labels);
  else if (unclear !== null) zone.reading.unclear.push({ place: zone.place, text: unclear });
  else zone.leaveBlank();
  const { rest: target } = zone.part;
  if (!target) {
    zone.setAside(rest);
    return;
  }
  const { parts } = zone.surroundings.recognition;
  const named = parts.some(
    ({ section, field, reads }) => section === target.section && field === target.field && reads === "shares",
  );
  if (named) readShares(zone, rest);
  zone.write(rest, { ...zone.place, section: target.section, field: target.field });
}

function readShares(zone: ZoneReader, text: string): void {
  const { reading, place } = zone;
  const { shares, unread } = labelledShares(text, zone.surroundings.recognition.labels, zone.surroundings.statesUnit);
  for (const share of shares) reading.shares.push({ ...share, place });
  for (const { label, text: figure, why } of unread)
    reading.unread.push({ place, cell: label, text: figure, refusal: { kind: "unreadable", text: figure, why } });
}

export function readSchemes(zone: ZoneReader): void {
  const { schemes } = zone.surroundings.form;
  const { chosen, rest, unclear } = chosenIn(zone, true);
  if (unclear !== null) zone.reading.unclear.push({ place: zone.place, text: unclear });
  const labels = chosen.map((id) => schemes.find((scheme) => scheme.id === id)?.label ?? id);
  zone.reading.schemes.push(...labels);
  zone.put(chosen, labels.join(", "));
  zone.setAside(rest);
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
