import type { Form } from "../../forms/form";
import { sidesOf } from "../model/sidesOf";
import { type KindWords, readPartners } from "../parties/readPartners";
import type { ZoneReader } from "../place/zoneReader";

/** What a row ends with, and the side that it means: the issuer's words, and those of our own documents. */
function kindWords(form: Form): KindWords {
  const sides = sidesOf(form);
  const own = (column: string) =>
    form.partyKinds.flatMap((kind) => (kind.column === column ? [kind.inTables.toLowerCase()] : []));
  return { owner: ["eier", "eigar", ...own(sides.owner)], uh: ["uh", ...own(sides.uh)] };
}

export function readPartnerList(zone: ZoneReader): void {
  const { form, recognition, organisations } = zone.surroundings;
  const { partners, rest } = readPartners(zone.text, recognition.columns, organisations, kindWords(form));
  zone.reading.partners.push(...partners);
  if (partners.length === 0 && rest === "") zone.leaveBlank();
  zone.setAside(rest);
}
