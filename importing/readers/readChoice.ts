import { readByParty } from "../place/readByParty";
import type { ZoneReader } from "../place/zoneReader";
import { type Chosen, readChoices, readDropdown } from "../tables/readChoices";
import { readShareText } from "./readShareText";

export const readChoice = (zone: ZoneReader): void => choose(zone, choicesIn(zone, false), false);

export const readSeveral = (zone: ZoneReader): void => choose(zone, choicesIn(zone, true), true);

export const readOneOfList = (zone: ZoneReader): void =>
  choose(zone, readDropdown(zone.text, zone.options, zone.surroundings.sense), false);

export const choicesIn = (
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
  const other = zone.at(target, rest, named ? "shares" : "text");
  const write = named ? readShareText : (each: ZoneReader) => void each.write(each.text);
  if (!readByParty(other, write)) write(other);
}
