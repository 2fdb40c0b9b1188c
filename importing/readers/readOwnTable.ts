import { labelsOf } from "../model/labelsOf";
import { ownWords } from "../model/ownWords";
import { withoutBold } from "../model/withoutBold";
import type { ZoneReader } from "../place/zoneReader";
import { sameWords } from "../text/letters";
import { readPartyTable } from "./readPartyTable";

/**
 * Reads the tables that our own documents have among the answers of a section, with a row for each party: "Part" stands
 * over the names, and a field's label over each other column. Returns the zone without them.
 */
export function readOwnTable(zone: ZoneReader): ZoneReader {
  const { part, section, text } = zone;
  if (!section || part.reads === "amounts" || part.reads === "parties" || !text.includes("\t")) return zone;
  const labels = section.fields
    .filter(({ answeredBy }) => answeredBy === "each")
    .flatMap(({ id }) => labelsOf(zone.surroundings.form, section.id, id));
  const isOne = (words: readonly string[], cell: string) => words.some((word) => sameWords(word, cell));
  const own: string[] = [];
  const rest: string[] = [];
  let width = 0;
  for (const line of text.split("\n")) {
    const [first = "", ...cells] = withoutBold(line).split("\t");
    const isHead = cells.length > 0 && isOne(ownWords("party"), first) && cells.every((cell) => isOne(labels, cell));
    width = isHead || cells.length === width ? cells.length : 0;
    (width > 0 ? own : rest).push(line);
  }
  if (own.length === 0) return zone;
  readPartyTable(zone.with(own.join("\n")));
  return zone.with(rest.join("\n"));
}
