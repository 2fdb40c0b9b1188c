import type { ZoneReader } from "../place/zoneReader";
import { choicesIn } from "./readChoice";

export function readSchemes(zone: ZoneReader): void {
  const { schemes } = zone.surroundings.form;
  const { chosen, rest, unclear } = choicesIn(zone, true);
  if (unclear !== null) zone.reading.unclear.push({ place: zone.place, text: unclear });
  const labels = chosen.map((id) => schemes.find((scheme) => scheme.id === id)?.label ?? id);
  zone.reading.schemes.push(...labels);
  zone.put(chosen, labels.join(", "));
  zone.setAside(rest);
}
