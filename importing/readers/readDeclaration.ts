import { DECLARED } from "../../domain/answers/readAnswer";
import { labelsOf } from "../model/labelsOf";
import { TICKED, UNTICKED } from "../model/ticked";
import { withoutBold } from "../model/withoutBold";
import type { ZoneReader } from "../place/zoneReader";
import { withoutOwnUnanswered } from "../text/isUnanswered";
import { sameWords } from "../text/letters";

/**
 * Reads a declaration: its words after a box, for each party that is asked. A party's name stands on the line above its
 * box if there are several. A box that says neither is asked about.
 */
export function readDeclaration(zone: ZoneReader): void {
  const { form } = zone.surroundings;
  const words = [...labelsOf(form, zone.part.section, zone.part.field), ...zone.part.phrases];
  const rest: string[] = [];
  let party: string | null = null;
  let isAnswered = false;
  for (const line of withoutBold(zone.text)
    .split("\n")
    .map((each) => each.trim())) {
    const sign = [TICKED, UNTICKED].find((each) => line.startsWith(each));
    const said = withoutOwnUnanswered(sign === undefined ? line : line.slice(sign.length));
    if (said === "" || (sign === undefined && zone.isUnanswered(line))) continue;
    if (!words.some((each) => sameWords(said, each))) {
      if (party !== null) rest.push(party);
      party = line;
      continue;
    }
    if (sign === TICKED) zone.put(DECLARED, line, party === null ? {} : { party });
    else if (sign === undefined) zone.reading.unclear.push({ place: zone.place, text: line });
    if (sign === TICKED || sign === undefined) isAnswered = true;
    if (party !== null) zone.reading.named.push({ name: party, column: null });
    party = null;
  }
  if (!isAnswered) zone.leaveBlank();
  zone.setAside([...rest, party ?? ""].join("\n"));
}
