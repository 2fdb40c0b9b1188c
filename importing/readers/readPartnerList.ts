import { readPartners } from "../parties/readPartners";
import type { ZoneReader } from "./zoneReader";

export function readPartnerList(zone: ZoneReader): void {
  const { recognition, organisations } = zone.surroundings;
  const { partners, rest } = readPartners(zone.text, recognition.columns, organisations);
  zone.reading.partners.push(...partners);
  if (partners.length === 0 && rest === "") zone.leaveBlank();
  zone.setAside(rest);
}
